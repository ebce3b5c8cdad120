package site

import (
	"path/filepath"

	"github.com/gohugoio/hugo/common/hmaps"
	"github.com/gohugoio/hugo/config"
)

// hugoConfig returns Hugo's configuration: the project's own settings, under
// those that keep documents inert, the site portable and the build closed off
// from the machine.
func (w *world) hugoConfig() config.Provider {
	cfg := config.NewFrom(hmaps.MustToParamsAndPrepare(clone(w.Config.Hugo)))
	for key, value := range map[string]any{
		"workingDir": w.Project,
		"publishDir": filepath.Join(w.Project, "public"),
		"cacheDir":   filepath.Join(w.Project, ".cache"),
		"baseURL":    orElse(w.Config.BaseURL, "/"),
		"title":      orElse(w.Config.Title, "Briefs"),
		"locale":     orElse(w.Config.Language, "en"), "languageCode": nil, // its former name

		"buildFuture": true, "buildExpired": true, "buildDrafts": false,
		"disableAliases": true, "disableHugoGeneratorInject": true, "enableGitInfo": false, "enableRobotsTXT": false,
		"disableKinds": w.disabledKinds(), "pluralizeListTitles": false, "capitalizeListTitles": false,
		"timeZone": "UTC", "refLinksErrorLevel": "WARNING", "relativeURLs": false, "canonifyURLs": false, "uglyURLs": false,
		"theme": nil, "module": nil, "ignoreFiles": nil, "contentDir": "content", "permalinks": nil, "cascade": topicFeeds(),
		"build":      hmaps.Params{"noJSConfigInAssets": true, "useResourceCacheWhen": "never"},
		"pagination": hmaps.Params{"pagerSize": 50, "disableAliases": true},
		"taxonomies": taxonomyConfig(),
		"frontmatter": hmaps.Params{
			"date": []string{"date"}, "lastmod": []string{"lastmod", "date"}, "publishDate": []string{"publishDate"},
		},
		"mediaTypes": hmaps.Params{
			"application/atom+xml":  hmaps.Params{"suffixes": []string{"xml"}},
			"application/feed+json": hmaps.Params{"suffixes": []string{"json"}},
		},
		"outputFormats": hmaps.Params{
			"atom":     hmaps.Params{"mediaType": "application/atom+xml", "baseName": "index", "isPlainText": false, "noUgly": true},
			"jsonfeed": hmaps.Params{"mediaType": "application/feed+json", "baseName": "feed", "isPlainText": true, "noUgly": true},
		},
		"outputs": hmaps.Params{
			"home": []string{"html", "atom", "jsonfeed"}, "section": []string{"html", "atom"},
			"taxonomy": []string{"html"}, "term": []string{"html"}, "page": []string{"html"},
		},
		"markup":   markupConfig(),
		"security": securityConfig(),
	} {
		cfg.Set(key, value)
	}
	cfg.Set("params.site", hmaps.Params(w.siteParams()))
	return cfg
}

// disabledKinds leaves out Hugo's RSS, and the sitemap, which needs whole
// addresses, where the project names no base.
func (w *world) disabledKinds() []string {
	if w.Config.BaseURL == "" {
		return []string{"rss", "sitemap", "robotstxt"}
	}
	return []string{"rss", "robotstxt"}
}

// topicFeeds gives each topic's page a feed.
func topicFeeds() []map[string]any {
	return []map[string]any{{
		"target":  hmaps.Params{"kind": "term", "path": "/topics/**"},
		"outputs": []string{"html", "atom"},
	}}
}

func taxonomyConfig() hmaps.Params {
	out := hmaps.Params{}
	for _, kind := range taxonomies {
		out[kind.singular] = kind.plural
	}
	return out
}

// markupConfig keeps Markdown that a person wrote to plain Markdown: nothing in
// it becomes HTML or a link that was not written as one.
func markupConfig() hmaps.Params {
	return hmaps.Params{"goldmark": hmaps.Params{
		"renderer": hmaps.Params{"unsafe": false},
		"extensions": hmaps.Params{
			"linkify": false, "definitionList": false, "footnote": false, "strikethrough": false, "taskList": false,
			"typographer": hmaps.Params{"disable": true},
		},
		"parser": hmaps.Params{
			"autoHeadingID": true, "attribute": hmaps.Params{"title": false, "block": false},
		},
	}}
}

// securityConfig lets templates reach neither programs, nor the environment, nor
// the network. HTML is taken because ours is (see brief.HTML); no page of the
// project's own is let in as HTML.
func securityConfig() hmaps.Params {
	none := []string{"none"}
	return hmaps.Params{
		"enableInlineShortcodes": false,
		"allowContent":           []string{".*"},
		"exec":                   hmaps.Params{"allow": none, "osEnv": none},
		"funcs":                  hmaps.Params{"getenv": none},
		"http":                   hmaps.Params{"methods": none, "urls": none},
	}
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// clone copies a tree of settings, so that Hugo may change its own.
func clone(m map[string]any) map[string]any {
	out := make(map[string]any, len(m))
	for k, v := range m {
		if sub, ok := v.(map[string]any); ok {
			v = clone(sub)
		}
		out[k] = v
	}
	return out
}
