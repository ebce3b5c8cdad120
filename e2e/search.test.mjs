// Searching on the site, from disk, by keyboard and by pointer.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { buildSite, fileBase, launch, open } from './lib.mjs';

const dir = buildSite();
const base = fileBase(dir);
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Opens the search page and types a query. */
async function search(query, shape) {
  const page = await open(browser, base, 'search/index.html', shape);
  await page.locator('#q').pressSequentially(query);
  await page.locator('article.entry').first().waitFor();
  return page;
}

test('typing finds briefs, with passages that lead to their paragraph', async () => {
  const page = await search('ransomware pipeline');
  assert.match(await page.locator('article.entry h2').first().innerText(), /pipeline/i);
  assert.ok(await page.locator('article.entry mark').count() > 0);
  assert.match(page.url(), /q=ransomware/);
  const link = page.locator('.pass a.ref').first();
  const anchor = (await link.getAttribute('href')).split('#')[1];
  await link.click();
  await page.waitForURL(/briefs\//);
  assert.match(await page.locator(`#${anchor}`).innerText(), /ransomware|pipeline/i);
  assert.deepEqual(page.faults, []);
});

test('the query in the address is asked when the page opens', async () => {
  const page = await open(browser, base, 'search/index.html?q=ransomware');
  await page.locator('article.entry').first().waitFor();
  assert.equal(await page.locator('#q').inputValue(), 'ransomware');
});

test('the keyboard is enough', async () => {
  const page = await search('nuclear');
  await page.locator('h1').first().evaluate((e) => { e.tabIndex = -1; e.focus(); });
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await page.evaluate(() => document.activeElement.id), 'q');
  await page.keyboard.press('Enter');
  await page.waitForURL(/briefs\//);
});

test('a facet narrows the results and stays in the address', async () => {
  const page = await search('russia');
  assert.ok(await page.locator('article.entry').count() > 1);
  await page.getByLabel('TLP:GREEN').check();
  await page.waitForFunction(() => document.querySelectorAll('article.entry').length === 1);
  const again = await open(browser, base, page.url().slice(base.length));
  await again.locator('article.entry').first().waitFor();
  assert.equal(await again.locator('article.entry').count(), 1);
  assert.ok(await again.getByLabel('TLP:GREEN').isChecked());
});

test('a phrase in quotes finds only briefs that hold it', async () => {
  const page = await search('"international atomic energy"');
  assert.equal(await page.locator('article.entry').count(), 1);
});

test('words that are nowhere are said to be nowhere', async () => {
  const page = await open(browser, base, 'search/index.html');
  await page.locator('#q').pressSequentially('xqzzyv');
  await page.waitForFunction(() => /\S/.test(document.querySelector('[role=status]').textContent) && !document.querySelector('article.entry'));
  assert.deepEqual(page.faults, []);
});
