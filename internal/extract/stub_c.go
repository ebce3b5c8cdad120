package extract

func findTopics(t *text, f *Findings) []Topic { return nil }
