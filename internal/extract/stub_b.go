package extract

func findKeywords(t *text) []Keyword          { return nil }
