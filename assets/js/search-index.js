// search-index.js — reads the files of the index in search/data, described in
// docs/search-index.md: the twin of internal/search's bits.go, huffman.go,
// phrases.go and open.go. It touches no page.
(function () {
  'use strict';

  // Words are compared as UTF-8, so inside the index they are strings of bytes.
  const { ascii } = window.briefbook.words;
  const toBytes = (s) => ascii(s) ? s : String.fromCharCode(...new TextEncoder().encode(s));
  const decoder = new TextDecoder();
  const toText = (s) => s.replace(/[\x80-\xFF]+/g, (run) => decoder.decode(Uint8Array.from(run, (c) => c.charCodeAt(0))));

  /** Bytes as a string of as many characters. */
  function characters(data) {
    let out = '';
    for (let i = 0; i < data.length; i += 4096) out += String.fromCharCode.apply(null, data.subarray(i, i + 4096));
    return out;
  }

  /** Reads numbers and strings. */
  class Reader {
    constructor(data) {
      this.data = data;
      this.at = 0;
    }
    more() { return this.at < this.data.length; }
    number() {
      for (let n = 0, scale = 1; ; scale *= 128) {
        const b = this.data[this.at++];
        n += (b & 127) * scale;
        if (!(b & 128)) return n;
      }
    }
    bytes(n = this.number()) {
      this.at += n;
      return this.data.subarray(this.at - n, this.at);
    }
    key() {
      const n = this.number(), start = this.at;
      this.at += n;
      return (this.text ??= characters(this.data)).slice(start, this.at);
    }
    frontCoded(before) { return before.slice(0, this.number()) + this.key(); }
  }

  /** Reads bits, the lowest of a byte first. */
  class Bits {
    constructor(data, byte = 0) {
      this.data = data;
      this.at = byte * 8;
    }
    over() { return this.at > this.data.length * 8; }
    /** The next bits, 25 at least; behind the end stand zeros. */
    ahead() {
      const { data, at } = this, i = at >> 3;
      return (data[i] | data[i + 1] << 8 | data[i + 2] << 16 | data[i + 3] << 24) >>> (at & 7);
    }
    bits(n) {
      const v = this.ahead() & (1 << n) - 1;
      this.at += n;
      return v;
    }
    rice(k) {
      let q = 0, word;
      for (; !(word = this.ahead()) && !this.over(); this.at += 24) q += 24;
      const zeros = 31 - Math.clz32(word & -word);
      this.at += zeros + 1;
      return (q + zeros) * 2 ** k + this.bits(k);
    }
    /** The next symbol of a Huffman code; -1 when there is none. */
    symbol({ counts, symbols }) {
      const word = this.ahead();
      for (let n = 1, rank = 0, before = 0; n < counts.length; n++) {
        rank += word >>> n - 1 & 1;
        if (rank < counts[n]) {
          this.at += n;
          return symbols[before + rank];
        }
        rank = 2 * (rank - counts[n]);
        before += counts[n];
      }
      return -1;
    }
    /** n postings of so many briefs; order and k are the code of the weights. */
    postings(n, all, order, k) {
      const briefs = [], weights = [], gap = Math.max(0, 31 - Math.clz32(2 * all / (3 * Math.max(1, n))));
      for (let brief = -1; briefs.length < n;) {
        brief += this.rice(gap) + 1;
        const b = order[this.rice(k)];
        briefs.push(brief);
        weights.push(4 + (b & 3) << (b >> 2));
      }
      return { briefs, weights };
    }
  }

  /** The bytes of a file: two in each character, some of them behind an escape. */
  async function unpack(text) {
    const units = new Uint16Array(text.length);
    let n = 0;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      units[n++] = c === 0xFFFF ? text.charCodeAt(++i) ^ 0x8000 : c;
    }
    const r = new Reader(new Uint8Array(units.buffer, 0, 2 * n)), deflated = r.bytes(), packed = r.bytes(2 * n - r.at);
    if (!deflated.length) return { keys: deflated, packed };
    const inflate = new DecompressionStream('deflate-raw'), writer = inflate.writable.getWriter();
    for (const written of [writer.write(deflated), writer.close()]) written.catch(() => {}); // who reads is told
    return { keys: new Uint8Array(await new Response(inflate.readable).arrayBuffer()), packed };
  }

  /* ---- texts ---- */

  const firstPhrase = 256, shortPhrases = 96, firstPage = firstPhrase + shortPhrases, other = 383, symbols = 384, phraseEnd = '\xFF';
  const weightsOfLikes = Array.from({ length: 64 }, (_, i) => i).sort((a, b) => Math.abs(a - 25) - Math.abs(b - 25) || a - b);

  function huffman(lengths) {
    const counts = [0], symbols = [];
    for (let n = 1; n < 25; n++) {
      const before = symbols.length;
      for (let s = -1; (s = lengths.indexOf(n, s + 1)) >= 0;) symbols.push(s);
      counts.push(symbols.length - before);
    }
    return { counts, symbols };
  }

  /** The phrases that texts are written in, and the lengths of the codes of their symbols. */
  function readBook({ keys }) {
    const r = new Reader(keys), list = characters(r.bytes()).split(phraseEnd), base = huffman(r.bytes(symbols)), codes = [];
    while (r.more()) codes[r.number()] = r.bytes(symbols);
    return { list, base, codes };
  }

  /** A text of so many bytes. */
  function spell({ list, base, codes }, bits, size) {
    let out = '';
    for (let context = 0; out.length < size;) {
      const lengths = codes[context];
      let s = lengths ? bits.symbol(lengths.code ??= huffman(lengths)) : other;
      if (s === other) s = bits.symbol(base);
      if (s < 0 || bits.over()) throw new Error('damaged');
      context = s < firstPhrase ? s : firstPhrase + ((s - firstPhrase) >> 3);
      if (s < firstPhrase) out += String.fromCharCode(s);
      else out += list[s < firstPage ? s - firstPhrase : shortPhrases + (s - firstPage) * 256 + bits.bits(8)];
    }
    return toText(out);
  }

  /* ---- the index ---- */

  const format = 4, facetNames = ['topic', 'country', 'person', 'org', 'section', 'marking', 'lang', 'year'];

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

  class Index {
    /** Opens the index; load(name) promises what the file of that name calls the global with. */
    static async open(load) {
      const { packed } = await unpack(await load('root'));
      const root = JSON.parse(characters(new Reader(packed).bytes()));
      if (root.version !== format) throw new Error('root.js has format ' + root.version); // of another build, from a cache or a copy
      return new this(load, root);
    }
    constructor(load, root) {
      this.load = load;
      this.root = root;
      this.count = root.briefs;
      this.stop = new Set(root.stop.split(' '));
      this.kept = new Map();
    }

    /** What make returns, made when first asked for. */
    once(key, make) {
      if (!this.kept.has(key)) this.kept.set(key, make());
      return this.kept.get(key);
    }
    shard(name) { return this.once(name, async () => unpack(await this.load(this.root.folder + '/' + name))); }
    async reader(name) { return new Reader((await this.shard(name)).keys); }

    /** The number of the shard of a stem, which begins to load; -1 when there is none. */
    ready(stem) {
      const shard = shardAt(this.root.terms, toBytes(stem));
      if (shard >= 0) this.shard('t' + shard).catch(() => {}); // who reads it is told
      return shard;
    }

    /** The forms under a stem, with what leads to their postings and positions. */
    async entries(stem) {
      const key = toBytes(stem), shard = this.ready(stem), out = [];
      if (shard < 0) return out;
      const { keys, packed } = await this.shard('t' + shard), r = new Reader(keys);
      for (let s = '', order = 0, start = 0; r.more(); order++) {
        s = r.frontCoded(s);
        const form = r.frontCoded(s), briefs = r.number();
        if (s > key) break;
        if (s === key) out.push({ form: toText(form), shard, order, briefs, bits: new Bits(packed, start) });
        start += r.number();
      }
      for (const e of out) e.postings = e.bits.postings(e.briefs, this.count, this.root.weights, this.root.weightBits);
      return out;
    }

    /** The entries of one form. */
    async written(form) {
      const out = [];
      for (const s of await this.stems(form)) out.push(...(await this.entries(s)).filter((e) => e.form === form));
      return out;
    }

    /** The lines of a list, words or reversed, whose words begin so, from so many shards. */
    async list(family, prefix, shards = 6) {
      const key = toBytes(prefix), bounds = this.root[family], first = Math.max(0, shardAt(bounds, key)), out = [];
      for (let i = first; i < Math.min(bounds.length, first + shards); i++) {
        if (bounds[i] > key && !bounds[i].startsWith(key)) break;
        out.push(...(await this.lines(family[0] + i)).filter((line) => line.word.startsWith(key)));
      }
      return out;
    }
    lines(name) {
      return this.once('lines ' + name, async () => {
        const out = [], r = await this.reader(name);
        for (let word = ''; r.more();) {
          word = r.frontCoded(word);
          out.push(name[0] === 'r' ? { word } : { word, stem: word.slice(0, word.length - r.number()) + r.key(), briefs: r.number() });
        }
        return out;
      });
    }

    /** The words that begin so, with their stems and in how many briefs they stand. */
    async wordsWith(prefix, shards) {
      const out = new Map();
      for (const { word, stem, briefs } of await this.list('words', prefix, shards)) {
        if (!out.has(word)) out.set(word, { form: toText(word), stems: [], countries: [], briefs: 0 });
        const w = out.get(word);
        (stem[0] === '@' ? w.countries : w.stems).push(toText(stem));
        w.briefs += briefs;
      }
      return [...out.values()];
    }
    async known(form) { return (await this.wordsWith(form, 1)).find((w) => w.form === form); }

    /** Where an entry stands, for each of its briefs that is wanted. */
    async positions(entry, wanted, out) {
      const { keys, packed } = await this.shard('p' + entry.shard), r = new Reader(keys);
      let k, start = 0, length = 0;
      for (let i = 0; i <= entry.order; i++) {
        start += length;
        k = r.number();
        length = r.number();
      }
      const bits = new Bits(packed.subarray(start, start + length));
      for (const brief of entry.postings.briefs) {
        const m = bits.rice(0), places = wanted.has(brief) ? out.get(brief) || [] : null;
        let at = 0;
        for (let n = m < 2 ? 1 - m : m; n > 0 && !bits.over(); n--) {
          at += bits.rice(k);
          if (places) places.push(at);
        }
        if (places) out.set(brief, places);
      }
    }

    /** The values of a facet, each with its briefs. */
    facet(name) {
      return this.once('facet ' + name, async () => {
        const values = [];
        if (!this.root.facets[name]) return values;
        const r = await this.reader('f' + facetNames.indexOf(name));
        while (r.more()) {
          const value = { name: toText(r.key()), briefs: [] };
          let id = -1;
          for (let n = r.number(); n > 0; n--) value.briefs.push(id += r.number() + 1);
          values.push(value);
        }
        return values;
      });
    }

    /** The briefs before a date, or from it on. */
    async dated(c) {
      const out = [], r = await this.reader('fdate');
      for (let id = 0; r.more();) {
        const date = r.key();
        for (let n = r.number(); n > 0; n--, id++) if (date && (date < c.value) === (c.kind === 'before')) out.push(id);
      }
      return out;
    }

    book() { return this.once('book', async () => readBook(await this.shard('z'))); }

    /** The briefs like a brief, and where its text is. */
    brief(id) {
      return this.once('brief ' + id, async () => {
        const { packed } = await this.shard('d' + id), r = new Reader(packed);
        const size = r.number(), n = r.number(), bits = new Bits(packed, r.at);
        const like = bits.postings(n, this.count, weightsOfLikes, 1);
        bits.at = (bits.at + 7) & ~7;
        return { like, bits, size };
      });
    }

    /** What the index shows of a brief. */
    text(id) {
      return this.once('text ' + id, async () => {
        const [book, { bits, size }] = await Promise.all([this.book(), this.brief(id)]);
        const [path, title, date, marking, kind, source, ...paragraphs] = spell(book, bits, size).split('\0');
        return { path, title, date, marking, kind, source, paragraphs: paragraphs.slice(0, -1) };
      });
    }
  }

  Object.assign(window.briefbook, { Index, toBytes, toText });
})();
