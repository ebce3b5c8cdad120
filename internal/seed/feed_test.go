package seed_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFeeds(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"words of elements", "<?xml version='1.0'?><a><b>One</b><c>Two <!-- no -->words</c>Three</a>", []string{"p: One", "p: Two words", "p: Three"}},
		{"markup as text", "<?xml version='1.0'?><a>&lt;h2&gt;Fees&lt;/h2&gt;&lt;p&gt;They rise.&lt;/p&gt;</a>", []string{"h2: Fees", "p: They rise."}},
		{"markup in CDATA", "<?xml version='1.0'?><a><![CDATA[<p>They <b>rise</b>.</p>]]></a>", []string{"p: They rise."}},
		{"an entity of its own", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>x &e; y</a>", []string{"p: x &e; y"}},
		{"cut short", "<?xml version='1.0'?><a><b>One</b><c at", []string{"p: One"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(outline(read(t, "a.xml", tt.in)), tt.want); diff != "" {
				t.Error(diff)
			}
		})
	}
}
