// make bench-search: our search beside pagefind, minisearch and lunr on the same
// N texts, in one run, in Chromium: node bench.mjs [N]. Bytes are as stored;
// the page itself, its style sheet and what an engine finds are not counted.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { engines, measured } from './engines.mjs';
import { queries, writeSeeds } from './seeds.mjs';

const here = path.dirname(fileURLToPath(import.meta.url)), repo = path.resolve(here, '../..');
const n = Number(process.argv[2] || 1000);
const briefbook = process.env.BRIEFBOOK || path.join(repo, 'briefbook');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-search-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));
const say = (text) => console.error(`${text} …`);

/* ---- texts, indexes, pages ---- */

const project = path.join(work, 'project'), seeds = path.join(project, 'seeds');
const run = (...args) => execFileSync(briefbook, args, { stdio: ['ignore', 'ignore', 'ignore'] });

function sizeOf(file) {
  const stat = fs.statSync(file);
  return stat.isDirectory() ? fs.readdirSync(file).reduce((sum, f) => sum + sizeOf(path.join(file, f)), 0) : stat.size;
}
const sizes = (dir, files) => files.reduce((sum, f) => sum + sizeOf(path.join(dir, f)), 0);

function documents() {
  const files = fs.readdirSync(seeds, { recursive: true }).filter((f) => /\.(md|txt)$/.test(f)).sort();
  const all = files.map((f, id) => {
    const [, title, text] = /^(?:---\ntitle: "(.*)"\n.*\n---\n)?([^]*)$/.exec(fs.readFileSync(path.join(seeds, f), 'utf8'));
    return { id, title: title || text.slice(0, 60), text };
  });
  const file = path.join(work, 'docs.json');
  fs.writeFileSync(file, JSON.stringify(all));
  return { all, file };
}

function ours() {
  const dir = path.join(project, 'public');
  run('build', '--source', project);
  const used = measured('index', project, path.join(work, 'index'));
  const html = fs.readFileSync(path.join(dir, 'search/index.html'), 'utf8');
  const scripts = Array.from(html.matchAll(/<script src="\.\.\/(js\/[^"]+)"/g), (m) => m[1]);
  return { ...used, dir, index: ['search/data'], scripts, page: 'search/index.html' };
}

say(`${n} seeds`);
run('new', project);
fs.rmSync(seeds, { recursive: true });
writeSeeds(n, path.join(repo, 'seeds'), seeds);
const docs = documents(), asked = queries(docs.all, 100);
say('briefbook');
const built = { briefbook: ours() };
for (const [name, build] of Object.entries(engines)) {
  say(name);
  const dir = path.join(work, name);
  fs.mkdirSync(dir);
  built[name] = { ...build(dir, docs), dir, page: 'search.html' };
}

/* ---- in the browser ---- */

/** In a page: asks and waits for the answer; our page is asked by typing, as a person would. */
function driver() {
  const loaded = new Set(); // the scripts that our page has asked for by its first result
  window.shown = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      for (const s of document.querySelectorAll('script[src]')) loaded.add(s.src);
      if (!document.querySelector('article.entry')) return;
      observer.disconnect();
      resolve({ first: performance.now(), loaded: [...loaded] });
    }).observe(document, { childList: true, subtree: true });
  });
  window.long = [];
  new PerformanceObserver((list) => window.long.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask' });
  window.timed = async (query) => {
    const start = performance.now(), box = document.querySelector('[data-search] input');
    if (!box) return window.ask(query).then(() => performance.now() - start);
    const shown = new Promise((resolve) => new MutationObserver((_, o) => { o.disconnect(); resolve(performance.now()); }).observe(document.querySelector('[data-results]'), { childList: true }));
    box.value = query;
    box.dispatchEvent(new Event('input'));
    return await shown - start;
  };
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json' };
const serve = (dir) => new Promise((resolve) => {
  const server = createServer((req, res) => {
    const file = path.join(dir, decodeURIComponent(new URL(req.url, 'http://x').pathname));
    if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) return res.writeHead(404).end();
    res.writeHead(200, { 'content-type': types[path.extname(file)] || 'application/octet-stream' });
    fs.createReadStream(file).pipe(res);
  });
  server.listen(0, '127.0.0.1', () => resolve(server));
});

// A new window makes the browser load parts of its own for a second; what a page
// takes is measured in a window that is there.
const settling = 1500;

async function open(browser, engine, base) {
  const context = await browser.newContext(), page = await context.newPage();
  const bytesOf = (url) => {
    const name = new URL(url).pathname.slice(new URL(base).pathname.length);
    const file = path.join(engine.dir, decodeURIComponent(name));
    return url.startsWith(base) && !/\.(html|css)$/.test(file) && fs.existsSync(file) ? fs.statSync(file).size : 0;
  };
  page.bytes = 0;
  page.on('request', (r) => { page.bytes += bytesOf(r.url()); });
  await page.addInitScript(driver);
  await page.goto('about:blank');
  await new Promise((done) => setTimeout(done, settling));
  await page.goto(base + engine.page + (engine.page === 'search.html' ? '' : '?q=' + encodeURIComponent(asked[0])));
  if (engine.page === 'search.html') {
    await page.waitForFunction(() => window.ask, null, { timeout: 60e3 });
    page.first = await page.evaluate((q) => window.ask(q).then(() => performance.now()), asked[0]); // some find nothing
    page.firstBytes = page.bytes;
  } else {
    const { first, loaded } = await page.evaluate(() => window.shown);
    page.first = first;
    page.firstBytes = loaded.reduce((sum, url) => sum + bytesOf(url), 0);
    await page.waitForLoadState('networkidle'); // the filters that follow
  }
  return page;
}

const at = (list, part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(part * list.length))];

async function measure(browser, engine) {
  let page, server;
  try {
    page = await open(browser, engine, pathToFileURL(engine.dir).href + '/');
    engine.disk = true;
  } catch {
    server = await serve(engine.dir);
    page = await open(browser, engine, `http://127.0.0.1:${server.address().port}/`);
  }
  Object.assign(engine, { firstBytes: page.firstBytes, first: page.first });
  const before = page.bytes;
  for (const q of asked.slice(1)) await page.evaluate((q) => window.timed(q), q);
  engine.further = (page.bytes - before) / (asked.length - 1);
  await page.evaluate(() => { window.long = []; });
  const warm = [];
  for (const q of asked) warm.push(await page.evaluate((q) => window.timed(q), q));
  Object.assign(engine, { p50: at(warm, 0.5), p95: at(warm, 0.95), long: await page.evaluate(() => window.long.length) });
  await page.context().close();
  server?.close();
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const blank = await browser.newPage(); // what a browser takes for its very first page is no engine's
await blank.goto('about:blank');
await blank.close();
for (const [name, engine] of Object.entries(built)) {
  say(`asking ${name}`);
  await measure(browser, engine);
}
await browser.close();

/* ---- the table ---- */

const kb = (b) => `${(b / 1000).toFixed(1)} KB`, mb = (b) => `${(b / 1e6).toFixed(2)} MB`, ms = (t) => `${t.toFixed(1)} ms`;
const rows = {
  'works on file://': (e) => e.disk ? 'yes' : 'no (measured over http)',
  'bytes before the first answer': (e) => kb(e.firstBytes),
  'bytes a further query, mean': (e) => kb(e.further),
  'index on disk': (e) => mb(sizes(e.dir, e.index)),
  'index build, CPU': (e) => `${e.cpu.toFixed(2)} s`,
  'index build, peak memory': (e) => `${Math.round(e.memory / 2 ** 20)} MiB`,
  'first result after opening the page': (e) => ms(e.first),
  'warm query, p50': (e) => ms(e.p50),
  'warm query, p95': (e) => ms(e.p95),
  'tasks over 50 ms in 100 warm queries': (e) => String(e.long),
  'JS of the search page': (e) => kb(sizes(e.dir, e.scripts)),
};
console.log(`${n} texts, ${Math.round(docs.all.reduce((sum, d) => sum + d.text.split(/\s+/).length, 0) / n)} words each, ${asked.length} queries of one to three words\n`);
console.log(`| | ${Object.keys(built).join(' | ')} |\n|---|${'---|'.repeat(Object.keys(built).length)}`);
for (const [name, cell] of Object.entries(rows)) console.log(`| ${name} | ${Object.values(built).map(cell).join(' | ')} |`);
