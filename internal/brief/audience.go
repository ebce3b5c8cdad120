package brief

import "briefbook/internal/marking"

// Label returns the brief's marking, or def when it has none. Where neither is
// given it is the most restricted, so that no brief becomes public by default.
func (b *Brief) Label(def marking.Label) marking.Label {
	switch {
	case b.Marking != marking.None:
		return b.Marking
	case def != marking.None:
		return def
	}
	return marking.Red
}

// Admit returns the briefs that the audience may have, in their order: those
// marked at its label or below. Marking None admits all. def is the label of
// briefs without one.
func Admit(briefs []*Brief, audience, def marking.Label) []*Brief {
	if audience == marking.None {
		return briefs
	}
	var out []*Brief
	for _, b := range briefs {
		if b.Label(def) <= audience {
			out = append(out, b)
		}
	}
	return out
}

// Highest returns the most restricted label among the briefs, None when there
// are no briefs.
func Highest(briefs []*Brief, def marking.Label) marking.Label {
	highest := marking.None
	for _, b := range briefs {
		highest = max(highest, b.Label(def))
	}
	return highest
}
