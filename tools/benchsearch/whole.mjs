// node whole.mjs ENGINE DOCS OUT: an index in one piece, as a script that a page
// can load from disk.
import fs from 'node:fs';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

const build = {
  minisearch(docs) {
    const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'] });
    index.addAll(docs);
    return `const INDEX = ${JSON.stringify(JSON.stringify(index))};`;
  },
  lunr(docs) {
    const index = lunr(function () {
      this.ref('id');
      this.field('title');
      this.field('text');
      for (const d of docs) this.add(d);
    });
    return `const INDEX = ${JSON.stringify(JSON.stringify(index))}, TITLES = ${JSON.stringify(docs.map((d) => d.title))};`;
  },
};

const [engine, from, to] = process.argv.slice(2);
fs.writeFileSync(to, build[engine](JSON.parse(fs.readFileSync(from, 'utf8'))));
