package search

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"

	"briefbook/internal/brief"
)

// A phrasebook says how texts are written: in the commonest words and pairs of
// words of the collection, each with the space before it, and letter by letter
// where there are none, in a Huffman code that depends on what was written
// before. Deflate would have to find the words of the language in each brief
// anew, and takes a third more.
type phrasebook struct {
	list    []string
	numbers map[string]phrase
	codes   [contexts]*code // nil where base is used
	base    *code
}

// A phrase is a piece of text that texts are written in.
type phrase struct {
	number int  // from 1 on, 0 for a word that is none
	pairs  bool // pairs begin with it
}

// The symbols: bytes, phrases, pages of 256 phrases (the number within the page
// follows in eight bits), and one before a symbol of the base code.
const (
	firstPhrase = 256
	firstPage   = firstPhrase + 96
	otherSymbol = 383
	symbols     = 384

	shortPhrases = firstPage - firstPhrase
	pagePhrases  = 256
	contexts     = 256 + 16

	maxPhrases = 4500
	maxSamples = 1000
	minContext = 500 // symbols after one that make it worth a code
	minPair    = 4   // times that a symbol follows that make it worth a place there
)

// context returns which code is used after a symbol.
func context(symbol int) int {
	if symbol < firstPhrase {
		return symbol
	}
	return firstPhrase + (symbol-firstPhrase)/8
}

// newPhrasebook makes the book from briefs all over the collection. A reader
// loads it before the first text, so that it is smaller for fewer briefs.
func newPhrasebook(briefs []*brief.Brief) *phrasebook {
	counts := map[string]int{}
	step := max(1, len(briefs)/maxSamples)
	var buffer []byte
	for i := 0; i < len(briefs); i += step {
		buffer = appendRecord(buffer[:0], briefs[i])
		text := string(buffer)
		for at, before := 0, 0; at < len(text); {
			end := pieceEnd(text, at)
			counts[text[at:end]]++
			if at > 0 {
				counts[text[before:end]]++
			}
			before, at = at, end
		}
	}
	type entry struct {
		text  string
		saved int
	}
	var entries []entry
	for text, n := range counts {
		pair := pieceEnd(text, 0) < len(text)
		if saved := n * (5*len(text) - 9); pair && n > 4 {
			entries = append(entries, entry{text, n * 8}) // beside its words
		} else if !pair && n > 2 && len(text) > 1 {
			entries = append(entries, entry{text, saved})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Or(b.saved-a.saved, strings.Compare(a.text, b.text)) })
	size := min(maxPhrases, int(45*math.Sqrt(float64(len(briefs)))), len(entries))
	p := &phrasebook{}
	for _, e := range entries[:size] {
		p.list = append(p.list, e.text)
	}
	p.number()
	p.learn(briefs, step)
	return p
}

// learn makes the codes from the briefs.
func (p *phrasebook) learn(briefs []*brief.Brief, step int) {
	var after [contexts][symbols]int
	base := make([]int, symbols)
	for i := range base {
		base[i] = 1
	}
	var text []byte
	for i := 0; i < len(briefs); i += step {
		before := 0
		text = appendRecord(text[:0], briefs[i])
		p.spell(text, func(symbol, _ int) {
			base[symbol]++
			after[before][symbol]++
			before = context(symbol)
		})
	}
	p.base = newCode(wordLengths(base))
	for c := range after {
		all, rare := 0, 0
		for i, n := range after[c] {
			all += n
			if n < minPair {
				rare += n
				after[c][i] = 0
			}
		}
		if all >= minContext {
			after[c][otherSymbol] = rare + 1
			p.codes[c] = newCode(wordLengths(after[c][:]))
		}
	}
}

// number gives each phrase its number: by pages, within a page by text.
func (p *phrasebook) number() {
	for i := 0; i < len(p.list); i = pageEnd(i) {
		slices.Sort(p.list[i:min(pageEnd(i), len(p.list))])
	}
	p.numbers = make(map[string]phrase, len(p.list))
	for i, text := range p.list {
		p.numbers[text] = phrase{i + 1, p.numbers[text].pairs}
		if word := text[:pieceEnd(text, 0)]; word != text {
			p.numbers[word] = phrase{p.numbers[word].number, true}
		}
	}
}

// pageEnd returns where the page ends that the number begins.
func pageEnd(i int) int {
	if i == 0 {
		return shortPhrases
	}
	return i + pagePhrases
}

// phraseEnd stands between phrases; UTF-8 has no such byte.
const phraseEnd = "\xFF"

// keys returns the book as it is stored: the phrases; the lengths of the base
// code's words; and for each other code what it is used after and its lengths.
func (p *phrasebook) keys() []byte {
	out := appendString(nil, strings.Join(p.list, phraseEnd))
	out = append(out, p.base.lengths...)
	for c, code := range p.codes {
		if code != nil {
			out = append(binary.AppendUvarint(out, uint64(c)), code.lengths...)
		}
	}
	return out
}

// readPhrasebook reads what keys returned.
func readPhrasebook(keys []byte) (*phrasebook, error) {
	d := decoder{data: keys}
	p := &phrasebook{list: strings.Split(d.string(), phraseEnd), base: newCode(d.bytes(symbols))}
	for d.more() {
		c, lengths := d.number(), d.bytes(symbols)
		if c < contexts && d.err == nil {
			p.codes[c] = newCode(lengths)
		}
	}
	return p, d.err
}

// pieceEnd returns where the piece of text ends that begins at at: a word, or a
// sign, with the space before it.
func pieceEnd[T string | []byte](text T, at int) int {
	if text[at] == ' ' && at+1 < len(text) {
		at++
	}
	end := at
	for end < len(text) && isPieceByte(text[end]) {
		end++
	}
	return max(end, at+1)
}

func isPieceByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b >= 0x80
}

// spell calls use with each symbol of a text, and the phrase's number within the
// page where it is a page.
func (p *phrasebook) spell(text []byte, use func(symbol, low int)) {
	for at := 0; at < len(text); {
		end := pieceEnd(text, at)
		found := p.numbers[string(text[at:end])]
		if found.pairs && end < len(text) {
			next := pieceEnd(text, end)
			if pair := p.numbers[string(text[at:next])]; pair.number > 0 {
				found, end = pair, next
			}
		}
		n := found.number - 1
		switch {
		case n < 0:
			for ; at < end; at++ {
				use(int(text[at]), 0)
			}
		case n < shortPhrases:
			use(firstPhrase+n, 0)
		default:
			n -= shortPhrases
			use(firstPage+n/pagePhrases, n%pagePhrases)
		}
		at = end
	}
}

// write appends the text.
func (p *phrasebook) write(w *bitWriter, text []byte) {
	c := p.codes[0]
	p.spell(text, func(symbol, low int) {
		if c == nil {
			p.base.write(w, symbol)
		} else if !c.write(w, symbol) {
			c.write(w, otherSymbol)
			p.base.write(w, symbol)
		}
		if symbol >= firstPage {
			w.bits(low, 8)
		}
		c = p.codes[context(symbol)]
	})
}

// read reads a text of so many bytes.
func (p *phrasebook) read(r *bitReader, size int) (string, bool) {
	var out bytes.Buffer
	c := p.codes[0]
	for out.Len() < size {
		symbol := otherSymbol
		if c != nil {
			symbol = c.read(r)
		}
		if symbol == otherSymbol {
			symbol = p.base.read(r)
		}
		if symbol < 0 || symbol >= otherSymbol || r.over() {
			return "", false
		}
		c = p.codes[context(symbol)]
		n := symbol - firstPhrase
		if symbol >= firstPage {
			n = shortPhrases + (symbol-firstPage)*pagePhrases + r.bits(8)
		}
		if n >= len(p.list) {
			return "", false
		} else if n < 0 {
			out.WriteByte(byte(symbol))
		} else {
			out.WriteString(p.list[n])
		}
	}
	return out.String(), out.Len() == size
}
