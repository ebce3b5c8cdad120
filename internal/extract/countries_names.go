package extract

import (
	"strings"
	"sync"
)

// OtherNames returns the code of the country with this short name, and what
// else one may call it by: other names, its people and its capitals; nothing
// where no country has the name.
func OtherNames(country string) (code string, names []string) {
	c := otherNames()[country]
	return c.code, c.names
}

type countryNames struct {
	code  string
	names []string
}

var otherNames = sync.OnceValue(func() map[string]countryNames {
	out := make(map[string]countryNames, 256)
	eachRecord(countryData, func(f []string) {
		c := countryNames{code: f[0]}
		for _, list := range f[2:5] {
			for s := range strings.SplitSeq(list, ";") {
				if s = strings.TrimSpace(s); s != "" {
					c.names = append(c.names, s)
				}
			}
		}
		out[f[1]] = c
	})
	return out
})
