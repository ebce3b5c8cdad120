package seed_test

import (
	"errors"
	"testing"

	"briefbook/internal/seed"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func encode(t *testing.T, enc encoding.Encoding, s string) string {
	t.Helper()
	out, err := enc.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCharsets(t *testing.T) {
	const (
		french    = "Le conseil a décidé que les tarifs seront relevés à Nîmes « en été »."
		russian   = "Совет порта решил поднять сборы с мая, сообщил представитель правительства в понедельник."
		greek     = "Το συμβούλιο του λιμανιού αποφάσισε να αυξήσει τα τέλη από τον Μάιο."
		japanese0 = "港湾評議会は月曜日、五月から料金を引き上げると発表した。"
		korean0   = "항만 위원회는 월요일 오월부터 요금을 인상한다고 밝혔다."
		chinese   = "港务委员会星期一宣布，从五月起提高收费标准。"
		polish    = "Rada portu zdecydowała, że opłaty wzrosną; tak powiedział rzecznik w poniedziałek."
		turkish   = "Liman kurulu, ücretlerin Mayıs ayından itibaren artacağını ve hiçbir geminin ayrı tutulmayacağını söyledi; kararın gerekçesi açıklanmadı."
		hungarian = "A kikötő tanácsa úgy döntött, hogy a díjak májustól nőnek; erről a szóvivő beszélt hétfőn, és egyetlen hajó sem kivétel."
		romanian  = "Consiliul portului a hotărât că taxele vor creşte din luna mai, au spus reprezentanţii săi, fără să numească vreo excepţie."
		arabic    = "قال مجلس الميناء يوم الاثنين إن الرسوم سترتفع اعتبارا من شهر مايو"
	)
	tests := []struct {
		name, text, charset string
		enc                 encoding.Encoding
		mark                string
	}{
		{"UTF-16 with a mark, little end first", french, "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "\xff\xfe"},
		{"UTF-16 with a mark, big end first", russian, "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "\xfe\xff"},
		{"UTF-16 without a mark", french, "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), ""},
		{"UTF-32 with a mark", french, "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "\xff\xfe\x00\x00"},
		{"UTF-8 with a mark", greek, "utf-8", encoding.Nop, "\xef\xbb\xbf"},
		{"UTF-8", korean0, "utf-8", encoding.Nop, ""},
		{"western Europe", french, "windows-1252", charmap.Windows1252, ""},
		{"central Europe", polish, "windows-1250", charmap.Windows1250, ""},
		{"Cyrillic of Windows", russian, "windows-1251", charmap.Windows1251, ""},
		{"Cyrillic of Unix", russian, "koi8-r", charmap.KOI8R, ""},
		{"Cyrillic of DOS", russian, "ibm866", charmap.CodePage866, ""},
		{"older Cyrillic of DOS", russian, "ibm855", charmap.CodePage855, ""},
		{"Cyrillic of the Macintosh", russian, "x-mac-cyrillic", charmap.MacintoshCyrillic, ""},
		{"Turkish", turkish, "windows-1254", charmap.Windows1254, ""},
		{"Hungarian", hungarian, "iso-8859-2", charmap.Windows1250, ""},
		{"Romanian", romanian, "windows-1250", charmap.Windows1250, ""},
		{"Arabic of ISO", arabic, "iso-8859-6", charmap.ISO8859_6, ""},
		{"Greek", greek, "iso-8859-7", charmap.ISO8859_7, ""},
		{"Japanese of Windows", japanese0, "shift_jis", japanese.ShiftJIS, ""},
		{"Japanese of Unix", japanese0, "euc-jp", japanese.EUCJP, ""},
		{"Japanese in seven bits", japanese0, "iso-2022-jp", japanese.ISO2022JP, ""},
		{"Korean", korean0, "euc-kr", korean.EUCKR, ""},
		{"Chinese", chinese, "gbk", simplifiedchinese.GBK, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.txt", tt.mark+encode(t, tt.enc, tt.text))
			if doc.Text != tt.text || doc.Charset != tt.charset {
				t.Errorf("read as %s: %q", doc.Charset, doc.Text)
			}
		})
	}
}

func TestKoreanInSevenBits(t *testing.T) {
	doc := read(t, "a.txt", "\x1b$)C\x0eGQ1[\x0f!")
	if doc.Text != "한글!" || doc.Charset != "iso-2022-kr" {
		t.Errorf("read as %s: %q", doc.Charset, doc.Text)
	}
}

func TestDeclaredCharset(t *testing.T) {
	tests := []struct{ name, data, text, charset string }{
		{"a meta element", "<html><meta charset=windows-1250><p>" + encode(t, charmap.Windows1250, "ĺľ"), "ĺľ", "windows-1250"},
		{"an older meta element", `<html><meta http-equiv="Content-Type" content="text/html; charset=KOI8-R"><p>` + encode(t, charmap.KOI8R, "да"), "да", "koi8-r"},
		{"an XML declaration", `<?xml version="1.0" encoding="iso-8859-2"?><html><p>` + encode(t, charmap.ISO8859_2, "ĺľ"), "ĺľ", "iso-8859-2"},
		{"a declaration that the bytes belie", "<html><meta charset=iso-8859-1><p>é", "é", "utf-8"},
		{"an unknown name", "<html><meta charset=x-none><p>caf\xe9 et th\xe9", "café et thé", "windows-1252"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if doc := read(t, "a.html", tt.data); doc.Text != tt.text || doc.Charset != tt.charset {
				t.Errorf("read as %s: %q", doc.Charset, doc.Text)
			}
		})
	}
}

func TestDamagedPageIsReadWithAWarning(t *testing.T) {
	doc := read(t, "a.html", "<html><p>né né né né n\xe9</p>")
	if doc.Text != "né né né né n\ufffd" || len(doc.Warnings) != 1 {
		t.Errorf("got %q with warnings %q", doc.Text, doc.Warnings)
	}
}

func TestNoCharsetFits(t *testing.T) {
	if _, err := seed.Read("a.txt", []byte("ab\x81\x8d\x8f\x90\x9d\xff\xfe cd"), seed.Options{}); !errors.Is(err, seed.ErrCharset) {
		t.Errorf("got %v", err)
	}
}
