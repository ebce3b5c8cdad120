package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// sharedTexts calls f with each text of the labelled sets, in the shape that a
// reader gives it.
func sharedTexts(t *testing.T, f func(id string, doc *seed.Document)) {
	t.Helper()
	rawTexts(t, func(id, text string) { f(id, plainDocument(cleanLines(text))) })
}

// rawTexts calls f with each text of the labelled sets as it stands there.
func rawTexts(t *testing.T, f func(id, text string)) {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/eval/data/*/dev.jsonl")
	if len(files) == 0 {
		t.Skip("no ../shared/eval beside the checkout: nothing to try the rules on")
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		lines := bufio.NewScanner(file)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var line struct{ ID, Text string }
			if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
				t.Fatal(err)
			}
			f(line.ID, line.Text)
		}
	}
}

// cleanLines brings a text into the shape that a reader gives it.
func cleanLines(text string) string {
	var lines []string
	for line := range strings.SplitSeq(strings.ToValidUTF8(text, "�"), "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func TestFindingsOfSharedTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	texts, claims := 0, 0
	sharedTexts(t, func(id string, doc *seed.Document) {
		texts++
		claims += checkFindings(t, id, doc)
	})
	t.Logf("%d texts, %d claims", texts, claims)
}

// checkFindings tests what holds of statements and claims of any document, and
// returns the number of claims.
func checkFindings(t *testing.T, id string, doc *seed.Document) int {
	t.Helper()
	x := analyse(doc, "en")
	f := &Findings{Language: "en"}
	f.Claims = findClaims(x, f)
	f.Keywords = findKeywords(x)
	findStatements(x, f)
	for _, s := range slices.Concat(f.KeyPoints, f.Summary, f.Implications) {
		checkSpan(t, id, doc, s.Span)
		if !startsSentence(x, s.Start) || !endsSentenceAt(x, s.End) {
			t.Errorf("%s: statement %q is not whole sentences", id, doc.Slice(s.Span))
		}
	}
	if len(f.KeyPoints) > maxKeyPoints || len(f.Summary) > 1 || len(f.KeyPoints) > 0 && len(f.Summary) == 0 {
		t.Errorf("%s: %d key points, %d summaries", id, len(f.KeyPoints), len(f.Summary))
	}
	for _, c := range f.Claims {
		checkClaim(t, id, doc, c)
	}
	for _, k := range f.Keywords {
		if !strings.Contains(doc.Text, k.Text) || k.Text == "" {
			t.Errorf("%s: keyword %q is not in the text", id, k.Text)
		}
	}
	return len(f.Claims)
}

func checkClaim(t *testing.T, id string, doc *seed.Document, c Claim) {
	t.Helper()
	for _, s := range slices.Concat([]seed.Span{c.Sentence, c.Cue}, c.Content, c.Hedges) {
		checkSpan(t, id, doc, s)
	}
	if c.Speaker != (seed.Span{}) {
		checkSpan(t, id, doc, c.Speaker)
	}
	leads := c.Cue.End < c.Sentence.Start && len(c.Content) > 0 && c.Content[0].Start >= c.Sentence.Start // "She wrote:"
	if len(c.Content) == 0 || !c.Sentence.Contains(c.Cue) && !leads || c.Kind == "" {
		t.Errorf("%s: claim %q of %q has no content, cue or footing", id, doc.Slice(c.Cue), doc.Slice(c.Sentence))
	}
	sentence := strings.ToLower(doc.Slice(c.Sentence))
	for _, hedge := range []string{"reportedly", "allegedly", "apparently", "unconfirmed", "appears"} {
		kept := slices.ContainsFunc(c.Hedges, func(s seed.Span) bool { return strings.EqualFold(doc.Slice(s), hedge) })
		if slices.Contains(strings.Fields(sentence), hedge) && !kept {
			t.Errorf("%s: hedge %q is lost of %q", id, hedge, sentence)
		}
	}
}

func checkSpan(t *testing.T, id string, doc *seed.Document, s seed.Span) {
	t.Helper()
	if s.Start < 0 || s.Start >= s.End || s.End > len(doc.Text) || !utf8.ValidString(doc.Slice(s)) {
		t.Fatalf("%s: bad span %v", id, s)
	}
	if text := doc.Slice(s); strings.TrimSpace(text) != text {
		t.Errorf("%s: span %q begins or ends with white space", id, text)
	}
}

// startsSentence reports whether a sentence, or what follows its dateline, starts
// at the offset.
func startsSentence(x *text, at int) bool {
	return slices.ContainsFunc(x.sentences, func(s sentence) bool {
		before := strings.TrimRight(x.doc.Text[s.Start:max(s.Start, at)], " ")
		dash, _ := utf8.DecodeLastRuneInString(before)
		return s.Start == at || s.Start < at && at < s.End && (strings.ContainsRune("-–—―_", dash) || strings.Trim(before, "0123456789.()[]§*†‡•› ") == "" || len(before) < 16 && strings.HasSuffix(before, ")"))
	})
}

// endsSentenceAt reports whether a sentence, but for the numbers of notes, ends
// at the offset.
func endsSentenceAt(x *text, at int) bool {
	return slices.ContainsFunc(x.sentences, func(s sentence) bool {
		return s.Start < at && at <= s.End && strings.Trim(x.doc.Text[at:s.End], "[]0123456789 ") == ""
	})
}

func FuzzFindings(f *testing.F) {
	f.Add(harbourNews)
	f.Add("“A. B,” he said, “C.”\n“D\n\"E\" said said said, according to, that that.")
	f.Add("X said:\n\nHe, she, it, said that, according to according to X, X's claim that that is.")
	f.Add("''a'' ' ‘ « » “ ” \"\" is expected to to to. accused of of")
	f.Fuzz(func(t *testing.T, text string) {
		checkFindings(t, "fuzzed", plainDocument(cleanFuzzed(text)))
	})
}

// cleanFuzzed makes any bytes the text of a document.
func cleanFuzzed(text string) string {
	return cleanLines(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f {
			return ' '
		}
		return r
	}, text))
}

func BenchmarkStatementsAndClaims(b *testing.B) {
	text := strings.Repeat(strings.TrimSpace(harbourNews)+"\n", 3)
	b.Logf("%d words", len(strings.Fields(text)))
	doc := plainDocument(text)
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		x := analyse(doc, "en")
		b.StartTimer()
		f := &Findings{Language: "en"}
		f.Claims = findClaims(x, f)
		f.Keywords = findKeywords(x)
		findStatements(x, f)
	}
}

func BenchmarkLongReport(b *testing.B) {
	doc := plainDocument(strings.Repeat(strings.TrimSpace(harbourNews)+"\n", 2300))
	b.Logf("%d words", len(strings.Fields(doc.Text)))
	x := analyse(doc, "en")
	for b.Loop() {
		x.stemTable = nil
		f := &Findings{Language: "en"}
		f.Claims = findClaims(x, f)
		f.Keywords = findKeywords(x)
		findStatements(x, f)
	}
}

// TestRealSeed holds what a reader takes from the article that the project began with:
// the paragraphs of its bottom line, implications and the first key points.
func TestRealSeed(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/seeds/*.txt")
	if len(files) == 0 {
		t.Skip("no ../shared/seeds beside the checkout: no article to read")
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	doc, err := seed.Read("article.txt", data, seed.Options{})
	if err != nil {
		t.Fatal(err)
	}
	paragraphs := func(statements []Statement) (in []int) {
		for _, s := range statements {
			in = append(in, doc.Paragraph(s.Span))
		}
		return in
	}
	f := Find(doc)
	if got := paragraphs(f.Summary); !slices.Equal(got, []int{2}) {
		t.Errorf("the bottom line stands in paragraphs %v", got)
	}
	if got := paragraphs(f.Implications); !slices.Equal(got, []int{5, 9}) {
		t.Errorf("the implications stand in paragraphs %v", got)
	}
	if !slices.ContainsFunc(f.Claims, func(c Claim) bool { return c.Kind == SecondHand && doc.Slice(c.Speaker) == "an official cited by CNN" }) {
		t.Errorf("the claim at second hand is missing")
	}
	if got := paragraphs(f.KeyPoints)[:3]; !slices.Equal(got, []int{2, 3, 5}) {
		t.Errorf("the first key points stand in paragraphs %v", got)
	}
}
