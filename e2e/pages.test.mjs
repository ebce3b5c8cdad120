// Each type of page in the browser: from disk and over http under a sub-path,
// wide and narrow, light and dark. Nothing may fail, leave the site, scroll
// sideways or break a rule of WCAG 2.2 AA.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { buildSite, fileBase, launch, open, pageTypes, repo, serve } from './lib.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const real = path.resolve(repo, '../shared/seeds');

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Opens a page in one shape: nothing may fail, leave the site or scroll sideways. */
async function look(base, file, shape) {
  const page = await open(browser, base, file, shape);
  assert.deepEqual(page.faults, []);
  await narrow(page);
  return page;
}

/** Nothing may stand beside the page. */
async function narrow(page) {
  const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(scroll <= width, `scrolls sideways: ${scroll} > ${width}`);
}

/** The same, and no rule of accessibility may be broken, once the page has been brought into a state. */
async function examine(base, file, shape, act = async () => {}) {
  const page = await look(base, file, shape);
  await act(page);
  await narrow(page);
  assert.deepEqual(page.faults, []);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), rules);
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html} — ${v.nodes[0].failureSummary}`), []);
  await page.context().close();
}

test('pages of the repository', async (t) => {
  const dir = buildSite();
  const server = await serve(dir);
  t.after(() => server.close());
  for (const [type, file] of pageTypes(dir)) {
    await t.test(type, async () => {
      await examine(fileBase(dir), file, { width: 1280, theme: 'light' });
      await examine(fileBase(dir), file, { width: 390, theme: 'dark' });
      for (const [width, theme] of [[1280, 'dark'], [390, 'light']]) {
        await (await look(server.base, file, { width, theme })).context().close();
      }
      await (await look(fileBase(dir), file, { width: 320 })).context().close();
    });
  }
});

test('states of the search', async (t) => {
  const dir = buildSite();
  const brief = Object.fromEntries(pageTypes(dir)).brief;
  const first = (page) => page.locator('article.entry .pass').first().waitFor();
  const states = [
    ['results', 'search/index.html?q=nuclear+inspection', first],
    ['facets open', 'search/index.html?q=russia&marking=TLP:CLEAR', async (page) => {
      await first(page);
      for (const facet of await page.locator('details.facet summary').all()) await facet.click();
      await page.locator('[data-facet=org] label').first().waitFor();
      const small = await page.locator('#filters :is(label, button, select, summary)').evaluateAll((all) => all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 24).map((e) => e.outerHTML));
      assert.deepEqual(small, [], 'targets of less than 24 px');
    }],
    ['nothing found', 'search/index.html?q=%22colonial+pipelien%22', (page) => page.locator('[data-hints] button').first().waitFor()],
    ['panel', brief, async (page) => {
      await page.locator('#q').pressSequentially('nuclear');
      await first(page);
    }],
  ];
  for (const [name, file, act] of states) {
    await t.test(name, async () => {
      await examine(fileBase(dir), file, { width: 1280, theme: 'light' }, act);
      await examine(fileBase(dir), file, { width: 390, theme: 'dark' }, act);
      await examine(fileBase(dir), file, { width: 320, theme: 'light' }, act);
    });
  }
});

test('pages of the real seed', { skip: fs.existsSync(real) ? false : '../shared/seeds is not there' }, async (t) => {
  const dir = buildSite(real);
  for (const [type, file] of pageTypes(dir)) {
    await t.test(type, () => examine(fileBase(dir), file, { width: 390, theme: 'light' }));
  }
});
