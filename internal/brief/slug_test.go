package brief

import (
	"maps"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSlug(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "port-fees", "port-fees"},
		{"capitals and spaces", "Port  Fees (2024)", "port-fees-2024"},
		{"accents", "Élan Łódź naïve Straße", "elan-lodz-naive-strasse"},
		{"letters of two code points", "cafe\u0301", "cafe"},
		{"Cyrillic", "Объезд Ёлка", "obezd-elka"},
		{"Greek", "Θεσσαλονίκη", "thessaloniki"},
		{"apostrophes", "Europe's ports’", "europes-ports"},
		{"other scripts are lost", "文件 3", "3"},
		{"nothing left", "文件", ""},
		{"paths and controls", "../../a\x00b", "a-b"},
		{"length", strings.Repeat("long ", 40), strings.TrimSuffix(strings.Repeat("long-", 16), "-")},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Slug(c.in); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// odd are seeds whose names are near to others or may not be used.
var odd = []string{
	"seeds/port-fees.txt", "seeds/Port-Fees.txt", "seeds/port fees.txt", "seeds/port_fees.txt", "seeds/port-fees.md", "seeds/port-fees.MD", "seeds/port-fees-md.txt",
	"seeds/port-fees.foo", "seeds/port-fees-foo.txt", "seeds/port-fees", "seeds/con.txt", "seeds/index.txt", "seeds/_index.txt", "seeds/.hid", "seeds/..a..txt",
	"seeds/文件.txt", "seeds/文档.txt", "seeds/cafe\u0301.txt", "seeds/caf\u00e9.txt", "seeds/cafe.txt", "seeds/cyber.txt", "seeds/cyber/a.txt", "seeds/Cyber/a.txt",
	"seeds/cyber/sub/a.txt", "seeds/con/a.txt", "seeds/文/a.txt", "seeds/a-1a2b3c4d.txt", "seeds/" + strings.Repeat("a", 80) + ".txt", "seeds/" + strings.Repeat("a", 81) + ".txt",
	"seeds/" + strings.Repeat("a", 80) + ".md", "seeds/a\nb.txt", "seeds/\u202etxt.txt", "seeds/q'\"<b>.txt", "other/x.txt", "",
}

func TestPlaceGivesPlainNamesWhereItCan(t *testing.T) {
	places := Place(odd)
	for seed, want := range map[string]string{
		"seeds/port-fees.txt": "briefs/port-fees", "seeds/port-fees.md": "briefs/port-fees-md", "seeds/cyber/a.txt": "briefs/cyber/a",
		"seeds/cafe.txt": "briefs/cafe",
	} {
		if places[seed] != want {
			t.Errorf("%s is at %s, want %s", seed, places[seed], want)
		}
	}
}

var goodPlace = regexp.MustCompile(`^briefs(/[a-z0-9]+(-[a-z0-9]+)*){1,2}$`)

func TestPlacesAreSafeAndDiffer(t *testing.T) {
	seen := make(map[string]string)
	for seed, place := range Place(odd) {
		if seen[place] != "" {
			t.Errorf("%q and %q are both at %s", seed, seen[place], place)
		}
		seen[place] = seed
		if !goodPlace.MatchString(place) {
			t.Errorf("%q is at %q", seed, place)
		}
		for _, part := range strings.Split(place, "/")[1:] {
			if isReserved(part) || len(part) > maxSlug {
				t.Errorf("%q is at %q", seed, place)
			}
		}
	}
}

// TestPlaceTellsNothingOfOtherSeeds leaves out each seed in turn: the others
// stay where they are.
func TestPlaceTellsNothingOfOtherSeeds(t *testing.T) {
	all := Place(odd)
	for i := range odd {
		if odd[i] == "seeds/cyber/a.txt" || odd[i] == "seeds/cyber/sub/a.txt" || odd[i] == "seeds/Cyber/a.txt" {
			continue // a folder and a file of one name
		}
		want := maps.Clone(all)
		delete(want, odd[i])
		fewer := append(append([]string(nil), odd[:i]...), odd[i+1:]...)
		if diff := cmp.Diff(Place(fewer), want); diff != "" {
			t.Errorf("without %q: %s", odd[i], diff)
		}
	}
}

func TestAddressOfNamesThatPeopleGive(t *testing.T) {
	for path, want := range map[string]string{
		"briefs/ports/port-fees": "briefs/ports/port-fees",
		"briefs/Port Fees":       "briefs/port-fees-",
		"briefs/a.v2/b_c":        "briefs/a-v2-",
		"briefs/ports/index":     "briefs/ports/index-",
		"briefs/\u6e2f":          "briefs/brief-",
		"briefs/" + Slug("Ünï"):  "briefs/uni",
	} {
		got := Address(path)
		if !strings.HasPrefix(got, want) || Address(got) != got || (got == path) != (want == path) {
			t.Errorf("%s has the address %s", path, got)
		}
	}
	if Address("briefs/A") == Address("briefs/a") {
		t.Error("two names that differ in case have one address")
	}
}
