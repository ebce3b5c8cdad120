package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

const ownTable = "params.briefbook"

// A setting is one key of the file and where it stands. Its path is in lower
// case, as Hugo reads keys.
type setting struct {
	path  []string
	line  int
	value string
	kind  kind
}

// A kind is what a value is, in words.
type kind string

const (
	text   kind = "a text in quotes"
	number kind = "a whole number"
	truth  kind = "true or false"
)

var kinds = map[unstable.Kind]kind{unstable.String: text, unstable.Integer: number, unstable.Bool: truth}

// limitsTable is the table within ours that holds the limits.
const limitsTable = "limits"

// key returns the name within the setting's table.
func (s *setting) key() string {
	if s.table() != "" {
		return strings.Join(s.path[2:], ".")
	}
	return strings.Join(s.path, ".")
}

// table returns [ownTable] for a setting of briefbook's, "" for one of Hugo's.
func (s *setting) table() string {
	if len(s.path) >= 2 && s.path[0]+"."+s.path[1] == ownTable {
		return ownTable
	}
	return ""
}

// remedy names the known key that is nearest to a wrong one.
func (s *setting) remedy() string {
	known := slices.Sorted(maps.Keys(ownKeys))
	for _, l := range limitKeys {
		known = append(known, limitsTable+"."+l)
	}
	if s.table() == "" || s.key() == "" || slices.Contains(known, s.key()) {
		return ""
	}
	if near := Nearest(s.key(), known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if strings.HasPrefix(s.key(), limitsTable+".") {
		return "the limits are " + strings.Join(limitKeys, ", ")
	}
	return "the keys are " + strings.Join(append(slices.Sorted(maps.Keys(ownKeys)), limitsTable+".…"), ", ")
}

// readSettings lists the keys of a well-formed file. The decoder tells no
// positions, so this walks the parser's tree: the package's name says that its
// interface may change, not that its answers do.
func readSettings(data []byte) []setting {
	w := &walker{}
	w.parser.Reset(data)
	for w.parser.NextExpression() {
		n := w.parser.Expression()
		switch n.Kind {
		case unstable.Table, unstable.ArrayTable:
			w.table, _ = w.keys(nil, n)
			if n.Kind == unstable.ArrayTable && strings.Join(w.table, ".") == ownTable {
				w.list = append(w.list, setting{path: w.table, line: w.line(n)})
			}
		case unstable.KeyValue:
			w.add(w.table, n)
		}
	}
	return w.list
}

type walker struct {
	parser unstable.Parser
	table  []string
	list   []setting
}

// keys returns prefix followed by the node's dotted key, and the key's line.
func (w *walker) keys(prefix []string, n *unstable.Node) (path []string, line int) {
	path = slices.Clone(prefix)
	for it := n.Key(); it.Next(); {
		k := it.Node()
		path = append(path, strings.ToLower(string(k.Data)))
		line = w.parser.Shape(k.Raw).Start.Line
	}
	return path, line
}

func (w *walker) line(n *unstable.Node) int {
	_, line := w.keys(nil, n)
	return line
}

// add lists a key with its value, and those within an inline table.
func (w *walker) add(prefix []string, n *unstable.Node) {
	path, line := w.keys(prefix, n)
	v := n.Value()
	if v.Kind != unstable.InlineTable {
		s := setting{path: path, line: line, kind: kinds[v.Kind]}
		if s.kind != "" {
			s.value = string(v.Data)
		}
		w.list = append(w.list, s)
		return
	}
	for it := v.Children(); it.Next(); {
		w.add(path, it.Node())
	}
}
