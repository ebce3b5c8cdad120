package seed

import "fmt"

// Options limits what a seed may cost. Zero values stand for the defaults.
type Options struct {
	MaxBytes     int // of the file; 50 MiB
	MaxText      int // bytes of the document's text; 20 MiB
	MaxBlocks    int // 200,000
	MaxDepth     int // nesting of elements, lists and quotations; 400
	MaxUnpacked  int // bytes of all entries of an archive that are read; 200 MiB
	MaxEntry     int // bytes of one entry; 64 MiB
	MaxRatio     int // unpacked bytes for each packed one, of an entry over 1 MiB; 100
	MaxEntries   int // of an archive; 5,000
	MaxPages     int // of a paged document; 2,000
	MaxParts     int // documents and sections within one, as of a mail; 500
	MaxPartDepth int // mails within mails; 10
}

func (o Options) withDefaults() Options {
	set := func(v *int, d int) {
		if *v == 0 {
			*v = d
		}
	}
	set(&o.MaxBytes, 50<<20)
	set(&o.MaxText, 20<<20)
	set(&o.MaxBlocks, 200_000)
	set(&o.MaxDepth, 400)
	set(&o.MaxUnpacked, 200<<20)
	set(&o.MaxEntry, 64<<20)
	set(&o.MaxRatio, 100)
	set(&o.MaxEntries, 5000)
	set(&o.MaxPages, 2000)
	set(&o.MaxParts, 500)
	set(&o.MaxPartDepth, 10)
	return o
}

// The names of the limits, as they are set in a project's configuration.
const (
	LimitFile     = "file_mib"
	LimitText     = "text_mib"
	LimitBlocks   = "paragraphs"
	LimitDepth    = "depth"
	LimitUnpacked = "unpacked_mib"
	LimitEntry    = "entry_mib"
	LimitRatio    = "ratio"
	LimitEntries  = "entries"
	LimitPages    = "pages"
	LimitParts    = "parts"
	LimitMails    = "part_depth"
)

// A LimitError says which limit a seed goes beyond. It is [ErrTooLarge].
type LimitError struct {
	Limit string // LimitFile …
	Text  string // "more than 2000 pages"
}

func (e *LimitError) Error() string { return ErrTooLarge.Error() + ": " + e.Text }

// Is reports whether target is [ErrTooLarge].
func (e *LimitError) Is(target error) bool { return target == ErrTooLarge }

// beyond returns the error of a seed that goes beyond the limit of that name:
// "more than" so many of what is counted.
func beyond(limit string, n int, what string) error {
	return &LimitError{limit, fmt.Sprintf("more than %d %s", n, what)}
}
