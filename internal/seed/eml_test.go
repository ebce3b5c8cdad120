package seed_test

import (
	"errors"
	"strings"
	"testing"

	"briefbook/internal/marking"
	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

// mail returns a mail with some header lines and a body.
func mail(header, body string) string {
	return "From: Jo Smith <jo@example.org>\nTo: all@example.org\nDate: Mon, 3 Mar 2025 23:30:00 -0800\nMessage-ID: <1@example.org>\n" + header + "\n" + body
}

func TestMailTexts(t *testing.T) {
	const alternative = "Subject: Fees\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n"
	tests := []struct {
		name, data string
		want       []string
	}{
		{"a plain text without its signature", mail("Subject: Fees\n", "The port raises its fees.\n\nMore will follow.\n\n-- \nJo Smith\nPort Authority\n"),
			[]string{"p: The port raises its fees.", "p: More will follow."}},
		{"the newest text of an answer", mail("Subject: Re: Fees\nIn-Reply-To: <0@example.org>\n", "We agree.\n\nOn Mon, 3 Mar 2025 at 10:00, Al Jones\n<al@example.org> wrote:\n> Do you agree?\n> Al\n"),
			[]string{"p: We agree."}},
		{"answers between quotations", mail("Subject: Re: Fees\n", "> Is it so?\n\nIt is.\n\n> And in May?\n\nIn May too.\n"),
			[]string{"p: It is.", "p: In May too."}},
		{"an answer above the whole of what it answers", mail("Subject: AW: Gebühren\n", "Einverstanden.\n\n-----Ursprüngliche Nachricht-----\nVon: Al\nGesendet: Montag\nAn: Jo\nBetreff: Gebühren\n\nSteigen sie?\n"),
			[]string{"p: Einverstanden."}},
		{"a mail sent on stays whole", mail("Subject: Fwd: Fees\n", "For your attention.\n\n-- \nJo\n\n---------- Forwarded message ---------\nFrom: Al <al@example.org>\nDate: Mon, 3 Mar 2025\nSubject: Fees\nTo: Jo\n\nThe fees rise.\n"),
			[]string{"p: For your attention.", "p: ---------- Forwarded message ---------", "p: From: Al <al@example.org>", "p: Date: Mon, 3 Mar 2025", "p: Subject: Fees", "p: To: Jo", "p: The fees rise."}},
		{"a quotation in a mail that answers none", mail("Subject: Fees\n", "The minister said\n\n> Fees will rise.\n\nand left.\n"),
			[]string{"p: The minister said", "quote1: Fees will rise.", "p: and left."}},
		{"nothing but a quotation", mail("Subject: Re: Fees\n", "> Fees will rise.\n"), []string{"quote1: Fees will rise."}},
		{"flowed lines joined", mail("Subject: A\nContent-Type: text/plain; format=flowed\n", "The port will \nraise its fees.\n\nAll of \nthem.\n"),
			[]string{"p: The port will raise its fees.", "p: All of them."}},
		{"the plain one of two", mail(alternative, "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 fees =\nrise.\n--b\nContent-Type: text/html\n\n<p>Other words</p>\n--b--\n"),
			[]string{"p: Café fees rise."}},
		{"HTML where there is no plain text", mail(alternative, "--b\nContent-Type: text/html; charset=iso-8859-2\nContent-Transfer-Encoding: base64\n\nPGgxPlphv/Nhs+Y8L2gxPjxwPk5vLjwvcD48YmxvY2txdW90ZSB0eXBlPSJjaXRlIj5PbGQ8L2Js\nb2NrcXVvdGU+\n--b--\n"),
			[]string{"h1: Zażóałć", "p: No."}},
		{"what only says that it is base64", mail("Subject: A\nContent-Transfer-Encoding: base64\n", "These are plain words, really.\n"), []string{"p: These are plain words, really."}},
		{"blank lines and an envelope before the header", "\n\nFrom jo@example.org Mon Mar  3 10:00:00 2025\n" + mail("Subject: A\n", "Words.\n"), []string{"p: Words."}},
		{"no boundary where one is needed", mail("Subject: A\nContent-Type: multipart/mixed\n", "Words.\n"), []string{"p: Words."}},
		{"no text at all", mail("Subject: The port is closed\n", ""), []string{"h1: The port is closed"}},
		{"a header that is not one", mail("Subject: A\nContent-Type: ;;;=\n", "Words.\n"), []string{"p: Words."}},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, outline(read(t, "m.eml", c.data))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkingInTheHeaderOfAMail(t *testing.T) {
	for header, want := range map[string]marking.Label{"X-TLP: amber": marking.Amber, "X-Classification: TLP:RED": marking.Red, "Keywords: harbour, tlp:green": marking.Green, "Keywords: red tape": marking.None} {
		if m := read(t, "m.eml", "From: a@example.org\nSubject: Fees\n"+header+"\n\nThe fees rise in May.\n").Meta; m.Marking != want {
			t.Errorf("%s: got %v, want %v", header, m.Marking, want)
		}
	}
}

func TestMarkingInWhatTheTextLeavesOut(t *testing.T) {
	const words = "The port of Apia raises its fees in May, the council said. Ships will pay four per cent more.\n"
	for _, c := range []struct {
		name, file, data string
		want             marking.Label
	}{
		{"a signature", "m.eml", mail("Subject: Fees\n", words+"\n-- \nAnn Berg\nHarbour desk\nTLP AMBER\n"), marking.Amber},
		{"what a mail answers", "m.eml", mail("Subject: Re: Fees\n", words+"\nOn Mon, 13 Apr 2026, Bo wrote:\n> TLP:RED\n> It is four per cent.\n"), marking.Red},
		{"the foot of a page", "a.html", "<main><h1>Fees</h1><p>" + words + words + "</p></main><footer>TLP:GREEN - Harbour desk</footer>", marking.Green},
		{"links to pages about the labels", "a.html", "<nav><a>TLP:RED</a> <a>TLP:AMBER</a> <a>TLP:GREEN</a></nav><main><h1>Fees</h1><p>" + words + words + "</p></main>", marking.None},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := read(t, c.file, c.data).Meta.Marking; got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestMailIsToldByItsHeader(t *testing.T) {
	const fields = "Date: Sun, 14 Oct 2012 16:09:01 -0700\nTo: b@example.org\nFrom: a@example.org\nSubject: =?US-ASCII?Q?Fees_rise?=\n"
	for _, c := range []struct{ name, header, kind string }{
		{"where the mail program names itself", fields + "X-Mailer: post 1\n", "email"},
		{"where one has taken it in", "Received: from a by b\n" + fields, "email"},
		{"a memo is none", fields, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if m := read(t, "letter", c.header+"\nThe fees rise in May.\n").Meta; m.Kind.Value != c.kind {
				t.Errorf("got %q", m.Kind.Value)
			}
		})
	}
}

func TestMailHeader(t *testing.T) {
	for _, c := range []struct{ name, header, title, date, author string }{
		{"encoded words", "Subject: =?utf-8?Q?Geb=C3=BChren?=\n =?utf-8?Q?_im_Mai?=\nFrom: =?iso-8859-1?Q?J=F6rg?= <j@example.org>\nDate: Tue, 04 Mar 2025 00:30:00 +0900\n", "Gebühren im Mai", "2025-03-04", "Jörg"},
		{"bare bytes", "Subject: Gebühren\nFrom: <j@example.org>\nDate: 4 Mar 2025 00:30\n", "Gebühren", "2025-03-04", "j@example.org"},
		{"marks of answers", "Subject: Re: AW: Re[2]: FW: Fees: what we say\nFrom: J\n", "Fees: what we say", "", "J"},
		{"nothing but marks", "Subject: Re: \nFrom: J\n", "", "", "J"},
		{"a date with no such hour", "Subject: A\nFrom: J\nDate: Wed, 15 Dec 2010    59:10 -0500\n", "A", "2010-12-15", "J"},
		{"no date that is one", "Subject: A\nFrom: J\nDate: yesterday\n", "A", "", "J"},
		{"characters that turn the writing", "Subject: a\u202eb\u200bc\nFrom: \"x\u2066y\" <j@example.org>\n", "abc", "", "xy"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := read(t, "m.eml", c.header+"\nWords.\n").Meta
			if m.Title.Value != c.title || m.Date.Value != c.date || m.Author.Value != c.author || m.Kind.Value != "email" {
				t.Errorf("got %q, %q, %q, %q", m.Title.Value, m.Date.Value, m.Author.Value, m.Kind.Value)
			}
		})
	}
}

const mixed = "Subject: Files\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n"

func TestMailAttachments(t *testing.T) {
	doc := read(t, "m.eml", mail(mixed, "--b\n\nSee the files.\n"+
		"--b\nContent-Type: text/plain; name=\"../../no tes.txt\"\nContent-Disposition: attachment\n\nNotes.\n"+
		"--b\nContent-Type: text/plain; name=list.txt\nContent-Disposition: inline; filename=list.txt\n\nItems.\n"+
		"--b\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"+
		"--b\nContent-Type: application/ms-tnef; name=winmail.dat\n\nxx\n"+
		"--b\nContent-Type: message/rfc822\n\n"+mail("Subject: Inner\n", "Inner words.\n")+
		"--b--\n"))
	var got []string
	for _, p := range doc.Parts {
		got = append(got, p.Name+": "+string(p.Data[strings.LastIndexAny(strings.TrimSpace(string(p.Data)), "\n ")+1:]))
	}
	if diff := cmp.Diff([]string{"no tes.txt: Notes.", "Inner c0723f33.eml: words.", "list.txt: Items."}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{`attachment "winmail.dat" left out: unsupported format: .dat`}, doc.Warnings); diff != "" {
		t.Error(diff)
	}
}

func TestTooManyParts(t *testing.T) {
	_, err := seed.Read("m.eml", []byte(mail(mixed, strings.Repeat("--b\n\nx\n", 501))), seed.Options{})
	if limit := (*seed.LimitError)(nil); !errors.As(err, &limit) || limit.Limit != seed.LimitParts {
		t.Errorf("got %v", err)
	}
}

func TestMailbox(t *testing.T) {
	first := mail("Subject: Fees\n", "Words.\n\nFrom here on nothing is a mail.\n>From now on it is.\n")
	second := mail("Subject: Ports\n", "Others.\n")
	const envelope = "From jo@example.org Mon Mar  3 10:00:00 2025\n"
	parts := func(data string) (names []string) {
		doc, err := seed.Read("box.mbox", []byte(data), seed.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range doc.Parts {
			names = append(names, p.Name)
			if part := read(t, p.Name, string(p.Data)); part.Format != "eml" {
				t.Errorf("%s is %s", p.Name, part.Format)
			}
		}
		return names
	}
	one := parts(envelope + first)
	two := parts(envelope + second + "\n" + envelope + first)
	if len(one) != 1 || len(two) != 2 || one[0] != two[1] || !strings.HasPrefix(one[0], "Fees ") {
		t.Errorf("names of mails change with others: %q, %q", one, two)
	}
	if got := outline(read(t, "a.eml", first)); len(got) != 3 {
		t.Errorf("got %q", got)
	}
}
