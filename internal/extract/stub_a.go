package extract

func findTimeline(t *text, f *Findings) []Event { return nil }
