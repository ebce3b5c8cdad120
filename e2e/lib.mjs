// What the browser tests share: a site built by the program, a browser that
// reports every error and every request that leaves the site, a file server.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const binary = process.env.BRIEFBOOK || path.join(repo, 'briefbook');

/** Makes a folder that goes when the tests end. */
export function tempDir() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'briefbook-e2e-'));
  process.on('exit', () => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Runs the program and returns what it prints; a failure throws with its messages. */
export function briefbook(...args) {
  return execFileSync(binary, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Builds a site of the seeds in dir (or of this repository) and returns its folder. */
export function buildSite(seeds, ...flags) {
  const dir = tempDir();
  const out = path.join(dir, 'public');
  let source = repo;
  if (seeds) {
    source = path.join(dir, 'project');
    briefbook('new', source);
    fs.rmSync(path.join(source, 'seeds'), { recursive: true });
    fs.cpSync(seeds, path.join(source, 'seeds'), { recursive: true });
  }
  briefbook('build', '--source', source, '--output', out, ...flags);
  return out;
}

/** Serves dir below /some/path/ on loopback, as an internal web server would. */
export async function serve(dir) {
  const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.xml': 'application/xml', '.json': 'application/json' };
  const server = createServer((req, res) => {
    if (req.url === '/favicon.ico') return res.writeHead(204).end(); // which browsers ask for
    let name = decodeURIComponent(new URL(req.url, 'http://x').pathname);
    if (!name.startsWith('/some/path/')) return res.writeHead(404).end();
    name = path.join(dir, name.slice('/some/path/'.length));
    if (fs.existsSync(name) && fs.statSync(name).isDirectory()) name = path.join(name, 'index.html');
    if (!fs.existsSync(name)) return res.writeHead(404).end();
    res.writeHead(200, { 'content-type': types[path.extname(name)] || 'application/octet-stream' });
    fs.createReadStream(name).pipe(res);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { base: `http://127.0.0.1:${server.address().port}/some/path/`, close: () => server.close() };
}

/** The address of the site's folder on disk. */
export const fileBase = (dir) => pathToFileURL(dir).href + '/';

/** Starts the browser with nothing of its own on the network. */
export function launch() {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/**
 * Opens a page. The returned page has `faults`: console errors, failed requests
 * and requests that leave the site, each a line.
 */
export async function open(browser, base, name, { width = 1280, theme = 'light', js = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, javaScriptEnabled: js });
  const page = await context.newPage();
  page.faults = [];
  page.on('console', (m) => m.type() === 'error' && page.faults.push(`console: ${m.text()}`));
  page.on('pageerror', (e) => page.faults.push(`error: ${e.message}`));
  page.on('requestfailed', (r) => page.faults.push(`failed: ${r.url()}`));
  page.on('request', (r) => r.url().startsWith(base) || page.faults.push(`leaves the site: ${r.url()}`));
  await page.goto(base + name, { waitUntil: 'load' });
  return page;
}

/** All files below dir, slash-separated, sorted. */
export function files(dir) {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(dir, path.join(e.parentPath ?? e.path, e.name)).split(path.sep).join('/'))
    .sort();
}

/** One page of each type: a name for it and its file. */
export function pageTypes(dir) {
  const all = files(dir);
  const first = (re) => all.find((f) => re.test(f));
  const types = {
    home: 'index.html', list: 'briefs/index.html', timeline: 'timeline/index.html', search: 'search/index.html',
    sources: 'sources/index.html', about: first(/^about\/index\.html$/), missing: '404.html',
    brief: all.find((f) => /^briefs\/.+\/index\.html$/.test(f) && fs.readFileSync(path.join(dir, f), 'utf8').includes('class="src"')),
  };
  for (const kind of ['topics', 'countries', 'people', 'organizations']) {
    types[kind] = `${kind}/index.html`;
    types[`${kind} term`] = first(new RegExp(`^${kind}/[^/]+/index\\.html$`));
  }
  return Object.entries(types).filter(([, file]) => file);
}
