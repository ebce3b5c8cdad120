// Reading as a person would: from a statement to its paragraph, without
// scripts, in another theme, on paper, and searching from disk.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { buildSite, fileBase, files, launch, open, pageTypes, tempDir } from './lib.mjs';

const dir = buildSite();
const base = fileBase(dir);
const types = Object.fromEntries(pageTypes(dir));
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('each statement leads to the paragraph in which it stands', async () => {
  const page = await open(browser, base, types.brief);
  const wrong = await page.evaluate(() => [...document.querySelectorAll('.st')].flatMap((st) => {
    const refs = [...st.querySelectorAll('a.ref')];
    const words = [...st.childNodes].filter((n) => !(n.classList && n.classList.contains('ref'))).map((n) => n.textContent).join('').replace(/\s+/g, ' ').trim();
    const held = refs.map((a) => document.querySelector(a.getAttribute('href'))?.textContent.replace(/\s+/g, ' ') ?? '').join(' ');
    return refs.length && held.includes(words) ? [] : [words];
  }));
  assert.deepEqual(wrong, []);
  assert.ok(await page.locator('.st').count() > 2);
  await page.locator('.keys a.ref').first().click();
  const tint = await page.evaluate(() => getComputedStyle(document.querySelector(':target')).backgroundColor);
  assert.notEqual(tint, 'rgba(0, 0, 0, 0)');
  assert.deepEqual(page.faults, []);
});

test('each claim stands beside its own sentence', async () => {
  let claims = 0;
  for (const file of files(dir).filter((f) => /^briefs\/.*index\.html$/.test(f))) {
    const page = await open(browser, base, file, { js: false });
    const rows = await page.locator('table.claims tbody tr').evaluateAll((all) => all.map((tr) => ({
      cue: tr.querySelector('th .soft')?.textContent ?? '', own: tr.querySelector('q')?.textContent, paragraph: document.querySelector(tr.querySelector('a.ref').getAttribute('href')).textContent,
    })));
    let sentence = '';
    for (const row of rows) {
      sentence = row.own ?? sentence;
      assert.ok(sentence.includes(row.cue), `${file}: "${row.cue}" is not in "${sentence}"`);
      assert.ok(row.paragraph.includes(sentence), `${file}: "${sentence}" is not in its paragraph`);
    }
    claims += rows.length;
    await page.context().close();
  }
  assert.ok(claims > 20);
});

test('a long source folds its later claims and dates away; they open without scripts, and paper has them all', async () => {
  const seeds = path.join(tempDir(), 'seeds');
  fs.mkdirSync(seeds);
  const said = Array.from({ length: 25 }, (_, n) => `“The port lost ${n + 11} berths in ${1990 + n},” said Ann Berg.`);
  fs.writeFileSync(path.join(seeds, 'port.txt'), ['The port of Sandvik', ...said].join('\n\n'));
  const page = await open(browser, fileBase(buildSite(seeds)), 'briefs/port/index.html', { js: false });
  const later = ['.claims tr:has-text("lost 35 berths")', '.line li:has-text("2014")'];
  for (const one of later) assert.ok(!await page.locator(one).isVisible(), `${one} is not folded`);
  await page.emulateMedia({ media: 'print' });
  for (const one of later) assert.ok(await page.locator(one).isVisible(), `${one} is not on paper`);
  await page.emulateMedia({ media: 'screen' });
  for (const more of await page.locator('main summary').all()) await more.click();
  for (const one of later) assert.ok(await page.locator(one).isVisible(), `${one} does not open`);
});

test('without scripts every page reads, and search says what it needs', async () => {
  for (const [, file] of pageTypes(dir)) {
    const page = await open(browser, base, file, { js: false });
    assert.ok((await page.locator('main').innerText()).length > 20, `${file} is empty`);
    await page.context().close();
  }
  const page = await open(browser, base, types.search, { js: false });
  assert.match(await page.locator('main').innerText(), /script/i);
});

test('the theme and the text size that a reader chooses stay', async () => {
  const page = await open(browser, base, types.home);
  await page.locator('.opts summary').click();
  await page.getByRole('button', { name: 'Dark' }).click();
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.reload();
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), dark);
  assert.deepEqual(page.faults, []);
});

test('the number of a paragraph stands beside its first line, on paper too', async () => {
  const seeds = path.join(tempDir(), 'seeds');
  fs.mkdirSync(seeds);
  const levels = [1, 2, 3, 4, 5, 6].map((n) => `${'#'.repeat(n)} Heading ${n}\n\nThe port opened gate ${n} in May.`);
  fs.writeFileSync(path.join(seeds, 'levels.md'), [...levels, '- An item.', '> A quote.', '| a | b |\n| --- | --- |\n| 1 | 2 |'].join('\n\n'));
  const page = await open(browser, fileBase(buildSite(seeds)), 'briefs/levels-md/index.html');
  for (const media of ['screen', 'print']) {
    await page.emulateMedia({ media });
    const wrong = await page.locator('.src li').evaluateAll((all) => all.flatMap((li) => {
      const line = (node) => { const r = document.createRange(); r.selectNodeContents(node); const b = r.getClientRects()[0]; return (b.top + b.bottom) / 2; };
      const apart = Math.abs(line(li.querySelector('.n')) - line(li.querySelector('h3, h4, h5, h6, .cell') ?? li.lastChild));
      return apart < 8 ? [] : [`${li.textContent}: ${apart} px apart`];
    }));
    assert.deepEqual(wrong, [], media);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${media}: ${over} px too wide`);
  }
});

test('on paper the marking stands at the head and foot of each page', async () => {
  const page = await open(browser, base, types.brief);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => ['.mk > thead', '.mk > tfoot'].map((s) => getComputedStyle(document.querySelector(s)).display));
  assert.deepEqual(shown, ['table-header-group', 'table-footer-group']);
  assert.equal(await page.locator('header.site').isVisible(), false);
});
