package extract

import (
	"slices"
	"strings"
	"testing"
)

func keywordsOf(text, lang string) (found []string) {
	for _, k := range findKeywords(analyse(plainDocument(text), lang)) {
		found = append(found, k.Text)
	}
	return found
}

func TestFindKeywords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want, not  []string
	}{
		{"a run of nouns and adjectives is a term", "The halt to offensive cyber operations surprised many. Offensive cyber operations need planning.",
			[]string{"offensive cyber operations"}, []string{"planning need", "halt to offensive cyber operations"}},
		{"verbs part terms", "The new model improves flood forecasts.", []string{"flood forecasts"}, []string{"model improves flood forecasts"}},
		{"a verb after to is left out", "It helps to forecast river floods.", []string{"river floods"}, []string{"forecast river floods"}},
		{"numbers and words of praise do not begin a term", "Three efficient heat pumps were tested.", []string{"heat pumps"}, []string{"Three efficient heat pumps"}},
		{"an owner is parted from what it owns", "The city’s water supply failed.", []string{"water supply"}, []string{"city’s water supply"}},
		{"forms of one term are one", "Heat pumps are common. A heat pump is cheap.", []string{"Heat pumps"}, []string{"heat pump"}},
		{"terms end with their sentence", "Prices rose on grain markets. Wheat futures followed.", nil, []string{"markets. Wheat futures"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := keywordsOf(c.text, "en")
			for _, w := range c.want {
				if !slices.Contains(got, w) {
					t.Errorf("got %q, want %q among them", got, w)
				}
			}
			for _, w := range c.not {
				if slices.Contains(got, w) {
					t.Errorf("got %q, which %q should not be in", got, w)
				}
			}
		})
	}
}

func TestKeywordsOfOtherLanguages(t *testing.T) {
	got := keywordsOf("Der Hafen schließt im Mai einen Pier. Die neue Gebühr für den Hafen gilt bald.", "de")
	for _, w := range []string{"schließt", "neue", "Hafen schließt"} {
		if slices.Contains(got, w) {
			t.Errorf("got %q, with %q", got, w)
		}
	}
	if !slices.Contains(got, "Hafen") {
		t.Errorf("got %q, want Hafen among them", got)
	}
}

func TestKeywordsLeaveOutTheHeadOfALetter(t *testing.T) {
	got := keywordsOf("From: Anna Berg <anna@example.org>\nSubject: Harbour fees\nHarbour fees rise in May.", "en")
	if len(got) != 1 || got[0] != "Harbour fees" {
		t.Errorf("got %q", got)
	}
}

func TestKeywordsAreVerbatimAndFew(t *testing.T) {
	text := strings.Repeat("Alpha beta gamma, delta epsilon. Zeta eta theta; iota kappa lambda. ", 3) + "Mu nu, xi omicron, pi rho, sigma tau, upsilon phi, chi psi, omega one."
	found := keywordsOf(text, "en")
	if len(found) == 0 || len(found) > maxKeywords {
		t.Errorf("got %d keywords", len(found))
	}
	for _, k := range found {
		if !strings.Contains(text, k) {
			t.Errorf("%q is not in the text", k)
		}
	}
	if got := keywordsOf(text, "ar"); got != nil {
		t.Errorf("a language without stop words gave %q", got)
	}
}
