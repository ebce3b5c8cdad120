package extract

import "testing"

func TestDatelineEnd(t *testing.T) {
	for text, want := range map[string]string{
		"LONDON (Reuters) — The port will close in May.":                 "The port",
		"KYIV, March 3 — The port will close in May.":                    "The port",
		"Kyiv, 3 March — The port will close in May.":                    "The port",
		"NEW YORK, Nov. 19 (UPI) — Two ports will close in May.":         "Two ports",
		"New York (AFP) – The port will close in May.":                   "The port",
		"BAGHDAD - Port workers will go on strike in May.":               "Port workers",
		"WASHINGTON --  A third of all ports will close.":                "A third",
		"(Reuters) - The port will close in May.":                        "The port",
		"WASHINGTON, D.C. — The port will close in May.":                 "The port",
		"BRUSSELS/KYIV (Reuters) - Port fees will rise in May.":          "Port fees",
		"PARIS, le 3 mars 2025 (AFP) — Le port sera fermé en mai.":       "Le port",
		"Moscow, 12 March 2025 /PRNewswire/ -- The port will close.":     "The port",
		"NAIROBI, Kenya — “We will close the port,” the council said.":   "“We",
		"NATO — the alliance of the West — will close the port.":         "",
		"The port — the oldest of the country — will close in May.":      "",
		"Well-known ports will close in May.":                            "",
		"Anna Berg - the mayor - will close the port in May.":            "",
		"It rained in London (and in Paris) — The port closed for good.": "",
		"EU-funded ports will close in May.":                             "",
	} {
		words := analyse(plainDocument(text), "en").words
		got := ""
		if n := datelineEnd(words); n > 0 {
			got = text[words[n].Start:][:len(want)]
		}
		if got != want {
			t.Errorf("%s: report begins with %q, want %q", text, got, want)
		}
	}
}
