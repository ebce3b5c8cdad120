package extract

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"briefbook/internal/seed"
)

const (
	topicThreshold = 0.12 // the least score that a topic is given with
	topicLimit     = 5    // major topics at most
	subtopicShare  = 0.25 // of its major topic's weight, that a subtopic must have
	subtopicLimit  = 2    // subtopics at most of a major topic
	topicWhyLimit  = 12   // spans kept for each topic
	countryLimit   = 3    // countries that count for a topic
	fewWords       = 6    // of a text in which one common word is no topic
)

// findTopics returns what the document is about, best first. In a language that
// the vocabulary has no words of, nothing is found.
func findTopics(t *text, f *Findings, v *Vocabulary) []Topic {
	if v == nil {
		v = defaultTopics()
	}
	if v = v.in(t.lang); v == nil {
		return nil
	}
	return v.find(t, f)
}

// A topicToken is a word as terms are matched with it.
type topicToken struct {
	seed.Span
	fold, lower string
	apart       bool // no term reaches over the mark before it
}

// termTokens returns the words of a term: lower case, folded, cut at hyphens.
func (v *Vocabulary) termTokens(term string) (tokens []topicToken) {
	for _, w := range appendWords(nil, term, seed.Span{End: len(term)}, 0) {
		if !w.punct {
			tokens = v.appendToken(tokens, &w, false)
		}
	}
	return tokens
}

func (v *Vocabulary) appendToken(tokens []topicToken, w *word, apart bool) []topicToken {
	add := func(s seed.Span, lower string) {
		fold := v.fold(lower)
		if v.language != "" {
			lower = fold
		}
		tokens = append(tokens, topicToken{Span: s, fold: fold, lower: lower, apart: apart})
	}
	lower, start := w.lower, w.Start
	if len(lower) != w.Len() { // lower case of another length: places within would be wrong
		add(w.Span, lower)
		return tokens
	}
	for part := range strings.SplitSeq(lower, "-") {
		if part != "" {
			add(seed.Span{Start: start, End: start + len(part)}, part)
			apart = false
		}
		start += len(part) + 1
	}
	return tokens
}

// foldTopicWord returns a word in lower case without genitive, plural and the
// stops of initials.
func foldTopicWord(w string) string {
	if i := strings.IndexAny(w, "'’"); i > 1 {
		w = w[:i]
	}
	if strings.Contains(w, ".") && len(w) > 3 && (w[0] < '0' || w[0] > '9') {
		if w = strings.ReplaceAll(w, ".", ""); w == "us" {
			return "u.s."
		}
		return w
	}
	n := len(w)
	if n < 4 || w[n-1] != 's' || w == "news" || w == "aids" || w == "series" || w == "species" {
		return w
	}
	switch w[n-2] {
	case 's', 'u', 'i':
		return w
	case 'e':
		if n > 4 && w[n-3] == 'i' {
			return w[:n-3] + "y"
		}
		if s := w[:n-2]; strings.HasSuffix(s, "x") || strings.HasSuffix(s, "ch") || strings.HasSuffix(s, "sh") || strings.HasSuffix(s, "ss") {
			return s
		}
	}
	return w[:n-1]
}

// tokens returns the document's words for matching.
func (v *Vocabulary) tokens(t *text) []topicToken {
	tokens := make([]topicToken, 0, len(t.words))
	apart := false
	for i := range t.words {
		w := &t.words[i]
		if w.punct {
			short := w.text == "." && i > 0 && t.words[i-1].Len() <= 4
			apart = apart || w.text != "," && w.text != "&" && !short
			continue
		}
		n := len(tokens)
		tokens = v.appendToken(tokens, w, apart || i > 0 && t.words[i-1].block != w.block)
		apart = apart && len(tokens) == n
	}
	return tokens
}

// longest returns the end and node of the longest term that goes on from node
// with token i; end is 0 when there is none.
func (v *Vocabulary) longest(tokens []topicToken, i int, node int32) (end int, term int32) {
	if i >= len(tokens) || node != 0 && tokens[i].apart {
		return 0, 0
	}
	tok := &tokens[i]
	try := func(next int32) {
		if e, n := v.longest(tokens, i+1, next); e > end {
			end, term = e, n
		}
		if end <= i && v.terms[next] != nil {
			end, term = i+1, next
		}
	}
	if next, ok := v.exact[termEdge{node, tok.lower}]; ok {
		try(next)
	}
	if next, ok := v.next[termEdge{node, tok.fold}]; ok {
		try(next)
	}
	if len(tok.lower) >= stemBytes {
		for _, s := range v.stems[termEdge{node, tok.lower[:stemBytes]}] {
			if strings.HasPrefix(tok.lower, s.stem) {
				try(s.node)
			}
		}
	}
	return end, term
}

// A termCount is a term found in a document.
type termCount struct {
	count float64     // mentions, each by its emphasis
	spans []seed.Span // the first two
}

// find returns the topics of a document.
func (v *Vocabulary) find(t *text, f *Findings) []Topic {
	s := v.score(t, f)
	return s.topics()
}

// score gathers what counts for each topic of a document.
func (v *Vocabulary) score(t *text, f *Findings) *topicScores {
	tokens := v.tokens(t)
	weigh := emphasisOf(t, f, len(tokens))
	found := make(map[int32]*termCount, 64)
	var order []int32
	for i := 0; i < len(tokens); {
		end, term := v.longest(tokens, i, 0)
		if end == 0 {
			i++
			continue
		}
		c := found[term]
		if c == nil {
			c = &termCount{}
			found[term] = c
			order = append(order, term)
		}
		span := seed.Span{Start: tokens[i].Start, End: tokens[end-1].End}
		c.count += weigh.of(span, end-i)
		if len(c.spans) < 2 {
			c.spans = append(c.spans, span)
		}
		i = end
	}
	s := &topicScores{words: len(tokens), long: weigh.long, v: v, weight: make([]float64, len(v.topics)), terms: make([]int, len(v.topics)), telling: make([]bool, len(v.topics)), why: make([][]topicReason, len(v.topics))}
	for _, term := range order {
		s.addTerm(v.terms[term], found[term])
	}
	s.addCountries(f.Names)
	return s
}

// topicScores gathers what counts for each topic of a document.
type topicScores struct {
	words   int
	long    bool // longWords and more
	v       *Vocabulary
	weight  []float64
	terms   []int  // different terms
	telling []bool // has two terms, or a strong one that is no everyday word
	why     [][]topicReason
}

// A topicReason is a place in the text that counts for a topic.
type topicReason struct {
	seed.Span
	weight float64
}

// addTerm counts a term for its topics, and once for the topic above them. For a
// subtopic it counts as much as for the topic above. In a long document it counts
// for the topic as well within which its own is: who tells of a flood is read for
// what floods do to land and people.
func (s *topicScores) addTerm(weights []termWeight, c *termCount) {
	times := c.count
	switch {
	case s.long:
		times = math.Pow(times, recurrence)
	case times > 1:
		times = 1 + math.Log(times)
	}
	for i, w := range weights {
		if w.weight == 0 {
			continue
		}
		top := s.v.topics[w.topic].parent
		weight, first, everyday := w.weight, true, false
		for k, o := range weights {
			if s.v.topics[o.topic].parent == top {
				weight = max(weight, o.weight)
				first = first && k >= i
				everyday = everyday || o.everyday
			}
		}
		weight = s.inLength(weight, everyday, top)
		if first && (s.terms[top] > 0 || weight >= strongTerm && !everyday) {
			s.telling[top] = true
		}
		s.add(w.topic, weight*times, c.spans)
		if !first {
			continue
		}
		if top != w.topic {
			s.add(top, weight*times, c.spans)
		}
		if wide := s.v.topics[top].wide; s.long && !s.counts(weights, wide) {
			s.add(wide, weight*times, c.spans)
		}
	}
}

// counts reports whether the topic at index top has a weight of its own among
// them; it has where there is no such topic.
func (s *topicScores) counts(weights []termWeight, top int) bool {
	return top < 0 || slices.ContainsFunc(weights, func(w termWeight) bool { return s.v.topics[w.topic].parent == top })
}

// inLength returns what a term counts for the topic at index top in a document
// of this length.
func (s *topicScores) inLength(weight float64, everyday bool, top int) float64 {
	if !s.long {
		return weight
	}
	if everyday {
		weight = classBelow(weight)
	}
	return weight * s.v.topics[top].prior
}

func (s *topicScores) add(topic int, weight float64, spans []seed.Span) {
	s.weight[topic] += weight
	s.terms[topic]++
	for _, span := range spans {
		s.why[topic] = append(s.why[topic], topicReason{span, weight})
	}
}

// addCountries counts the countries named for the topics that want them. In a
// long document they count no more than its terms do.
func (s *topicScores) addCountries(names []Name) {
	for i := range s.v.topics {
		t := &s.v.topics[i]
		if t.countries == 0 || !t.auto {
			continue
		}
		most := s.weight[i] * (1 + countryShare)
		var seen []string
		for _, n := range names {
			if n.Code == "" || n.Type != Country && n.Type != Place || slices.Contains(seen, n.Code) || slices.Contains(t.except, n.Code) {
				continue
			}
			if seen = append(seen, n.Code); len(seen) > countryLimit {
				break
			}
			s.add(i, t.countries, []seed.Span{n.Span})
		}
		if s.long {
			s.weight[i] = min(s.weight[i], most)
		}
	}
}

// topics returns the topics that stand out: a topic's score says how sure it is,
// and how much of the document is its.
func (s *topicScores) topics() []Topic {
	var majors []int
	sum, best := 0.0, 0.0
	for i, t := range s.v.topics {
		if t.parent == i && s.weight[i] > 0 {
			majors = append(majors, i)
			sum += s.weight[i]
			best = max(best, s.weight[i])
		}
	}
	doubt := 1 + float64(min(s.words, 1200))/doubtWords
	score := func(i int) float64 {
		w := s.weight[i]
		return w / (w + doubt) * (w/best + w/sum) / 2
	}
	slices.SortStableFunc(majors, func(a, b int) int { return cmp.Compare(s.weight[b], s.weight[a]) })
	if len(majors) > 0 && !s.telling[majors[0]] && s.words < fewWords {
		return nil
	}
	var out []Topic
	for k, i := range majors {
		sc := score(i)
		further := s.long && k > 0
		if sc < topicThreshold || k >= topicLimit || further && !s.standsBeside(i, best) {
			break
		}
		out = append(out, s.topic(i, sc))
		out = append(out, s.subtopics(i, sc)...)
	}
	out = s.widen(out)
	slices.SortStableFunc(out, func(a, b Topic) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// standsBeside reports whether a further topic is weighty and broad enough
// beside the first: a few words that recur make no subject.
func (s *topicScores) standsBeside(i int, best float64) bool {
	share, terms := s.weight[i]/best, s.terms[i]
	return share >= leastShare && terms >= leastTerms || share >= nearShare && terms >= leastTerms-1
}

// widen adds the topics within which those found are.
func (s *topicScores) widen(found []Topic) []Topic {
	for _, t := range found {
		within := s.v.topics[s.v.index(t.ID)].within
		if within == "" || slices.ContainsFunc(found, func(o Topic) bool { return o.ID == within }) {
			continue
		}
		wide := s.v.topics[s.v.index(within)]
		if !wide.auto {
			continue
		}
		found = append(found, Topic{ID: wide.id, Label: wide.label, Score: math.Round(t.Score*980) / 1000, Why: t.Why})
	}
	return found
}

// subtopics returns the subtopics that make up much of the topic at index top,
// of which two terms at least are found.
func (s *topicScores) subtopics(top int, score float64) []Topic {
	var out []Topic
	for i, t := range s.v.topics {
		if i == top || t.parent != top || s.terms[i] < 2 {
			continue
		}
		share := min(1, 2*s.weight[i]/s.weight[top])
		if sc := score * (1 + share) / 2 * 0.98; share >= subtopicShare && sc >= topicThreshold {
			out = append(out, s.topic(i, sc))
		}
	}
	slices.SortStableFunc(out, func(a, b Topic) int { return cmp.Compare(b.Score, a.Score) })
	return out[:min(len(out), subtopicLimit)]
}

// topic returns the topic at index i, with the places that count most for it.
func (s *topicScores) topic(i int, score float64) Topic {
	why := s.why[i]
	slices.SortStableFunc(why, func(a, b topicReason) int { return cmp.Compare(b.weight, a.weight) })
	why = why[:min(len(why), topicWhyLimit)]
	slices.SortFunc(why, func(a, b topicReason) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	t := Topic{ID: s.v.topics[i].id, Label: s.v.topics[i].label, Score: math.Round(score*1000) / 1000}
	for _, w := range why {
		if k := len(t.Why); k == 0 || t.Why[k-1] != w.Span {
			t.Why = append(t.Why, w.Span)
		}
	}
	return t
}
