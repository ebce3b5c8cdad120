// search-engine.js — answers queries from the index in search/data: the twin of
// internal/search, rule for rule, so that page and terminal agree. It touches no
// page: whoever opens it hands it a function that loads a file of the index.
// The format of the files is in docs/search-index.md.
(function () {
  'use strict';
  const { plain, stem } = window.briefbook.words;
  const { parse } = window.briefbook;

  /* ---- bytes ---- */

  // Words are compared as UTF-8, so inside the index they are strings of bytes.
  const toBytes = (s) => /^[\0-\x7F]*$/.test(s) ? s : String.fromCharCode(...new TextEncoder().encode(s));
  const utf8 = new TextDecoder();
  const toText = (s) => /^[\0-\x7F]*$/.test(s) ? s : utf8.decode(Uint8Array.from(s, (c) => c.charCodeAt(0)));
  const reverse = (s) => Array.from(s).reverse().join('');

  /** The bytes of a shard. A dictionary is put before them as a block of its own, then dropped. */
  async function unpack(base64, dictionary) {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const n = dictionary ? dictionary.length : 0;
    const block = n ? [Uint8Array.of(0, n & 255, n >> 8, ~n & 255, ~n >> 8 & 255), dictionary, bytes] : [bytes];
    const stream = new Blob(block).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(n);
  }

  class Reader {
    constructor(data) {
      this.data = data;
      this.at = 0;
    }
    more() { return this.at < this.data.length; }
    byte() { return this.data[this.at++]; }
    number() {
      let n = 0, scale = 1;
      for (;;) {
        const b = this.data[this.at++];
        n += (b & 127) * scale;
        if (!(b & 128)) return n;
        scale *= 128;
      }
    }
    bytes() {
      const n = this.number();
      this.at += n;
      return this.data.subarray(this.at - n, this.at);
    }
    key() { return String.fromCharCode(...this.bytes()); }
    text() { return utf8.decode(this.bytes()); }
    frontCoded(before) { return before.slice(0, this.number()) + this.key(); }
  }

  /* ---- the index ---- */

  const facetNames = ['topic', 'country', 'person', 'org', 'section', 'marking', 'lang', 'year'];
  const weightUnit = 1024;
  const maxListShards = 6, maxWildcards = 60, maxCompletions = 8, maxInstead = 3, longQuestion = 8;
  const compoundWeight = 0.5, completionPart = 3;

  const unpackWeight = (b) => (8 + (b & 7)) * 2 ** (b >> 3 & 15);
  const idf = (all, having) => Math.round(1024 * Math.log(1 + (all - having + 0.5) / (having + 0.5))) / 1024;
  const byCount = (a, b) => b.briefs - a.briefs;
  const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

  /** Which shard holds a key; -1 when none can. */
  function shardAt(bounds, key) {
    let low = 0, high = bounds.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (bounds[mid] > key) high = mid;
      else low = mid + 1;
    }
    return low - 1;
  }

  /** All postings by brief, the weights of one brief summed. */
  function merge(lists) {
    if (lists.length === 1) return lists[0];
    const out = [];
    for (const p of [].concat(...lists).sort((a, b) => a.brief - b.brief)) {
      const last = out[out.length - 1];
      if (last && last.brief === p.brief) last.weight += p.weight;
      else out.push({ brief: p.brief, weight: p.weight });
    }
    return out;
  }

  const correctable = (form) => !/[0-9]/.test(form) && Array.from(form).length >= 4;
  const maxEdits = (letters) => letters < 4 ? 0 : letters < 8 ? 1 : 2;

  /** How many letters must be added, left out, changed or swapped; more than limit when there are more. */
  function edits(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let two = [], one = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(one[j] + 1, row[j - 1] + 1, one[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], two[j - 2] + 1);
      }
      if (Math.min(...row) > limit) return limit + 1;
      two = one;
      one = row;
    }
    return one[b.length];
  }

  class Index {
    constructor(load, root) {
      this.load = load;
      this.root = root;
      this.count = root.briefs;
      this.stop = new Set(root.stop.split(' '));
      this.shards = new Map();
      this.facets = new Map();
      for (const family of ['terms', 'positions', 'words', 'reversed']) root[family] = root[family].map(toBytes);
    }

    shard(name) {
      if (!this.shards.has(name)) this.shards.set(name, this.read(name));
      return this.shards.get(name);
    }
    async read(name) {
      const dictionary = name[0] === 'd' ? this.shard('z') : null;
      const file = await this.load(this.root.folder + '/' + name);
      return unpack(file, dictionary && await dictionary);
    }

    stems(form) {
      const base = stem(form);
      return this.root.other && base !== form ? [base, form] : [base];
    }

    /** Begins to load what a query will need. */
    prepare(query) {
      for (const c of query.clauses) {
        for (const w of c.words) {
          if (this.stop.has(w) && c.kind === 'word') continue;
          for (const s of this.stems(w)) {
            const i = shardAt(this.root.terms, toBytes(s));
            if (i >= 0 && c.kind !== 'prefix') this.shard('t' + i).catch(() => {});
          }
        }
      }
    }

    /** The forms of a stem and their bytes, in a family: terms or positions. */
    async entries(family, stemmed) {
      const key = toBytes(stemmed);
      const i = shardAt(this.root[family], key);
      const out = [];
      if (i < 0) return out;
      const r = new Reader(await this.shard(family[0] + i));
      for (let s = ''; r.more();) {
        s = r.frontCoded(s);
        const form = r.frontCoded(s);
        const data = r.bytes();
        if (s > key) break;
        if (s === key) out.push({ form: toText(form), data });
      }
      return out;
    }

    postings(data) {
      const r = new Reader(data);
      const out = [];
      let brief = -1;
      for (let n = r.number(); n > 0; n--) {
        brief += r.number() + 1;
        out.push({ brief, weight: unpackWeight(r.byte()) });
      }
      return out;
    }

    async gather(stems) {
      const forms = new Set(), lists = [];
      for (const s of stems) {
        for (const e of await this.entries('terms', s)) {
          forms.add(e.form);
          lists.push(this.postings(e.data));
        }
      }
      return { forms: [...forms], postings: merge(lists) };
    }

    async asWritten(form) {
      const lists = [];
      for (const s of this.stems(form)) {
        for (const e of await this.entries('terms', s)) if (e.form === form) lists.push(this.postings(e.data));
      }
      return merge(lists);
    }

    /** The words of a list, words or reversed, that begin so. */
    async wordsWith(family, prefix) {
      const key = toBytes(prefix), bounds = this.root[family], out = [];
      const first = Math.max(0, shardAt(bounds, key));
      for (let i = first; i < Math.min(bounds.length, first + maxListShards); i++) {
        if (bounds[i] > key && !bounds[i].startsWith(key)) break;
        const r = new Reader(await this.shard(family[0] + i));
        for (let w = ''; r.more();) {
          w = r.frontCoded(w);
          const briefs = r.number();
          if (w.startsWith(key)) out.push({ form: toText(w), briefs });
        }
      }
      return out;
    }

    /** The words that begin so, those in most briefs first. */
    async beginning(form, n) {
      if (toBytes(form).length < 3) return [];
      return (await this.wordsWith('words', form)).sort(byCount).slice(0, n).map((c) => c.form);
    }

    /** The words that may be meant by a mistyped one, likeliest first. */
    async near(form) {
      const runes = Array.from(form), limit = maxEdits(runes.length);
      if (!correctable(form)) return [];
      const head = Math.min(3, (runes.length - 1) >> 1);
      const tail = Math.min(4, runes.length - 1 - head);
      const seen = new Map();
      for (const c of await this.wordsWith('words', runes.slice(0, head).join(''))) seen.set(c.form, c.briefs);
      for (const c of await this.wordsWith('reversed', reverse(runes.slice(-tail).join('')))) seen.set(reverse(c.form), c.briefs);
      const out = [];
      for (const [w, briefs] of seen) {
        const distance = correctable(w) ? edits(runes, Array.from(w), limit) : limit + 1;
        if (distance <= limit) out.push({ form: w, briefs, distance });
      }
      return out.sort((a, b) => a.distance - b.distance || byCount(a, b) || compare(toBytes(a.form), toBytes(b.form)));
    }

    /** The briefs in which the words stand one after the other. */
    async phrase(words) {
      let both = null;
      for (const w of words) {
        const have = (await this.asWritten(w)).map((p) => p.brief);
        const before = both && new Set(both);
        both = before ? have.filter((id) => before.has(id)) : have;
        if (!both.length) return [];
      }
      if (words.length === 1) return both;
      let starts = await this.positions(words[0], both);
      for (let i = 1; i < words.length; i++) {
        const next = await this.positions(words[i], both);
        starts = new Map([...starts].map(([id, at]) => [id, at.filter((p) => next.has(id) && next.get(id).includes(p + i))]));
      }
      return both.filter((id) => starts.has(id) && starts.get(id).length);
    }

    async positions(form, briefs) {
      const wanted = new Set(briefs), out = new Map();
      for (const s of this.stems(form)) {
        const places = await this.entries('positions', s);
        for (const e of await this.entries('terms', s)) {
          const place = places.find((p) => p.form === e.form);
          if (e.form !== form || !place) continue;
          const r = new Reader(place.data);
          for (const p of this.postings(e.data)) {
            let at = 0;
            for (let n = r.number(); n > 0; n--) {
              at += r.number();
              if (!wanted.has(p.brief)) continue;
              if (!out.has(p.brief)) out.set(p.brief, []);
              out.get(p.brief).push(at);
            }
          }
        }
      }
      return out;
    }

    /** The values of a facet, each with its briefs. */
    async facet(name) {
      if (this.facets.has(name)) return this.facets.get(name);
      const values = [];
      if (this.root.facets[name]) {
        const r = new Reader(await this.shard('f' + facetNames.indexOf(name)));
        while (r.more()) {
          const value = { name: r.text(), briefs: [] };
          let id = -1;
          for (let n = r.number(); n > 0; n--) value.briefs.push(id += r.number() + 1);
          values.push(value);
        }
      }
      this.facets.set(name, values);
      return values;
    }

    /** The briefs before a date, or from it on. */
    async dated(c) {
      const out = [], r = new Reader(await this.shard('fdate'));
      for (let id = 0; r.more();) {
        const date = r.text();
        for (let n = r.number(); n > 0; n--, id++) if (date && (date < c.value) === (c.kind === 'before')) out.push(id);
      }
      return out;
    }

    /** What the index shows of a brief. */
    async text(id) {
      const r = new Reader(await this.shard('d' + Math.floor(id / this.root.perShard)));
      let t;
      for (let i = id % this.root.perShard; i >= 0; i--) {
        t = { path: r.text(), title: r.text(), date: r.text(), marking: r.text(), kind: r.text(), source: r.text(), paragraphs: [] };
        for (let n = r.number(); n > 0; n--) t.paragraphs.push(r.text());
      }
      return t;
    }

    /** What stands for an answer where nothing is asked: every brief, newest first. */
    all() {
      const hits = Array.from({ length: this.count }, (_, id) => ({ id, score: 0 }));
      return { hits, matches: hits.map(() => true), suggestions: [], terms: [], phrases: [] };
    }

    /** Answers a query: { hits: [{ id, score }], matches, suggestions, terms, phrases }. */
    async search(text) {
      const query = parse(text);
      this.prepare(query);
      const s = new Searching(this, query);
      await s.run();
      const hits = [];
      s.matches.forEach((ok, id) => ok && hits.push({ id, score: s.scores[id] }));
      hits.sort((a, b) => b.score - a.score || a.id - b.id);
      return { hits, matches: s.matches, suggestions: s.suggestions, terms: s.terms, phrases: s.phrases };
    }
  }

  /** One query on its way. */
  class Searching {
    constructor(index, query) {
      this.index = index;
      this.query = query;
      this.scores = new Float64Array(index.count);
      this.matches = new Array(index.count).fill(false);
      this.terms = [];
      this.phrases = [];
      this.suggestions = [];
    }

    async run() {
      const admits = await this.resolve();
      const { clauses } = this.query;
      const words = clauses.some((c) => !c.not && ['word', 'prefix', 'phrase'].includes(c.kind));
      for (let id = 0; id < this.index.count; id++) {
        this.matches[id] = clauses.length > 0 && (!words || this.scores[id] > 0) && admits(id);
      }
    }

    /** Finds the terms to rank by; returns which briefs filters, quotes and exclusions admit. */
    async resolve() {
      const { clauses, groups: n, open } = this.query;
      const groups = Array.from({ length: n }, () => ({ any: new Set(), required: false, clauses: 0 }));
      const none = [];
      const skip = this.stopped();
      const long = clauses.filter((c, i) => c.kind === 'word' && !c.not && !c.joined && !skip[i]).length >= longQuestion;
      for (const [i, c] of clauses.entries()) {
        const g = groups[c.group];
        let set;
        if (c.not) {
          none.push(new Set(await this.holding(c)));
          continue;
        } else if (c.kind === 'word') {
          if (skip[i]) continue;
          set = await this.word(c, open && i === clauses.length - 1);
        } else {
          set = await this.holding(c);
          g.required = g.required || c.kind !== 'phrase' || !long;
          await this.rankBy(c);
        }
        if (!c.joined) g.clauses++;
        for (const id of set) g.any.add(id);
      }
      return (id) => groups.every((g) => !(g.required || g.clauses > 1) || g.any.has(id)) && !none.some((set) => set.has(id));
    }

    /** Which clauses are stop words to leave out: all of them, where the query has other words. */
    stopped() {
      const { clauses } = this.query;
      const skip = clauses.map((c) => c.kind === 'word' && !c.not && this.index.stop.has(c.words[0]));
      const other = clauses.some((c, i) => !skip[i] && !c.not && ['word', 'phrase', 'prefix'].includes(c.kind));
      return other ? skip : skip.fill(false);
    }

    rank(term, weight) {
      if (!term.postings.length) return;
      this.terms.push({ ...term, weight });
      const factor = weight * idf(this.index.count, term.postings.length);
      for (const p of term.postings) this.scores[p.brief] += factor * (p.weight / (p.weight + weightUnit));
    }

    async add(weight, stems) {
      const t = await this.index.gather(stems);
      this.rank(t, weight);
      return t.postings.length;
    }

    async rankBy(c) {
      if (c.kind === 'phrase') {
        this.phrases.push(c.words);
        for (const w of c.words) {
          if (!this.index.stop.has(w) || c.words.length === 1) await this.add(1, this.index.stems(w));
        }
      } else if (c.kind === 'prefix') {
        const stems = new Set();
        for (const w of await this.index.beginning(c.words[0], maxWildcards)) this.index.stems(w).forEach((s) => stems.add(s));
        await this.add(1, stems);
      }
    }

    /** Adds a word of the query; returns the briefs that have it. */
    async word(c, open) {
      const form = c.words[0], before = this.terms.length;
      const t = await this.index.gather(this.index.stems(form));
      if (open) await this.complete(form, t);
      this.rank(t, c.joined ? compoundWeight : 1);
      if (this.terms.length === before && !c.joined) await this.correct(form);
      return new Set(this.terms.slice(before).flatMap((t) => t.postings.map((p) => p.brief)));
    }

    /** Adds to the last word of the query the words that it may become. */
    async complete(form, t) {
      const known = this.index.stems(form), stems = new Set();
      for (const w of await this.index.beginning(form, maxCompletions)) {
        for (const s of this.index.stems(w)) if (!known.includes(s)) stems.add(s);
      }
      const become = await this.index.gather(stems);
      if (t.postings.length) for (const p of become.postings) p.weight = Math.floor(p.weight / completionPart);
      t.forms = [...new Set([...t.forms, ...become.forms])];
      t.postings = merge([t.postings, become.postings]);
    }

    /** Adds the word that an unknown word is likeliest meant for. */
    async correct(form) {
      const near = (await this.index.near(form)).map((c) => c.form);
      if (near.length) await this.add(1, this.index.stems(near[0]));
      this.suggestions.push({ word: form, instead: near.slice(0, maxInstead) });
    }

    /** The briefs that a clause describes. */
    async holding(c) {
      const index = this.index, ids = (postings) => postings.map((p) => p.brief);
      switch (c.kind) {
        case 'word': return ids((await index.gather(index.stems(c.words[0]))).postings);
        case 'phrase': return index.phrase(c.words);
        case 'before': case 'after': return index.dated(c);
        case 'prefix': {
          const out = [];
          for (const w of await index.beginning(c.words[0], maxWildcards)) out.push(...ids(await index.asWritten(w)));
          return out;
        }
      }
      const values = await index.facet(c.field);
      return values.filter((v) => c.value && (' ' + plain(v.name) + ' ').includes(' ' + c.value)).flatMap((v) => v.briefs);
    }
  }

  /** Opens the index; load(name) promises what the file of that name calls the global with. */
  window.briefbook.open = async (load) => new Index(load, await load('root'));
  window.briefbook.idf = idf;
})();
