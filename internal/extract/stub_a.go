package extract

func findKind(t *text) string                         { return "" }
func findMarking(t *text) Marking                     { return Marking{} }
func findTitle(t *text, f *Findings) Title            { return Title{} }
func findDate(t *text, f *Findings) Date              { return Date{} }
func findAuthor(t *text) string                       { return "" }
func findTimeline(t *text, f *Findings) []Event       { return nil }
