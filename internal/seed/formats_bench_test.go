package seed_test

import (
	"compress/gzip"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefbook/internal/seed"
)

// BenchmarkFormats reads the real documents of each format, and has the programs
// that people use for it read them in the same run.
func BenchmarkFormats(b *testing.B) {
	const corpus = "../../../shared/corpus/"
	others := map[string][]string{
		"docx": {"pandoc", "-t", "plain"}, "odt": {"pandoc", "-t", "plain"}, "epub": {"pandoc", "-t", "plain"}, "rtf": {"pandoc", "-f", "rtf", "-t", "plain"}, "html-sh": {"pandoc", "-f", "html", "-t", "plain"},
		"pdf": {"pdftotext", "-q"},
	}
	for _, format := range []string{"charset", "html-sh", "eml", "mbox", "docx", "odt", "epub", "rtf", "pdf"} {
		files := documents(b, corpus+format)
		if len(files) == 0 {
			b.Log("no real documents here: ", format)
			continue
		}
		b.Run(format+"/briefbook", func(b *testing.B) {
			for range b.N {
				for name, data := range files {
					for range seed.ReadAll(filepath.Base(name), data, seed.Options{}) {
					}
				}
			}
			rate(b, len(files))
		})
		other := others[format]
		if other == nil {
			continue
		}
		if _, err := exec.LookPath(other[0]); err != nil {
			b.Log(other[0], " is not installed")
			continue
		}
		b.Run(format+"/"+other[0], func(b *testing.B) {
			dir := b.TempDir()
			for range b.N {
				for name, data := range files {
					readWith(b, other, filepath.Join(dir, filepath.Base(name)), data)
				}
			}
			rate(b, len(files))
		})
	}
}

// documents returns the files of a folder, those packed unpacked, without what
// they are expected to hold.
func documents(b *testing.B, dir string) map[string][]byte {
	b.Helper()
	names, _ := filepath.Glob(dir + "/*")
	files := map[string][]byte{}
	for _, name := range names {
		if strings.Contains(name, ".expected.") {
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			b.Fatal(err)
		}
		defer f.Close()
		r := io.Reader(f)
		if strings.HasSuffix(name, ".gz") {
			if r, err = gzip.NewReader(f); err != nil {
				b.Fatal(err)
			}
		}
		data, err := io.ReadAll(r)
		if err != nil {
			b.Fatal(err)
		}
		files[strings.Replace(strings.TrimSuffix(name, ".gz"), ".raw", ".eml", 1)] = data
	}
	return files
}

// readWith has another program read a file, for a minute at most.
func readWith(b *testing.B, command []string, name string, data []byte) {
	b.Helper()
	if err := os.WriteFile(name, data, 0o600); err != nil {
		b.Fatal(err)
	}
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	defer stop()
	args := append(command[1:len(command):len(command)], name)
	if command[0] == "pdftotext" {
		args = append(args, "-")
	}
	exec.CommandContext(ctx, command[0], args...).Run() // what it refuses it has read, too
}

func rate(b *testing.B, files int) {
	b.ReportMetric(float64(files*b.N)/b.Elapsed().Seconds(), "documents/s")
}
