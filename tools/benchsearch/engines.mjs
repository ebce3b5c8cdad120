// The other engines: how each is built and the page that asks it. The page of
// each has ask(query), which shows the first results as its documentation does.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const escape = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const show = 'const show = (lines) => document.querySelector("ol").replaceChildren(...lines.map((l) => { const e = document.createElement("li"); e.textContent = l; return e; }));\n';

function page(dir, scripts, ask, module) {
  fs.writeFileSync(path.join(dir, 'page.js'), show + ask);
  const tags = [...scripts, 'page.js'].map((s) => `<script src="${s}"${module ? ' type="module"' : ' defer'}></script>`).join('');
  fs.writeFileSync(path.join(dir, 'search.html'), `<!doctype html><meta charset="utf-8"><title>search</title><ol></ol>${tags}`);
}

/** Runs a command and tells what it took. */
export function measured(...args) {
  return JSON.parse(execFileSync(path.join(here, 'benchsearch'), args, { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] }));
}

const asks = {
  minisearch: `const m = MiniSearch.loadJSON(INDEX, { fields: ['title', 'text'], storeFields: ['title'] });\nwindow.ask = async (q) => show(m.search(q, { boost: { title: 2 }, fuzzy: 0.2, prefix: true }).slice(0, 6).map((h) => h.title));\n`,
  lunr: `const l = lunr.Index.load(JSON.parse(INDEX));\nwindow.ask = async (q) => show(l.search(q).slice(0, 6).map((h) => TITLES[h.ref]));\n`,
};

/** An engine that loads its whole index: as a classic script, the one way that works from disk. */
function whole(name, library) {
  return (dir, docs) => {
    fs.copyFileSync(path.join(here, 'node_modules', library), path.join(dir, 'library.js'));
    const used = measured('measure', process.execPath, path.join(here, 'whole.mjs'), name, docs.file, path.join(dir, 'index.js'));
    page(dir, ['library.js', 'index.js'], asks[name], false);
    return { ...used, index: ['index.js'], scripts: ['library.js', 'page.js'] };
  };
}

/** Pagefind indexes a page for each document. */
function pagefind(dir, docs) {
  for (const d of docs.all) {
    const text = d.text.split('\n\n').map((p) => `<p>${escape(p)}</p>`).join('');
    fs.writeFileSync(path.join(dir, `d${d.id}.html`), `<!doctype html><html lang="en"><title>${escape(d.title)}</title><body><h1>${escape(d.title)}</h1>${text}</body></html>`);
  }
  const binary = path.join(here, 'node_modules/.bin/pagefind');
  const used = measured('measure', binary, '--site', dir, '--quiet');
  page(dir, [], `const p = await import('./pagefind/pagefind.js');\nwindow.ask = async (q) => {\n  const s = await p.search(q);\n  const five = await Promise.all(s.results.slice(0, 5).map((r) => r.data()));\n  show(five.map((d) => d.meta.title + d.excerpt));\n};\n`, true);
  return { ...used, index: ['pagefind'], scripts: ['page.js', 'pagefind/pagefind.js'] };
}

export const engines = {
  minisearch: whole('minisearch', 'minisearch/dist/umd/index.js'),
  lunr: whole('lunr', 'lunr/lunr.js'),
  pagefind,
};
