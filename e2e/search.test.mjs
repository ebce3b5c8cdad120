// Searching on the site, from disk, by keyboard and by pointer.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { buildSite, fileBase, launch, open, pageTypes, serve, tempDir } from './lib.mjs';

const dir = buildSite();
const base = fileBase(dir);
const types = Object.fromEntries(pageTypes(dir));
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const entries = 'article.entry';
const status = (page) => page.locator('[role=status]').innerText();

/** Opens a page and types a query into its search box. */
async function search(query, file = types.search, at = base, shape) {
  const page = await open(browser, at, file, shape);
  await page.locator('#q').pressSequentially(query);
  await page.locator(`:is(main, .panel) ${entries}:has(.pass)`).first().waitFor();
  await settled(page);
  return page;
}

/** Waits until the page no longer changes: results come while one types. */
const settled = (page) => page.waitForFunction(() => {
  const before = window.seenLast;
  window.seenLast = document.body.innerHTML;
  return before === window.seenLast;
}, null, { polling: 150 });

/** Waits until the status says so. */
const said = (page, text) => page.waitForFunction((t) => document.querySelector('[role=status]')?.textContent === t, text);

test('typing finds briefs, with passages that lead to their paragraph', async () => {
  const page = await search('ransomware pipeline');
  assert.match(await page.locator(`${entries} h2`).first().innerText(), /pipeline/i);
  assert.ok(await page.locator(`${entries} mark`).count() > 0);
  await page.waitForURL(/q=ransomware/);
  const link = page.locator('.pass a.ref').first();
  const anchor = (await link.getAttribute('href')).split('#')[1];
  await link.click();
  await page.waitForURL(/briefs\//);
  assert.match(await page.locator(`#${anchor} mark`).first().innerText(), /ransomware|pipeline/i);
  const colours = await page.evaluate(() => [':target', ':target mark'].map((s) => getComputedStyle(document.querySelector(s)).backgroundColor));
  assert.notEqual(colours[0], colours[1]);
  assert.deepEqual(page.faults, []);
});

test('a quote is marked as a whole on the brief, its words alone are not', async () => {
  const page = await search('"for the first time"');
  await page.locator(`${entries} h2 a`).first().click();
  await page.waitForURL(/briefs\//);
  const marks = await page.locator('.src mark').allInnerTexts();
  assert.ok(marks.length > 0 && marks.every((m) => /^for the first time$/i.test(m)), marks.join('; '));
});

test('words to mark that do not occur, or are no words, change nothing', async () => {
  const page = await open(browser, base, types.brief + '?mark=xqzzyv&mark=(%5B.*&mark=&mark=%3Cimg%20src=x%3E#p1');
  assert.equal(await page.locator('mark').count(), 0);
  assert.deepEqual(page.faults, []);
});

test('more passages come on demand', async () => {
  const page = await search('russia cyber');
  const first = page.locator(entries).first();
  assert.equal(await first.locator('.pass li').count(), 3);
  await first.getByRole('button', { name: /more passage/ }).click();
  assert.ok(await first.locator('.pass li').count() > 3);
});

test('query, filters and order stand in the address, and are asked when the page opens', async () => {
  const page = await search('russia');
  assert.ok(await page.locator(entries).count() > 1);
  await page.getByLabel('TLP:GREEN').check();
  await page.waitForFunction(() => document.querySelectorAll('article.entry').length === 1);
  assert.equal(await page.locator('[data-jump]').textContent(), 'Filters, 1 on');
  await page.waitForURL(/marking=/);
  assert.ok(await page.getByLabel('TLP:GREEN').evaluate((e) => e === document.activeElement), 'the focus is lost');
  const again = await open(browser, base, page.url().slice(base.length));
  await again.locator(entries).first().waitFor();
  assert.equal(await again.locator('#q').inputValue(), 'russia');
  assert.equal(await again.locator(entries).count(), 1);
  assert.ok(await again.getByLabel('TLP:GREEN').isChecked());
  await again.getByRole('button', { name: 'Clear filters' }).click();
  await again.waitForFunction(() => document.querySelectorAll('article.entry').length > 1);
  await again.getByLabel('Order').selectOption('date');
  await again.waitForURL(/sort=date/);
  assert.doesNotMatch(again.url(), /marking=/);
  await again.locator('#q').fill('nuclear');
  await again.locator(`${entries} h2 a`).filter({ hasText: 'nuclear' }).first().click();
  await again.waitForURL(/briefs\//);
  await again.goBack();
  await again.waitForURL(/q=nuclear/);
});

test('counts of a facet follow the query; values beyond seven come on demand', async () => {
  const page = await search('russia');
  const countries = page.locator('[data-facet=country]');
  assert.equal(await countries.locator('label').count(), 7);
  const all = await status(page);
  assert.equal(await countries.getByLabel('Russia').locator('xpath=..').locator('span').innerText(), /\d+/.exec(all)[0]);
  await countries.getByRole('button', { name: /^All/ }).click();
  assert.ok(await countries.locator('label').count() > 7);
  await page.locator('#q').fill('russia ransomware "colonial pipeline"');
  await said(page, '1 brief');
  await page.waitForFunction(() => [...document.querySelectorAll('[data-facet=country] span')].every((s) => s.textContent === '1'));
});

test('order by date puts the newest first and the undated last', async () => {
  const page = await open(browser, base, types.search + '?q=russia&sort=date');
  await page.locator(entries).first().waitFor();
  const dates = await page.locator(`${entries} .meta div:first-child dd`).evaluateAll((all) => all.map((e) => e.querySelector('time')?.dateTime || ''));
  assert.deepEqual(dates, [...dates].sort().reverse());
});

test('the keyboard is enough', async () => {
  const page = await search('nuclear');
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.closest('article')?.querySelector('h2').innerText);
  await page.locator('h1').first().evaluate((e) => { e.tabIndex = -1; e.focus(); });
  await page.keyboard.press('/');
  assert.equal(await focused(), 'q');
  await page.keyboard.press('ArrowDown');
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focused(), first);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), first);
  await page.keyboard.press('Escape');
  assert.equal(await focused(), 'q');
  assert.equal(await page.locator('#q').inputValue(), '');
  await page.keyboard.type('nuclear');
  await page.locator(entries).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/briefs\//);
});

test('searches that were used are offered again, on this device, until they are forgotten', async () => {
  const page = await search('nuclear');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'nuclear' }).click();
  await page.locator(entries).first().waitFor();
  assert.equal(await page.locator('#q').inputValue(), 'nuclear');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Forget them' }).click();
  await page.waitForFunction(() => !document.querySelector('[data-hints] button'));
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith('bb-recent')).length), 0);
});

test('a phrase in quotes finds only briefs that hold it', async () => {
  const page = await search('"international atomic energy"');
  await said(page, '1 brief');
});

test('an unknown word is searched as the nearest one, and this is said', async () => {
  const page = await search('ransomwear');
  assert.match(await page.locator('[data-hints]').innerText(), /No brief has “ransomwear”.*\n*ransomware/);
});

test('where nothing is found the nearest words are offered', async () => {
  const page = await open(browser, base, types.search + '?q=%22colonial+pipelien%22');
  await said(page, 'Nothing found');
  await page.getByRole('button', { name: 'pipeline', exact: true }).click();
  await page.locator(entries).first().waitFor();
  assert.equal(await page.locator('#q').inputValue(), '"colonial pipeline"');
  await page.locator('#q').fill('xqzzyv');
  await said(page, 'Nothing found');
  assert.deepEqual(page.faults, []);
});

test('a country is found by its people and by its code in capitals', async () => {
  for (const [query, country] of [['ukrainians', 'Ukraine'], ['attacks in UA', 'Ukraine'], ['country:ukrainian', 'Ukraine']]) {
    const page = await open(browser, base, `${types.search}?q=${encodeURIComponent(query)}`);
    await page.locator('[data-facet=country]').getByLabel(country).waitFor();
    assert.ok(await page.locator(entries).count() > 0, query);
    await page.context().close();
  }
});

test('each part of the query language is told below the box', async () => {
  const page = await open(browser, base, types.search);
  await page.locator('.ask dt').first().waitFor();
  const told = (await page.locator('.ask:visible dt').allInnerTexts()).join(' ');
  for (const part of ['"', '-', '*', 'OR', 'topic:', 'country:', 'person:', 'org:', 'section:', 'marking:', 'lang:', 'before:', 'after:']) assert.ok(told.includes(part), part);
});

test('on every page the box shows what it finds in place', async (t) => {
  const server = await serve(dir);
  t.after(() => server.close());
  for (const [type, file] of Object.entries(types)) {
    if (type === 'search') continue;
    for (const at of [base, server.base]) {
      const page = await open(browser, at, file);
      assert.equal(await page.locator('script[src*=search-]').count(), 0, `${file} loads the search before it is used`);
      await page.evaluate(() => window.scrollTo(0, 300));
      const scrolled = await page.evaluate(() => window.scrollY);
      await page.keyboard.press('/');
      await page.keyboard.type('ransomware');
      await page.locator(`.panel ${entries}`).first().waitFor();
      assert.equal(page.url(), at + file);
      assert.equal(await page.evaluate(() => window.scrollY), scrolled, `${file} scrolls`);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.panel').isVisible(), false);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  }
});

test('from the panel one goes to a passage, or on to the search page', async () => {
  const page = await search('ransomware', types.brief);
  await page.locator('.panel .pass a.ref').first().click();
  await page.waitForURL(/briefs\/.*mark=ransomware.*#p/);
  assert.ok(await page.locator(':target mark').count() > 0);
  await page.locator('#q').pressSequentially('nuclear');
  await page.locator(`.panel ${entries}`).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/index\.html\?q=nuclear/);
  await page.locator(entries).first().waitFor();
  assert.deepEqual(page.faults, []);
});

test('the panel closes when the focus or a click goes elsewhere', async () => {
  const page = await search('ransomware', types.brief);
  await page.mouse.click(5, 400);
  assert.equal(await page.locator('.panel').isVisible(), false);
  await page.locator('#q').click();
  await page.locator('.panel').waitFor();
  await page.locator('main').focus();
  assert.equal(await page.locator('.panel').isVisible(), false);
});

test('an index of another format is told, not searched', async () => {
  const other = path.join(tempDir(), 'site'), root = path.join(other, 'search/data/root.js');
  fs.cpSync(dir, other, { recursive: true });
  const data = fs.readFileSync(root);
  data[data.indexOf('"version":') + '"version":'.length] = '3'.charCodeAt();
  fs.writeFileSync(root, data);
  const page = await open(browser, fileBase(other), types.search + '?q=nuclear');
  await said(page, 'The search index cannot be read: root.js has format 3. Reload the page, or build the site again.');
});

test('without scripts the search page lists topics, names and all briefs', async () => {
  const page = await open(browser, base, types.search, { js: false });
  const lists = Object.fromEntries(await page.locator('main section').evaluateAll((all) => all.map((s) => [s.querySelector('h2').textContent, s.querySelectorAll('li a').length])));
  for (const name of ['Topics', 'Countries', 'People', 'Organisations']) assert.ok(lists[name] > 2, name);
  assert.equal(lists['All briefs'], 14);
  await page.getByRole('link', { name: /Lessons of the SolarWinds/ }).click();
  await page.waitForURL(/briefs\//);
});
