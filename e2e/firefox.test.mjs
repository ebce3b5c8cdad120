// The search in Firefox, from disk: it looks on each file opened from disk as a
// site of its own, which the driver would switch off, and puts the address, the
// storage and scripts under other rules than Chromium.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import puppeteer from 'puppeteer-core';
import { buildSite, fileBase, pageTypes } from './lib.mjs';

const firefox = '/usr/bin/firefox-esr';

test('the search works from disk in Firefox', { skip: fs.existsSync(firefox) ? false : `${firefox} is not there` }, async (t) => {
  const dir = buildSite(), base = fileBase(dir);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true } });
  t.after(() => browser.close());
  const page = await browser.newPage(), faults = [];
  page.on('console', (m) => m.type() === 'error' && faults.push(`console: ${m.text()}`));
  page.on('pageerror', (e) => faults.push(`error: ${e.message}`));
  page.on('requestfailed', (r) => faults.push(`failed: ${r.url()}`));
  page.on('request', (r) => r.url().startsWith(base) || r.url().startsWith('data:') || faults.push(`leaves the site: ${r.url()}`));

  await page.goto(base + 'search/index.html');
  await page.type('#q', 'russia');
  await page.waitForSelector('article.entry .pass mark');
  await page.click('[data-facet=marking] input[value="TLP:GREEN"]');
  await page.waitForFunction(() => document.querySelectorAll('article.entry').length === 1 && /marking=/.test(window.location.search));
  await page.reload();
  await page.waitForSelector('article.entry .pass a.ref');
  assert.equal(await page.$eval('#q', (e) => e.value), 'russia');
  await page.click('.pass a.ref');
  await page.waitForSelector(':target mark');

  await page.goto(base + Object.fromEntries(pageTypes(dir)).brief);
  await page.keyboard.press('/');
  await page.keyboard.type('nuclear');
  await page.waitForSelector('.panel article.entry');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /q=nuclear/.test(window.location.search) && document.querySelector('main article.entry'));
  assert.deepEqual(faults, []);
});
