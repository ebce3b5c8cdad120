// The site as files: each link leads to a file that is there and an anchor that
// it holds, no link leaves the site but those of the sources, and the HTML is valid.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { buildSite, files, pageTypes } from './lib.mjs';

const dir = buildSite();
const html = files(dir).filter((f) => f.endsWith('.html'));
const text = new Map(html.map((f) => [f, fs.readFileSync(path.join(dir, f), 'utf8')]));
const ids = new Map([...text].map(([f, t]) => [f, new Set([...t.matchAll(/\sid="?([^"\s>]+)/g)].map((m) => m[1]))]));
const unescape = (s) => s.replace(/&amp;/g, '&').replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(n)).replace(/&#x([0-9a-f]+);/gi, (_, n) => String.fromCodePoint(parseInt(n, 16)));

test('each link names a file of the site and an anchor in it', () => {
  const broken = [];
  for (const [file, page] of text) {
    for (const m of page.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const target = unescape(m[1]);
      if (/^(https?:|mailto:)/.test(target)) {
        if (!file.startsWith('briefs/')) broken.push(`${file}: ${target} leaves the site`);
        continue;
      }
      const [name, anchor] = target.split('#');
      const to = name === '' ? file : path.posix.normalize(path.posix.join(path.posix.dirname(file), decodeURIComponent(name.split('?')[0])));
      if (!fs.existsSync(path.join(dir, to)) || fs.statSync(path.join(dir, to)).isDirectory()) broken.push(`${file}: ${target} is not a file`);
      else if (anchor && ids.has(to) && !ids.get(to).has(decodeURIComponent(anchor))) broken.push(`${file}: ${target} has no such anchor`);
    }
  }
  assert.deepEqual(broken, []);
});

test('no page holds inline scripts, styles, handlers, frames or refreshes', () => {
  const bad = [];
  for (const [file, page] of text) {
    for (const re of [/<script(?![^>]*\ssrc=)[^>]*>/, /<style/, /\sstyle=/, /\son[a-z]+=/, /<iframe/, /http-equiv="?refresh/i, /integrity=/]) {
      if (re.test(page)) bad.push(`${file}: ${re}`);
    }
    if (!/<meta http-equiv="Content-Security-Policy"/i.test(page)) bad.push(`${file}: no CSP`);
  }
  assert.deepEqual(bad, []);
});

test('the HTML of each type of page is valid', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off', 'no-inline-style': 'error', 'element-permitted-order': 'error' } });
  const faults = [];
  for (const [, file] of pageTypes(dir)) {
    const report = await validator.validateString(text.get(file));
    for (const r of report.results) for (const m of r.messages) faults.push(`${file}:${m.line}: ${m.ruleId}: ${m.message}`);
  }
  assert.deepEqual(faults, []);
});

test('feeds are well formed and lead to briefs', () => {
  const feed = JSON.parse(fs.readFileSync(path.join(dir, 'feed.json'), 'utf8'));
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.ok(feed.items.length > 0);
  const atom = fs.readFileSync(path.join(dir, 'index.xml'), 'utf8');
  assert.match(atom, /^<\?xml version="1\.0" encoding="utf-8"/i);
  assert.equal((atom.match(/<entry>/g) || []).length, (atom.match(/<\/entry>/g) || []).length);
});
