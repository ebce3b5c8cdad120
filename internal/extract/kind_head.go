package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// kindOfHead tells the kind by the lines of the head, the first that tells one
// deciding: a label, a header line, the dateline of an agency.
func kindOfHead(t *text) string {
	dashes := dashedFields(t)
	for b, running := 0, 0; b < len(t.doc.Blocks) && b < headBlocks && running < 2; b++ {
		line := strings.TrimFunc(t.slice(headOf(t.doc.Blocks[b].Span)), isOrnament)
		if kind := kindOfSign(line); kind != "" {
			return kind
		}
		if prose(t, b) && !bracketed.MatchString(t.slice(t.doc.Blocks[b].Span)) {
			running++
			continue
		}
		name, at := fieldName(line, dashes)
		switch key, ok := fieldKeys[name]; {
		case ok && (key == fromField || key == toField):
			if kind := kindOfFields(t); kind != "" {
				return kind
			}
			continue
		case ok:
			continue
		case typeFields[name]:
			line = line[at:]
		}
		if kind := kindOfLine(line); kind != "" {
			return kind
		}
	}
	return ""
}

// typeFields are the names of header lines that give the kind itself.
var typeFields = wordSet(`type kind category action format art typ categoría tipo genre rubrik`)

// isOrnament reports whether a character at an end of a line is drawn there and
// no part of a label.
func isOrnament(r rune) bool {
	return isDrawn(r) || unicode.IsSpace(r) || strings.ContainsRune("#[]=~-–—●►▶■", r)
}

// lineSigns match the beginnings of lines that stand in one kind of document
// alone.
var lineSigns = []struct {
	kind string
	line *regexp.Regexp
}{
	{"cable", cableLine},
	{"wire story", regexp.MustCompile(`^(?:BC-\p{Lu}|ZCZC\b|UPDATE \d+-|Eds: |\(Adds |Slug: |URGENT$|\p{Lu}{2,}(?:-\p{Lu}+)+/(?:UPDATE.*|\p{Lu}*(?: \(.*)?)$|\p{Lu}{2,}(?:-\p{Lu}{2,}){2,}$|\p{Lu}{3}/\p{Lu}{3} - |\(\p{Lu}[\pL .-]{2,30}\) ?[-–—] ?\p{Lu}|\p{Lu}[^.]{2,40}\. ?/\p{Lu}[\pL -]+/)`)},
	{"bill", regexp.MustCompile(`^(?:(?:H\. ?R\.|S\.|HB|SB|H\.B\.|S\.B\.) ?\d+$|(?i:a bill|bill \d+|bill no\.? .*|be it enacted .*|(?:house|senate|assembly) bill (?:no\.? )?\d+|(?:the|an?) [^.]* bill(?:,? \d{4})?)$|(?:\p{Lu}[\pL'’-]* )+\([^)]*\) B(?:ill|ILL)$|(?:\p{Lu}\S* )+B(?:ill|ILL) \[HL\]?$)`)},
	{"notice", regexp.MustCompile(`^(?i:docket no|billing code|federal register vol)`)},
	{"resolution", regexp.MustCompile(`^(?:WHEREAS\b|Decision \d+/\p{Lu}|BE IT RESOLVED|H\. ?Res\.|S\. ?Res\.)`)},
	{"transcript", regexp.MustCompile(`(?i)^(?:the (?:\pL+ )?(?:sub)?committee met\b|the meeting was called to order|(?:evidence|hearing)$)`)},
	{"press release", regexp.MustCompile(`^(?i:(?:press |news |media )?release (?:no\.?|nr\.?|number|#) ?[\d/-]+$)`)},
	{"report", regexp.MustCompile(`^(?i:(?:\pL+ )?report \d+(?:[/-]\d+)?(?:$| [–—|·]))`)},
	{"interview", regexp.MustCompile(`^(?i:interview ?[:|·–—-] ?\S)`)},
	{"blog post", regexp.MustCompile(`^(?i:posted (?:on|by) .*\bby\b)`)},
}

var cableLine = regexp.MustCompile(`^(?:FM:? \p{Lu}|DTG:? \d{6}Z|SIPDIS\b|TAGS: ?\p{Lu}{2}|MRN: ?\d|TELNO\b|E\.O\.:? 1\d{4}|Z[NR][RY] |UNCLAS\b|DE RU|[OPRZ]{1,2} \d{6}Z|(?:OO|PP|RR) \p{Lu}{4})`)

// wordSigns are phrases that tell the kind wherever a line of the head has them.
var wordSigns = []label{
	{"hereby given", "notice"}, {"hereby gives notice", "notice"}, {"HEREBY GIVEN", "notice"}, {"/RES/", "resolution"}, {"in the Chair", "transcript"}, {"took the Chair", "transcript"}, {"Issues for Congress", "report"},
	{" BC-", "wire story"}, {"Writethru", "wire story"}, {"WRITETHRU", "wire story"}, {"— РИА Новости", "wire story"}, {"- РИА Новости", "wire story"},
}

// kindOfSign tells the kind by a line that only one kind has.
func kindOfSign(line string) string {
	if kind := kindOfDateline(line); kind != "" {
		return kind
	}
	for _, sign := range wordSigns {
		if strings.Contains(line, sign.phrase) {
			return sign.kind
		}
	}
	for _, sign := range lineSigns {
		if sign.line.MatchString(line) {
			return sign.kind
		}
	}
	return ""
}

// kindOfLine tells the kind that a line of the head names, each of its parts
// read on its own: "REVISTA SURCO | ENTREVISTA".
func kindOfLine(line string) string {
	if len(line) > 160 || siteMenu(line) {
		return ""
	}
	said := lineEndsSentence(line) || strings.HasSuffix(line, ",")
	line = closedUp(line)
	for line != "" {
		part, rest := cutPart(line)
		said = said || asksOn.MatchString(rest) // "Storm warning: what to expect"
		if kind := kindOfLabel(strings.TrimFunc(part, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), said); kind != "" {
			return kind
		}
		line = rest
	}
	return ""
}

var asksOn = regexp.MustCompile(`^ (?:what|why|how|who|when|where)\b`)

// cutPart cuts the line behind its first part: at a bar, a dash, a colon or a
// bracket.
func cutPart(line string) (part, rest string) {
	for i, r := range line {
		after := i + utf8.RuneLen(r)
		spaced := strings.HasPrefix(line[after:], " ")
		if r == ':' && spaced || strings.ContainsRune("|·•▪›»>()[]—", r) || strings.ContainsRune("–-/", r) && spaced && i > 0 && line[i-1] == ' ' {
			return line[:i], line[after:]
		}
	}
	return line, ""
}

// closedUp joins the letters of a line that spaces part: "P R E S S".
func closedUp(line string) string {
	letters := strings.Fields(line)
	for _, l := range letters {
		if utf8.RuneCountInString(l) > 1 {
			return line
		}
	}
	if len(letters) < 4 {
		return line
	}
	joined := strings.ToLower(strings.Join(letters, ""))
	for _, label := range kindLabels {
		for _, p := range slices.Concat(label.apart, label.other) {
			if strings.ReplaceAll(p, " ", "") == joined {
				return p // the breaks between words are lost
			}
		}
	}
	return joined
}

// siteMenu reports whether a line is the menu of a site, which names kinds of
// pages that this one need not be.
func siteMenu(line string) bool {
	n := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if menuWords[w] {
			n++
		}
	}
	return n > 1 && !strings.ContainsAny(line, ">›»")
}

var menuWords = wordSet(`home news sport sports about contact search menu login subscribe opinion business culture topics events`)

// beginnings holds the phrases of [kindLabels] by their first word, the longest
// first.
var beginnings = func() map[string][]label {
	m := map[string][]label{}
	for _, of := range kindLabels {
		for _, p := range slices.Concat(of.apart, of.other) {
			first, _, _ := strings.Cut(p, " ")
			list := m[first]
			at := 0
			for at < len(list) && len(list[at].phrase) >= len(p) {
				at++
			}
			m[first] = append(list[:at:at], append([]label{{p, of.kind}}, list[at:]...)...)
		}
	}
	return m
}()

type label struct{ phrase, kind string }

// kindOfLabel tells the kind that a part of a line names by how it begins or by
// the noun before its number or "of".
func kindOfLabel(part string, said bool) string {
	lower := strings.ToLower(part)
	first, _, _ := strings.Cut(lower, " ")
	for _, l := range beginnings[strings.TrimRight(first, ",.")] {
		if rest, ok := strings.CutPrefix(lower, l.phrase); ok && endsLabel(rest, l) {
			return l.kind
		}
	}
	if said {
		return "" // "Fifty-one minutes."
	}
	words := strings.Fields(lower)
	n := 0
	for n < len(words) && (n == 0 || !hasDigit(words[n]) && !numberWords[strings.TrimRight(words[n], ".")] && !labelLinks[words[n]]) {
		words[n] = strings.TrimRight(words[n], ",;")
		n++
	}
	if n == 0 || n > 5 {
		return ""
	}
	kind := ""
	cased := labelCased(part, n)
	if n > 1 && (n < 4 || cased) {
		kind = kindsOfNouns[words[n-2]+" "+words[n-1]]
	}
	if kind == "" && cased {
		kind = kindsOfNouns[words[n-1]]
	}
	for _, end := range kindsOfCompounds {
		if kind == "" && cased && strings.HasSuffix(words[n-1], end.phrase) {
			kind = end.kind
		}
	}
	if kind == "minutes" && n > 1 && hasDigit(words[n-2]) {
		return "" // "15 minutes of rest"
	}
	if kind != "" && n > 2 && (hasFinite(appendWords(nil, part, seed.Span{End: len(part)}, 0)) || slices.ContainsFunc(words[1:n-1], func(w string) bool { return headlineVerbs[w] })) {
		return "" // "UN Adopts Resolution on Sudan"
	}
	return kind
}

// headlineVerbs are what headlines say is done to documents.
var headlineVerbs = wordSet(`adopts adopted issues issued passes passed rejects rejected approves approved publishes published releases released defends backs backed blocks vetoes vetoed unveils sends sent signs signed
	drafts weighs seeks slams withdraws withdrew lifts lifted delays delayed ignores ignored cites files filed hands leaks leaked challenges challenged wants demands gets quashes overturns upholds`)

// endsLabel reports whether a label may end before the rest of a part: a single
// word names a kind alone, with a number or with what it is of.
func endsLabel(rest string, l label) bool {
	r := leadRune(rest)
	if rest == "" || !unicode.IsLetter(r) && r != ' ' {
		return true
	}
	if r != ' ' {
		return len(l.phrase) > 2 && strings.ContainsAny(l.phrase[len(l.phrase)-1:], "'") || strings.HasSuffix(l.phrase, "’")
	}
	next, _, _ := strings.Cut(rest[1:], " ")
	if !unicode.IsLetter(leadRune(next)) || numberWords[strings.TrimRight(next, ".")] {
		return true
	}
	if l.kind == "opinion" {
		return bylineLinks[next]
	}
	return strings.Contains(l.phrase, " ") || labelLinks[next]
}

var (
	// numberWords begin what numbers or dates a document.
	numberWords = wordSet(`no n núm num nr nº n° n.º № number # issue vol volume week part version update edition seq`)
	// labelLinks lead from the noun of a label to what it is about or from.
	labelLinks = wordSet(`of on for by from to at in concerning regarding relative about adopted held issued with and under de del della dello du des la les d der die das des über vom von zur zum zu für am sur relative relatif
		à sobre da do al sul sulla di van over tot о об по от про щодо від z o fra om av`)
	bylineLinks = wordSet(`by von par di por de door`)
)

// labelCased reports whether the n words of a part that tell the kind are written
// as labels are: with a capital, but for the last of two or three.
func labelCased(part string, n int) bool {
	words := strings.Fields(part)
	for k, w := range words[:n] {
		if !unicode.IsUpper(leadRune(w)) && !unicode.IsDigit(leadRune(w)) && !(k == n-1 && n < 4) && !datelineParticles[w] {
			return false
		}
	}
	return true
}

// kindOfDateline tells a wire story by the dateline of a news agency and a press
// release by that of a service that carries them: "KITWE, Zambia (PMWS) -- ".
func kindOfDateline(line string) string {
	open := strings.IndexByte(line[:min(len(line), 80)], '(')
	if open < 3 || !unicode.IsUpper(leadRune(line)) {
		return ""
	}
	length := strings.IndexByte(line[open:min(len(line), open+60)], ')')
	if length < 3 {
		return ""
	}
	source, after := line[open+1:open+length], line[open+length+1:]
	dash := strings.IndexAny(after, "-–—―_")
	if dash < 0 {
		return ""
	}
	between, story := after[:dash], len(strings.Trim(after[dash:], " -–—―_"))
	if story > 0 && story < 40 && !hasDigit(after) || dash > 0 && (dash > 30 || strings.Trim(between, " .,:") != "" && !hasDigit(between)) || !placeAndDate(line[:open]) {
		return ""
	}
	switch lower := strings.ToLower(source); {
	case containsAny(lower, releaseServices):
		return "press release"
	case hasDigit(source) || !unicode.IsUpper(leadRune(source)) && len(source) > 5 || loadNameTables().gaz.holdsPlace(source):
		return ""
	}
	return "wire story"
}

// releaseServices carry what companies and institutions release.
var releaseServices = []string{"business wire", "globe newswire", "globenewswire", "prnewswire", "pr newswire", "accesswire", "newsfile", "ots"}

// placeAndDate reports whether words are such as stand before an agency: names
// in capitals, small words of names, a date.
func placeAndDate(s string) bool {
	numbered := false
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '/' || r == '.' }) {
		r := leadRune(w)
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !datelineParticles[w] && !numbered {
			return false
		}
		numbered = unicode.IsDigit(r)
	}
	return true
}

// kindOfFields tells memos, mails and cables by their header lines.
func kindOfFields(t *text) string {
	fields := headFields(t)
	var has [8]bool
	mail, post := false, false
	for _, f := range fields {
		has[f.key] = true
		value := t.slice(f.value)
		mail = mail || f.name == "sent" || f.key == dateField && clockTime.MatchString(value) || (f.key == fromField || f.key == toField) && strings.Contains(value, "@")
		post = post || f.key == fromField && mission.MatchString(value)
	}
	switch {
	case !has[fromField] || !has[toField] && !has[subjectField]:
		return ""
	case mail:
		return "email"
	case post || headHolds(t, cableLine):
		return "cable"
	case has[toField]:
		return "memo"
	}
	return ""
}

var (
	// clockTime matches the time that a mail's date has: "14 Nov 2023 17:48".
	clockTime = regexp.MustCompile(`\d{4},? (?:at )?\d{1,2}:\d{2}`)
	// mission matches the sender of a cable.
	mission = regexp.MustCompile(`(?i)^(?:[\pL]+ ){0,2}(?:(?:am)?embassy|high commission|(?:permanent )?mission|consulate|(?:am)?consul|ambafrance|ambassade|botschaft|embajada|ambasciata|ambassad|посольство|постпредство)(?:$|[^\pL])`)
)
