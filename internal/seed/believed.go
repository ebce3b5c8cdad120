package seed

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// defaultNames are the authors that programs, templates and machines put down
// when nobody has given a name.
var defaultNames = []string{
	"admin", "administrator", "administrateur", "administrador", "amministratore", "root", "user", "users", "default user", "windows user", "win user", "microsoft office user", "microsoft office-anwender",
	"utilisateur microsoft office", "usuario de microsoft office", "utente di microsoft office", "utilisateur windows", "usuario de windows", "windows-benutzer", "microsoft", "microsoft account", "microsoft corporation", "microsoft office", "microsoft word",
	"owner", "author", "autor", "auteur", "autore", "unknown", "unknown author", "no author", "unknown creator", "unknown user", "unbekannt", "unbekannter autor", "inconnu", "anonymous", "anonym", "guest", "home", "office", "student", "test", "tester", "test user", "sample", "a other", "an other", "a n other", "benutzer", "utilisateur", "usuario", "utente", "gebruiker",
	"your name", "name", "none", "null", "nil", "undefined", "n/a", "na", "user name", "username", "user1", "pc", "my pc", "computer", "laptop", "desktop", "customer", "valued customer", "valued gateway client", "preferred customer", "registered user", "licensed user", "company", "template",
	"hp", "dell", "acer", "asus", "lenovo", "toshiba", "sony", "samsung", "apple", "ibm", "hewlett-packard", "hewlett-packard company", "compaq", "mac", "macbook", "imac",
	"python-docx", "docx4j", "openpyxl", "apache poi", "phpword", "pandoc", "libreoffice", "openoffice", "openoffice.org", "google docs", "wps office", "abiword", "calibre", "aspose", "docx", "sharepoint", "system account", "system", "scanner", "un-named",
}

var (
	authorParts = regexp.MustCompile(`\s*[;\n]\s*`)
	emptyTitle  = regexp.MustCompile(`(?i)^(?:[\[<(]?(?:untitled|no title|title|titel|titre|título|titolo|document title|type (?:the )?document title|ohne titel|unbenannt\w*|sans titre|sin título|senza titolo|sem título|naamloos|bez názvu|bez tytułu|unknown|blank|normal|template|vorlage|test|draft)[\]>)]?(?: ?\d+)?` +
		`|(?:document|dokument|documento|doc|docu|new document|neues dokument|nouveau document|word document|microsoft word document|presentation|präsentation|slide|folie|page|seite|book|file|text|letter|memo|fax|scan)[ _-]?\d*` +
		`|(?:microsoft (?:word|powerpoint|excel|office)|word|powerpoint) ?- .*|(?:microsoft )?(?:word|powerpoint|excel)|powerpoint presentation|.*\.(?:docx?|docm|dotx?|odt|ott|rtf|pdf|txt|wpd|html?|pptx?|xlsx?|tmp|indd|qxp|qxd|pub|pages)|https?://\S+|<%.*|\{\{.*|[^\pL]*)$`)
)

// believedTitle returns a title from a file's properties as it is to be
// believed: "" for what programs and templates put there by themselves.
func believedTitle(s string) string {
	s = clean(s)
	if isGarbled(s) || emptyTitle.MatchString(s) || len(s) < 3 || len(s) > 500 {
		return ""
	}
	return s
}

// isGarbled reports whether some of the letters are known to be lost: they are
// replaced, or private to the program that wrote them.
func isGarbled(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r == utf8.RuneError || unicode.Is(unicode.Co, r) })
}

// believedAuthors returns the authors from a file's properties, joined by "; ",
// without what stands there when nobody gave a name.
func believedAuthors(s string) string {
	var names []string
	for _, name := range authorParts.Split(s, 20) {
		if name = believedAuthor(name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}

func believedAuthor(s string) string {
	name := authorName(s, "")
	if isGarbled(name) {
		return ""
	}
	return name
}
