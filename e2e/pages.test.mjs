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

/** Checks one page in one shape. */
async function check(base, file, shape) {
  const page = await open(browser, base, file, shape);
  assert.deepEqual(page.faults, []);
  const [scroll, width] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(scroll <= width, `scrolls sideways: ${scroll} > ${width}`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: 'tag', values } }), rules);
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html} — ${v.nodes[0].failureSummary}`), []);
  await page.context().close();
}

for (const [name, seeds] of [['the repository', undefined], ['the real seed', real]]) {
  test(`pages of ${name}`, { skip: seeds && !fs.existsSync(seeds) ? '../shared/seeds is not there' : false }, async (t) => {
    const dir = buildSite(seeds);
    const server = await serve(dir);
    t.after(() => server.close());
    for (const [type, file] of pageTypes(dir)) {
      for (const [where, base] of [['disk', fileBase(dir)], ['http', server.base]]) {
        for (const width of [1280, 390]) {
          for (const theme of ['light', 'dark']) {
            await t.test(`${type} from ${where}, ${width} px, ${theme}`, () => check(base, file, { width, theme }));
          }
        }
      }
    }
    await t.test('narrow pages do not scroll sideways at 320 px', async () => {
      for (const [, file] of pageTypes(dir)) await check(fileBase(dir), file, { width: 320 });
    });
  });
}
