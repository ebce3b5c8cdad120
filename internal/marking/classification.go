package marking

import (
	"regexp"
	"strings"
)

// classification matches the words by which governments, alliances and companies
// classify a document, in the languages that briefs come in, with the caveats
// and portions that follow them.
var classification = regexp.MustCompile(`^(?:(?:SECURITY |DOCUMENT )?CLASSIFICATION\s*[:–-]\s*)?((?:` + strings.Join([]string{
	`(?:(?:EU|UE|NATO|COSMIC|UN|UK|US) )?(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)(?: UE| (?:AND|&) CONFIDENTIAL| DISTRIBUTION)?`, `STRICTLY CONFIDENTIAL`, `(?:PRIVATE|PRIVILEGED) (?:AND|&) CONFIDENTIAL`,
	`(?:UNCLASSIFIED\s*//\s*)?(?:FOR OFFICIAL USE ONLY|FOUO|CUI|SENSITIVE BUT UNCLASSIFIED|SBU|LAW ENFORCEMENT SENSITIVE)`, `CONTROLLED UNCLASSIFIED INFORMATION`, `OFFICIAL\s?[-–:]\s?SENSITIVE`, `PROTECTED(?: [ABC])?`,
	`(?:LIMITED DISTRIBUTION|LIMITED DISSEMINATION|LIMITE|NOFORN)`, `NOT FOR (?:DISTRIBUTION|RELEASE|CIRCULATION|PUBLICATION)`, `(?:FOR )?INTERNAL USE ONLY`, `EYES ONLY`,
	`(?:STRENG )?GEHEIM`, `VS[ -]?(?:–|-)?\s?(?:VERTRAULICH|NUR FÜR DEN DIENSTGEBRAUCH|NFD)`, `(?:STRENG )?VERTRAULICH`, `NUR FÜR DEN DIENSTGEBRAUCH`,
	`(?:TRÈS SECRET|SECRET DÉFENSE|CONFIDENTIEL(?: DÉFENSE)?|DIFFUSION (?:RESTREINTE|LIMITÉE))`, `(?:SECRETO|CONFIDENCIAL|RESERVADO|DIFUSIÓN LIMITADA|ULTRASSECRETO)`,
	`(?:SEGRETISSIMO|SEGRETO|RISERVATISSIMO|RISERVATO)`, `(?:ZEER GEHEIM|STG\.? (?:ZEER GEHEIM|GEHEIM|CONFIDENTIEEL)|DEPARTEMENTAAL VERTROUWELIJK|VERTROUWELIJK)`,
	`(?:СОВЕРШЕННО СЕКРЕТНО|СЕКРЕТНО|ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ|ДСП|ЦІЛКОМ ТАЄМНО|ТАЄМНО|ДЛЯ СЛУЖБОВОГО КОРИСТУВАННЯ)`, `(?:سري للغاية|سري جدا|سري)`,
}, "|") + `)(?:\s*(?://?|[–—])\s*[A-Z0-9 ,/.-]+)?)[.!]?$`)

// Classification returns the classification that a line states and nothing else,
// in capitals; "" when it states none. It is no label of the Traffic Light
// Protocol, and no rule turns it into one.
func Classification(line string) string {
	line = strings.Trim(strings.Join(strings.Fields(line), " "), "*_=#[](){}|-–— ")
	if len(line) < 3 || len(line) > 100 {
		return ""
	}
	if m := classification.FindStringSubmatch(strings.ToUpper(line)); m != nil {
		return m[1]
	}
	return ""
}
