package extract

import (
	"strings"
	"unicode"
)

// abroad takes, in documents of other languages than English, the name of a body
// that begins with a word for one, or of a person whom a word for an office or the
// like leads to. It returns p when there is none.
func (n *namer) abroad(p, end int) int {
	if n.english || n.w[p].loud || n.w[p].poss {
		return p
	}
	if !n.capitalsAreNames() && leadsInGerman(n.w[p].key) && n.capitalAt(p+1) && n.t.words[p+1].block == n.t.words[p].block {
		return p
	}
	if to := n.foreignLed(p); to > p {
		return n.add(mention{from: p, to: to, kind: Organization})
	}
	if to := n.foreignCompany(p); to > p {
		return n.add(mention{from: p, to: to, kind: Organization})
	}
	if to := n.foreignBody(p); to > p {
		n.countriesAmong(p+1, to)
		return n.add(mention{from: p, to: to, kind: Organization})
	}
	if n.capitalsAreNames() {
		return n.foreignPerson(p, end)
	}
	return n.germanPerson(p, end)
}

// germanPerson takes two or three words with capitals that no table knows, where a
// noun for an office or a trade leads to them: "der Hydrologe Arnulf Kettler".
func (n *namer) germanPerson(p, end int) int {
	if p == 0 || n.t.words[p-1].block != n.t.words[p].block || !(n.w[p-1].capital && germanRole(n.w[p-1].key)) && !n.afterGermanRole(p) {
		return p
	}
	to := p
	for to < end && to < p+3 && n.capitalAt(to) && !n.w[to].caps && n.w[to].class&(isFunction|isCalendar|isOrgHead) == 0 {
		if _, q := n.match(to); q > to && to == p {
			return p
		}
		to++
	}
	if to-p < 2 || to < len(n.w) && n.capitalAt(to) || n.t.words[p-1].text == "," && (to == len(n.w) || n.t.words[to].text != ",") {
		return p
	}
	return n.add(mention{from: p, to: to, kind: Person})
}

// afterGermanRole reports whether a comma stands before word p and, with whose it
// is, a noun for an office before that: "Der Leiter der Stadtwerke Lindau,".
func (n *namer) afterGermanRole(p int) bool {
	if p < 2 || n.t.words[p-1].text != "," {
		return false
	}
	for k := p - 2; k >= max(0, p-8) && n.t.words[k].block == n.t.words[p].block && !n.t.words[k].punct; k-- {
		if n.w[k].capital && germanRole(n.w[k].key) {
			return true
		}
	}
	return false
}

// germanRole reports whether a German noun is one for an office or a trade, by
// itself or as compounds end.
func germanRole(key string) bool {
	for _, end := range germanRoles {
		if strings.HasSuffix(key, end) || strings.HasSuffix(key, end+"in") {
			return true
		}
	}
	return false
}

var germanRoles = []string{"ologe", "olog", "ökonom", "ist", "sprecher", "chef", "leiter", "minister", "präsident", "direktor", "vorsitzende", "vorsitzender", "vorstand", "anwalt", "anwält", "berater", "forscher",
	"führer", "wirt", "meister", "lehrer", "arzt", "ärzt", "rat", "rät", "kommissar", "richter", "historiker", "ingenieur", "abgeordnete", "abgeordneter", "experte", "expert", "sekretär", "beauftragte", "beauftragter",
	"inhaber", "gründer", "physiker", "chemiker", "mediziner", "fischer", "bäcker", "kapitän", "pfarrer", "autor", "dezernent", "kanzler"}

// capitalsAreNames reports whether the document's language writes nouns small.
func (n *namer) capitalsAreNames() bool {
	lang := primaryTag(n.t.lang)
	return lang != "de" && lang != "lb"
}

// foreignCompany returns the end of the words with capitals from p on that a legal
// form ends: "Voltaris AG".
func (n *namer) foreignCompany(p int) int {
	if n.w[p].class&(isFunction|isCalendar) != 0 || n.smallWord(p) {
		return p
	}
	for k := p + 1; k < min(p+5, len(n.w)) && n.t.words[k].block == n.t.words[p].block; k++ {
		if form := n.lowerForm(k); form > k {
			return form
		}
		if n.w[k].key == "plc" {
			return k + 1
		}
		if !n.capitalAt(k) && !n.joins(k) {
			break
		}
	}
	for k := p + 1; k < min(p+5, len(n.w)) && (n.capitalAt(k) || n.joins(k)) && n.t.words[k].block == n.t.words[p].block; k++ {
		if w := &n.w[k]; companyForms[w.key] && w.caps && !w.loud || dottedForms[w.key] || legalForms[w.key] {
			return n.legalForm(k + 1)
		}
	}
	return p
}

// foreignBody returns where the name of a body ends that begins with a word for
// one: "Observatoire régional de la santé", "Bundesanstalt für Wohnungswesen".
func (n *namer) foreignBody(p int) int {
	elided := n.w[p].key != withoutElision(n.w[p].key) // "L'Union des": the capital is the name's
	if elided && n.smallWord(p) && n.capitalAt(p+1) {
		return p // "L'association Rius Vius"
	}
	if !n.capitalAt(p) || !isForeignFront(n.w[p].key) && !highBodies[n.w[p].key] && !n.germanAdjective(p) && !numberedUnit(n.w[p].key) || n.w[p].first && !elided && n.shortHead(p) {
		return p
	}
	if k := p + 1; (highBodies[n.w[p].key] || n.germanAdjective(p)) && n.capitalAt(k) && isForeignFront(n.w[k].key) && n.t.words[k].block == n.t.words[p].block {
		return n.goesOn(k) // "Haut Conseil pour le climat", "Technische Universität Graz"
	}
	if numberedUnit(n.w[p].key) && p+1 < len(n.w) && unicodeDigit(n.w[p+1].key) && n.t.words[p+1].block == n.t.words[p].block {
		return p + 2 // "Panzerbrigade 45"
	}
	if to := n.goesOn(p); to > p+1 {
		return to
	}
	if strings.Contains(n.w[p].key, "-") || isForeignCompound(n.w[p].key) && !n.capitalsAreNames() {
		return p + 1 // "Bauernverband", "EU-Kommission"
	}
	return p // but the word for its kind
}

// germanAdjective reports whether word p ends as German adjectives do, whose capital
// makes them part of a name.
func (n *namer) germanAdjective(p int) bool {
	return !n.capitalsAreNames() && !n.w[p].first && endsWithAny(n.w[p].key, []string{"ische", "ischen", "ischer", "isches", "liche", "lichen", "nale", "nalen"})
}

// lowerBody returns where the name of a body ends whose word for it, at p, is
// written small: "ministère des Transports", "procura di Agrigento".
func (n *namer) lowerBody(p int) int {
	if n.english || !lowerFronts[withoutElision(n.w[p].key)] || !n.capitalsAreNames() {
		return p
	}
	to := n.goesOn(p)
	for k := p + 1; k < to; k++ {
		if n.w[k].capital {
			return to
		}
	}
	return p
}

// highBodies stand before the words that names of bodies begin with.
var highBodies = wordSet(`haut haute alto alta gran grand grande`)

// numberedUnit reports whether a word ends as those for units of forces.
func numberedUnit(key string) bool {
	return endsWithAny(key, []string{"brigade", "division", "bataillon", "regiment", "geschwader"})
}

// isForeignCompound reports whether a word ends, as a compound, in a word for a
// body.
func isForeignCompound(key string) bool {
	for _, end := range foreignCompounds {
		if len(key) > len(end)+2 && strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}

// shortHead reports whether the word at p begins a sentence and no line of a
// letterhead.
func (n *namer) shortHead(p int) bool {
	k := p
	for k < len(n.w) && n.t.words[k].block == n.t.words[p].block {
		k++
	}
	return p > 0 && n.t.words[p-1].block == n.t.words[p].block || k-p > 9
}

// foreignPerson takes two to four words with capitals that no table knows, where
// a noun in small letters leads to them or commas enclose them: "a cozinheira
// Marinalva Coutinho", "la presidenta, Dulcineia Abreu,".
func (n *namer) foreignPerson(p, end int) int {
	if n.w[p].class&(isFunction|isCalendar|isNotName|isOrgFront) != 0 || n.w[p].first && n.t.words[max(p-1, 0)].text != "." && !n.foreignLabel(p-1) || p == 0 || n.t.words[p-1].block != n.t.words[p].block {
		return p
	}
	to := p
	for to < end && to < p+5 && (n.w[to].capital && n.w[to].class&(isFunction|isCalendar|isOrgHead) == 0 && !n.w[to].caps || n.w[to].class&isParticle != 0 && n.capitalAt(to+1)) {
		if _, q := n.match(to); q > to && to == p {
			return p
		}
		to++
	}
	if to-p < 2 || to-p > 4 || n.t.words[to-1].punct {
		return p
	}
	before := &n.w[p-1]
	switch {
	case n.foreignLabel(p - 1):
	case n.t.words[p-1].text == "," && to < len(n.w) && n.t.words[to].text == "(" && n.beforeBrackets(p-1) < p-1:
	case n.t.words[p-1].text == ",":
		if to < len(n.w) && n.t.words[to].text != "," && n.t.words[to].text != "." || n.listed(to) && n.capitalAt(to+1) {
			return p
		}
	case n.t.words[p-1].text == ".": // "M. Kossi Lawson"
		if p < 2 || !abbreviated(n.t, p-1) {
			return p
		}
	case foreignHonorifics[before.key]:
	case n.t.words[p-1].punct || before.capital || before.class&isFunction != 0 || foreignBodies[before.key] || len(before.key) < 4 || !unicode.IsLetter(leadRune(before.key)):
		return p
	}
	return n.add(mention{from: p, to: to, kind: Person})
}

// foreignLabel reports whether a label for people ends in the colon at word i.
func (n *namer) foreignLabel(i int) bool {
	return i > 0 && n.t.words[i].text == ":" && n.t.words[i].block == n.t.words[i-1].block && foreignLabels[n.w[i-1].key]
}

// foreignLabels lead to people.
var foreignLabels = wordSet(`presentes présents présent présente présentes presenti asistentes aanwezig anwesend obecni contacto contato contatto presse prensa imprensa stampa assinado firmado signé ausentes absents assenti excusés`)

// isForeignFront reports whether a word begins the names of bodies in another
// language than English, by itself or as German and Dutch compounds end.
func isForeignFront(key string) bool {
	if foreignFronts[withoutAccents(withoutElision(key))] {
		return true
	}
	return isForeignCompound(key) || endsWithAny(key, germanBodies)
}

// fieldAdjective reports whether a word ends as adjectives of Romance languages
// do that tell the field or reach of a body.
func fieldAdjective(key string) bool {
	for _, end := range []string{"al", "ale", "ali", "aux", "ais", "ique", "iques", "ico", "ica", "ici", "icas", "icos", "onal", "el", "elle", "els", "elles", "ier", "ière", "ien", "ienne",
		"aine", "ain", "ano", "ana", "ane", "ário", "ária", "aire", "ole", "ola", "ore", "eur", "ime", "imes", "imo", "ima", "péen", "péenne", "peo", "pea", "ère", "ères", "aires", "ario", "aria", "ense", "ial", "ivo", "iva", "if", "ive", "ile", "iles", "ino", "ina", "isé", "uni", "unis", "unies", "unie", "able", "ible", "aise", "aises", "oise", "ixte"} {
		if len(key) > len(end)+3 && strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}

// Words in and beside the names of bodies.
var (
	foreignFronts = wordSet(`policia guardia ejercito fuerza fuerzas biblioteca bibliotheque museo musee museu teatro theatre escuela ecole academia academie force forces polizia esercito contraloria superintendencia defensoria procuraduria cancilleria alcaldia gobernacion clan cartel ambassade embajada ambasciata embaixada ministere ministerio ministero ministerie ministerium conseil consejo consiglio conselho banque banco banca syndicat sindicato sindacato
		observatoire observatorio osservatorio organisation organizacion organizzazione organizacao institut instituto istituto instituut cour corte tribunal tribunale agence agencia agenzia
		federation federacion federazione federacao association asociacion associazione associacao union unione uniao comite comitato commission comision commissione comissao
		centre centro chambre camara camera societe sociedad societa sociedade universite universidad universita universidade universitat universiteit office oficina ufficio direction direccion
		direzione direcao secretariat secretaria segretariato prefecture prefettura assemblee asamblea assemblea assembleia senat senado senato fondation fundacion fondazione fundacao fonds fondo
		fundo autorite autoridad autorita autoridade haut-commissariat groupe grupo gruppo parti partido partito mouvement movimiento movimento front frente fronte alliance alianza alleanza alianca
		collectif colectivo collettivo coletivo reseau rete rede red ligue liga lega confederation confederacion confederazione confederacao etablissement caisse caja cassa caixa hopital ospedale
		compagnie compania compagnia companhia service servicio servizio servico mairie ayuntamiento prefeitura fiscalia parquet procura procuradoria inspection junta agrupamento
		verband bundesamt bundesanstalt amt vereinigung verein gesellschaft gewerkschaft kammer agentur behorde staatsanwaltschaft generalstaatsanwaltschaft stadtwerke sparkasse klinikum polizeiprasidium capitaneria questura planbureau rechtbank inspectie autoriteit politie
		corporacion administracion fondos credit credito creditos croix-rouge commissariat comisariado parlement parlamento forum akademie waterschap congreso generalitat zentrum stiftung bundesrat vereniging raad stichting dienst bureau bond`)
	foreignCompounds = []string{"verband", "ministerium", "institut", "gesellschaft", "gewerkschaft", "verein", "kammer", "agentur", "behörde", "zentrum", "stiftung", "universität", "gerichtshof", "gerichtshofs", "rechnungshof", "anstalt",
		"kommission", "aufsicht", "bond", "vereniging", "instituut", "ministerie", "dienst", "stichting", "hochschule",
		"verbandes", "verbands", "ministeriums", "instituts", "vereins"}
	// germanBodies end compounds that name a body together with what follows: "Landesamt für Umwelt".
	germanBodies = []string{"bund", "amt", "amtes", "zentrale", "gericht", "gerichts"}
	// foreignCompanies are words in small letters that lead to the names of companies and the like.
	foreignCompanies = wordSet(`banda pandilla gang empresa entreprise azienda bedrijf compañía compagnie compagnia companhia société società sociedade ong diario journal giornale jornal krant periódico quotidien quotidiano
		cadena chaîne cooperativa coopérative plataforma plateforme banco banque banca ngo fabricante opérateur operador operatore vakbond omroep verzekeraar bouwbedrijf assureur chaîne radio revue hebdomadaire aerolínea constructora naviera petrolera sindicato
		sindacato emittente rivista seguradora construtora emissora petrolífera consórcio consorcio consorzio start-up startup bureau agence agencia agenzia association asociación associazione associação`)
	foreignHonorifics = wordSet(`don doña dona dom señor señora señorita monsieur madame signor signora meneer mevrouw`) // before a person's name
	foreignPointers   = wordSet(`esta este essa esse cette ce cet questa questo deze dit`)
	// lowerFronts begin names of bodies though they are written small.
	lowerFronts = wordSet(`ambassade embajada ambasciata embaixada ministère ministerio ministero ministério préfecture prefettura parquet fiscalía procura procuradoria mairie ayuntamiento alcaldía gobernación secretaría secretaria`)
	// foreignBodies are words in small letters that lead to the names of bodies and places.
	foreignBodies = wordSet(`empresa compañía société entreprise azienda società bedrijf компания компанія фирма фірма grupo groupe gruppo banco banque banca partido parti partito ciudad ville
		città cidade stad город місто río fleuve fiume rio isla ilha isola ong diario journal giornale jornal krant газета puerto port porto barrio quartier bairro región région regione
		región provincia province província departamento département estado état stato fundación fondation fondazione club festival proyecto projet progetto projeto operación operazione
		programa programme programma село селе посёлок река реке области область районе`)
)
