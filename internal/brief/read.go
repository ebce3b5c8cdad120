package brief

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	meta "github.com/yuin/goldmark-meta"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// markdown reads front matter and body. It is safe for use by several at once.
var markdown = goldmark.New(goldmark.WithExtensions(meta.Meta, extension.Table)).Parser()

// Parse reads a brief file. path is the file's, below the project's folder, as
// errors name it ("content/briefs/…md"). A file may be a person's altogether: no
// field is needed, and a marking that is missing is None. The error is [Faults]
// and names all that is wrong; the brief is nil then.
func Parse(path string, data []byte) (*Brief, error) {
	r := &fieldReader{file: path}
	if !r.open(data) {
		return nil, r.faults
	}
	ctx := parser.NewContext()
	doc := markdown.Parse(text.NewReader(data), parser.WithContext(ctx))
	values, err := meta.TryGet(ctx)
	if err != nil {
		r.yamlFault(err)
		return nil, r.faults
	}
	if len(values) == 0 && bytes.HasPrefix(data, []byte("---")) {
		r.fault(1, "the front matter is empty", "write at least a title, or leave out both lines ---")
	}
	b := &Brief{Path: strings.TrimPrefix(strings.TrimSuffix(path, ".md"), "content/")}
	b.Body = readBody(doc, data)
	r.values, r.paragraphs = values, len(b.Body)
	r.fill(b)
	if len(r.faults) > 0 {
		slices.SortStableFunc(r.faults, func(a, b Fault) int { return a.Line - b.Line })
		return nil, r.faults
	}
	return b, nil
}

// readMarkdown reads a body that stands alone.
func readMarkdown(body []byte) []Block {
	source := append([]byte("\n"), body...) // a first line --- is no front matter
	return readBody(parseBody(source), source)
}

func parseBody(source []byte) ast.Node { return markdown.Parse(text.NewReader(source)) }

// open looks at the fences of the file, by the stricter reading of those who
// read it later: Hugo takes some forms that goldmark-meta does not for a page
// without front matter, and the other way round.
func (r *fieldReader) open(data []byte) bool {
	const remedy = "save the file as UTF-8 without a byte order mark"
	if bytes.HasPrefix(data, []byte("\ufeff")) {
		return r.fault(1, "the file begins with a byte order mark", remedy)
	}
	if !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0 {
		return r.fault(0, "the file is not text in UTF-8", remedy)
	}
	first, rest := nextLine(data)
	if trimEnd(first) != "---" {
		return r.noHeader(data)
	}
	n := 1
	for closed := false; !closed; n++ {
		if len(rest) == 0 {
			return r.fault(1, "the front matter does not end", "close it with a line that is --- and nothing else")
		}
		var line []byte
		line, rest = nextLine(rest)
		s := strings.TrimSpace(string(line))
		switch {
		case trimEnd(line) == "---":
			closed = true
		case len(s) > 0 && strings.Trim(s, "-") == "":
			return r.fault(n+1, "a line of hyphens in the front matter", "the line that closes it is --- and nothing else, without spaces; put hyphens that are text in quotes")
		case trimEnd(line) == "...":
			return r.fault(n+1, "a line ... in the front matter", "close the front matter with ---")
		}
	}
	f, _ := cutFile(data)
	r.raw = &f
	r.findLines(f.chunks)
	return true
}

// noHeader looks at a file that does not begin with ---. One without any front
// matter is well.
func (r *fieldReader) noHeader(data []byte) bool {
	line, _ := nextLine(bytes.TrimLeft(data, " \t\r\n"))
	s := strings.TrimSpace(trimEnd(line))
	switch {
	case len(s) > 0 && strings.Trim(s, "-") == "":
		return r.fault(1, "the front matter does not begin the file", "make --- and nothing else the first line")
	case s == "+++" || strings.HasPrefix(s, "{"):
		return r.fault(1, "the front matter is not YAML", "write it as YAML between two lines ---; escape a brace that begins the text: \\{")
	}
	return true
}

// findLines notes on which line each key stands and finds keys given twice, of
// which one parser takes the last and the other none.
func (r *fieldReader) findLines(chunks []chunk) {
	r.lines = make(map[string]int, len(chunks))
	line := 2
	for _, c := range chunks {
		if c.key != "" {
			if at, twice := r.lines[c.key]; twice {
				r.fault(line, fmt.Sprintf("%s stands twice, first on line %d", c.key, at), "keep one of the two")
			} else {
				r.lines[c.key] = line
			}
		}
		line += bytes.Count(c.raw, []byte("\n"))
	}
}

var yamlLine = regexp.MustCompile(`line (\d+): `)

// yamlFault notes an error of the YAML parser, whose lines begin after the first
// fence.
func (r *fieldReader) yamlFault(err error) {
	line := 1
	what := strings.TrimPrefix(err.Error(), "yaml: ")
	if m := yamlLine.FindStringSubmatchIndex(what); m != nil {
		n, _ := strconv.Atoi(what[m[2]:m[3]])
		line, what = n+1, what[m[1]:]
	}
	what, _, _ = strings.Cut(what, "\n")
	r.fault(line, "front matter: "+what, "put text in double quotes, and indent by spaces")
}
