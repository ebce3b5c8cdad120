package extract

func findNames(t *text) []Name                { return nil }
func findTopics(t *text, f *Findings) []Topic { return nil }
