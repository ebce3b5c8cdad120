package marking

import "testing"

func TestClassification(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"CONFIDENTIAL":                           "CONFIDENTIAL",
		"  * * *  CONFIDENTIAL  * * *":           "CONFIDENTIAL",
		"SECRET//NOFORN":                         "SECRET//NOFORN",
		"UNCLASSIFIED // FOR OFFICIAL USE ONLY":  "UNCLASSIFIED // FOR OFFICIAL USE ONLY",
		"CONFIDENTIAL — SUPERVISORY INFORMATION": "CONFIDENTIAL — SUPERVISORY INFORMATION",
		"OFFICIAL-SENSITIVE":                     "OFFICIAL-SENSITIVE",
		"[NATO RESTRICTED]":                      "NATO RESTRICTED",
		"RESTREINT":                              "",
		"DIFFUSION RESTREINTE":                   "DIFFUSION RESTREINTE",
		"VS - NUR FÜR DEN DIENSTGEBRAUCH":        "VS - NUR FÜR DEN DIENSTGEBRAUCH",
		"Classification: Confidential":           "CONFIDENTIAL",
		"NOT FOR DISTRIBUTION":                   "NOT FOR DISTRIBUTION",
		"СЕКРЕТНО":                               "СЕКРЕТНО",
		"سري للغاية":                             "سري للغاية",
		"Strictly confidential.":                 "STRICTLY CONFIDENTIAL",
		"UNCLASSIFIED":                           "",
		"SECRET BALLOT IN LIMA":                  "",
		"Secret talks":                           "",
		"CONFIDENTIAL INFORMANTS TESTIFY":        "",
		"":                                       "",
	} {
		if got := Classification(line); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}
