package seed

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// An xmlNode is an element, or text where its name is empty.
type xmlNode struct {
	name  string // such as "w:p", with the prefix that the reader gives its namespace
	text  string
	attrs []xmlAttr
	nodes []*xmlNode
}

type xmlAttr struct{ name, value string }

// attr returns the value of an attribute, "" where there is none or no node.
func (n *xmlNode) attr(name string) string {
	if n != nil {
		for _, a := range n.attrs {
			if a.name == name {
				return a.value
			}
		}
	}
	return ""
}

// child returns the first child of that name, nil where there is none or no
// node.
func (n *xmlNode) child(name string) *xmlNode {
	if n != nil {
		for _, c := range n.nodes {
			if c.name == name {
				return c
			}
		}
	}
	return nil
}

// children returns the children of that name.
func (n *xmlNode) children(name string) (found []*xmlNode) {
	if n != nil {
		for _, c := range n.nodes {
			if c.name == name {
				found = append(found, c)
			}
		}
	}
	return found
}

// find returns the first node of that name below n, n included; nil where there
// is none.
func (n *xmlNode) find(name string) *xmlNode {
	if n == nil || n.name == name {
		return n
	}
	for _, c := range n.nodes {
		if f := c.find(name); f != nil {
			return f
		}
	}
	return nil
}

// words returns all text below n, paragraphs parted by a space.
func (n *xmlNode) words() string {
	var s strings.Builder
	n.appendWords(&s)
	return s.String()
}

func (n *xmlNode) appendWords(s *strings.Builder) {
	if n == nil {
		return
	}
	s.WriteString(n.text)
	for _, c := range n.nodes {
		c.appendWords(s)
	}
	if strings.HasSuffix(n.name, ":p") || strings.HasSuffix(n.name, ":tab") {
		s.WriteByte(' ')
	}
}

// An xmlReader makes trees of a part of an XML file: of each child in turn of
// the elements that have one of some names, so that a long document is never in
// memory as a whole tree. No entity but XML's own five is known, and a document
// type is not read, so none can be expanded.
type xmlReader struct {
	prefixes map[string]string // by namespace; what has none of these is "?"
	o        Options
	decoder  *xml.Decoder
	names    map[xml.Name]string
	depth    int
	nodes    int // of the tree that is being made
}

// errStop ends the reading of an XML file before its end.
var errStop = errors.New("stop")

// read calls visit for each child of the elements that parents name; for the
// root element where they name none.
func (x *xmlReader) read(data []byte, visit func(*xmlNode) error, parents ...string) error {
	text, _, err := decode(data, declaredXML(data))
	if err != nil {
		return err
	}
	x.decoder, x.depth, x.names = xml.NewDecoder(strings.NewReader(text)), 0, map[xml.Name]string{}
	x.decoder.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	inside := 0
	for {
		token, err := x.decoder.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %v", ErrDamaged, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(parents) == 0 || inside > 0 {
				x.nodes = 0
				n, err := x.tree(t)
				if err == nil {
					err = visit(n)
				}
				if err != nil {
					return ignoreStop(err)
				}
			} else if slices.Contains(parents, x.name(t.Name)) {
				inside++
			}
		case xml.EndElement:
			if slices.Contains(parents, x.name(t.Name)) {
				inside--
			}
		}
	}
}

func ignoreStop(err error) error {
	if err == errStop {
		return nil
	}
	return err
}

// tree reads an element up to its end.
func (x *xmlReader) tree(start xml.StartElement) (*xmlNode, error) {
	if x.depth++; x.depth > x.o.MaxDepth {
		return nil, tooDeep(x.o)
	}
	defer func() { x.depth-- }()
	n := x.element(start)
	for {
		if x.nodes++; x.nodes > 16*x.o.MaxBlocks {
			return nil, beyond(LimitBlocks, 16*x.o.MaxBlocks, "elements in one paragraph or table")
		}
		token, err := x.decoder.Token()
		if err != nil {
			return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			c, err := x.tree(t)
			if err != nil {
				return nil, err
			}
			n.nodes = append(n.nodes, c)
		case xml.CharData:
			n.nodes = append(n.nodes, &xmlNode{text: string(t)})
		case xml.EndElement:
			return n, nil
		}
	}
}

// element returns an element without its content. Attributes of unknown
// namespaces are left out.
func (x *xmlReader) element(start xml.StartElement) *xmlNode {
	n := &xmlNode{name: x.name(start.Name)}
	for _, a := range start.Attr {
		if name := x.name(a.Name); name[0] != '?' && !strings.HasPrefix(name, "w:rsid") {
			n.attrs = append(n.attrs, xmlAttr{name, a.Value})
		}
	}
	return n
}

// name returns the name of an element or attribute with the reader's prefix.
func (x *xmlReader) name(name xml.Name) string {
	s, ok := x.names[name]
	if !ok {
		switch prefix := x.prefixes[name.Space]; {
		case prefix != "":
			s = prefix + ":" + name.Local
		case name.Space == "":
			s = name.Local
		default:
			s = "?:" + name.Local
		}
		x.names[name] = s
	}
	return s
}

// readXML reads a small XML file as one tree.
func readXML(data []byte, prefixes map[string]string, o Options) (root *xmlNode, err error) {
	x := xmlReader{prefixes: prefixes, o: o}
	err = x.read(data, func(n *xmlNode) error {
		root = n
		return errStop
	})
	if err == nil && root == nil {
		err = fmt.Errorf("%w: no XML", ErrDamaged)
	}
	return root, err
}

// declaredXML returns the charset that an XML file says it is in.
func declaredXML(data []byte) string {
	if m := xmlEncoding.FindSubmatch(data[:min(len(data), declareArea)]); m != nil {
		return string(m[1])
	}
	return ""
}
