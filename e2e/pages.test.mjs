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
  const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(scroll <= width, `scrolls sideways: ${scroll} > ${width}`);
  return page;
}

/** The same, and no rule of accessibility may be broken. */
async function examine(base, file, shape) {
  const page = await look(base, file, shape);
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

test('pages of the real seed', { skip: fs.existsSync(real) ? false : '../shared/seeds is not there' }, async (t) => {
  const dir = buildSite(real);
  for (const [type, file] of pageTypes(dir)) {
    await t.test(type, () => examine(fileBase(dir), file, { width: 390, theme: 'light' }));
  }
});
