package search

import "strings"

// countryMark stands before the code of a country in what is both form and stem
// of one more term: the briefs that name the country. No word of a text begins
// so. The list of words has it among the stems of all that the country is called
// by, so that German and Berlin find Germany.
const countryMark = "@"

func isCountry(stem string) bool { return strings.HasPrefix(stem, countryMark) }

// otherwise returns the words of the list for what a country of the index is
// called by; a name of several words is one, for filters. Stop words are none:
// of the United States "US" is found by its code.
func (w *writer) otherwise(stem string) []listed {
	var out []listed
	for _, name := range w.builder.called[stem] {
		form := plain(name)
		if all := tokens(name); len(all) > 0 && all[len(all)-1].joined {
			form = all[len(all)-1].form
		}
		if form != "" && !w.stop[form] {
			out = append(out, listed{form: form, stem: stem})
		}
	}
	return out
}

// isCode reports whether a word of a query, as typed, may be the code of a
// country: two capitals, with full stops or without.
func isCode(typed string) bool {
	letters := strings.ReplaceAll(typed, ".", "")
	return len(letters) == 2 && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
