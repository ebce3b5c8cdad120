package extract

func findClaims(t *text, f *Findings) []Claim { return nil }
func findKeywords(t *text) []Keyword          { return nil }
