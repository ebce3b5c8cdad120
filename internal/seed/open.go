package seed

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"syscall"
	"unicode/utf8"
)

// maxSidecar is the largest sidecar that is read.
const maxSidecar = 1 << 20

// A Decoder decodes a file and the documents within it, as [ReadAll] does.
type Decoder func(name string, data []byte, o Options) iter.Seq[Reading]

// Open reads the seed of that name, the documents within it, and its sidecar, the
// file with ".toml" after the seed's whole name. What the sidecar says wins, with
// [Author] as its basis; it is of the seed itself, not of what is within. Files
// outside fsys stay out of reach when it is that of an os.Root; symbolic links
// are not followed.
func Open(fsys fs.FS, name string, o Options, decode Decoder) iter.Seq[Reading] {
	fail := func(err error) iter.Seq[Reading] {
		return func(yield func(Reading) bool) { yield(Reading{Name: name, Err: err}) }
	}
	data, err := readFile(fsys, name, o.withDefaults().MaxBytes)
	if err != nil {
		return fail(err)
	}
	side, err := readFile(fsys, name+sidecarExt, maxSidecar)
	none := errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENAMETOOLONG)
	if err == nil {
		err = mergeSidecar(&Meta{}, side)
	}
	if err != nil && !none {
		return fail(fmt.Errorf("%w %s%s: %w", ErrSidecar, name, sidecarExt, err))
	}
	return func(yield func(Reading) bool) {
		for r := range decode(name, data, o) {
			if r.Name == name && r.Doc != nil && !none {
				r.Err = mergeSidecar(&r.Doc.Meta, side)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// readFile reads a regular file of at most limit bytes.
func readFile(fsys fs.FS, name string, limit int) ([]byte, error) {
	info, err := fs.Lstat(fsys, name)
	if err != nil {
		return nil, unwrapPath(err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%w: %s", ErrNotFile, modeName(info.Mode()))
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, unwrapPath(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, int64(limit)+1))
	if err != nil {
		return nil, unwrapPath(err)
	}
	if len(data) > limit {
		return nil, beyond(LimitFile, limit, "bytes")
	}
	return data, nil
}

// unwrapPath drops the file name from an error: the caller names the file.
func unwrapPath(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}

func modeName(m fs.FileMode) string {
	switch {
	case m.IsDir():
		return "a folder"
	case m&fs.ModeSymlink != 0:
		return "a symbolic link"
	}
	return "a special file"
}

// A Problem is something in a folder of seeds that a person should know of.
type Problem struct {
	Name string
	Text string
}

// List returns the names of the seeds in fsys and its folders, sorted bytewise.
// Hidden files, editors' backups and sidecars are passed over in silence; what
// looks like a seed but cannot be one is a problem.
func List(fsys fs.FS) (names []string, problems []Problem, err error) {
	var sidecars []string
	note := func(name, text string) { problems = append(problems, Problem{name, text}) }
	err = fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if name == "." {
			return unwrapPath(err)
		}
		switch mode := e.Type(); {
		case err != nil:
			note(name, unwrapPath(err).Error())
		case isHidden(e.Name()) && mode.IsDir():
			return fs.SkipDir
		case isHidden(e.Name()), isBackup(e.Name()), mode.IsDir():
		case !utf8.ValidString(name):
			note(name, "file name is not UTF-8: left out")
		case !mode.IsRegular():
			note(name, modeName(mode)+": left out")
		case strings.HasSuffix(name, sidecarExt):
			sidecars = append(sidecars, name)
		default:
			names = append(names, name)
		}
		return nil
	})
	slices.Sort(names)
	for _, s := range sidecars {
		if _, ok := slices.BinarySearch(names, strings.TrimSuffix(s, sidecarExt)); !ok {
			note(s, "sidecar without its seed "+strings.TrimSuffix(s, sidecarExt))
		}
	}
	slices.SortFunc(problems, func(a, b Problem) int { return strings.Compare(a.Name, b.Name) })
	return names, problems, err
}

func isHidden(base string) bool { return strings.HasPrefix(base, ".") }

// isBackup reports whether the name is one that editors and file managers give
// to files of their own.
func isBackup(base string) bool {
	lower := strings.ToLower(base)
	switch {
	case strings.HasSuffix(lower, "~"), strings.HasPrefix(lower, "~$"):
		return true
	case strings.HasPrefix(lower, "#") && strings.HasSuffix(lower, "#"):
		return true
	case strings.HasSuffix(lower, ".bak"), strings.HasSuffix(lower, ".orig"), strings.HasSuffix(lower, ".tmp"), strings.HasSuffix(lower, ".swp"):
		return true
	}
	return lower == "thumbs.db" || lower == "desktop.ini"
}
