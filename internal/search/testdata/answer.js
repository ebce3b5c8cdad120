// answer.js — puts questions to the page's search, outside a page, for the tests
// of package search: node answer.js SCRIPTS INDEX <requests. A request is a line
// of JSON: {"query"} asks for hits and passages, {"words"} for folds and tokens.
const fs = require('fs');
const path = require('path');
const vm = require('vm');

globalThis.window = globalThis;
const [scripts, folder] = process.argv.slice(2);
for (const name of ['search-words.js', 'search-query.js', 'search-index.js', 'search-engine.js', 'search-passages.js']) {
  vm.runInThisContext(fs.readFileSync(path.join(scripts, name), 'utf8'), name);
}

async function load(name) {
  let got;
  briefbook.arrived = (data) => { got = data; };
  vm.runInThisContext(fs.readFileSync(path.join(folder, name + '.js'), 'utf16le').slice(1));
  return got;
}

async function main() {
  const index = folder && await briefbook.Index.open(load);
  const { fold, tokens } = briefbook.words;
  for (const line of fs.readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
    const ask = JSON.parse(line);
    if (ask.words) {
      console.log(JSON.stringify(ask.words.map((w) => [fold(w), ...tokens(w).map((t) => t.form + '@' + t.position)].join(' '))));
      continue;
    }
    const r = await index.search(ask.query);
    const hits = [];
    for (const id of briefbook.best(r.briefs, r.scores, ask.limit)) {
      const t = await index.text(id);
      const passages = briefbook.passages(r, t.paragraphs, 3, t.title).map((p) =>
        [p.paragraph, p.text, ...p.marks.map(([a, b]) => p.text.slice(a, b))].join('|'));
      hits.push({ brief: t.path, score: r.scores[id], passages });
    }
    const instead = r.suggestions.map((s) => s.word + '>' + s.instead.join(','));
    console.log(JSON.stringify({ total: r.briefs.length, instead, hits }));
  }
}

main();
