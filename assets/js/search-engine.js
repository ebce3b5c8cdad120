// search-engine.js — answers queries: the twin of internal/search's rank.go,
// match.go and fuzzy.go, rule for rule, so that page and terminal agree. It
// touches no page; search-index.js reads the files.
(function () {
  'use strict';
  const { words: { plain }, parse, toBytes, toText } = window.briefbook;

  const maxWildcards = 60, maxCompletions = 8, maxInstead = 3, longQuestion = 8, minStem = 4, maxEnding = 3;
  const weightUnit = 1024, besideWeight = 0.5, completionPart = 3, lifting = 10, liftPart = 0.375;

  const idf = (all, having) => Math.round(1024 * Math.log(1 + (all - having + 0.5) / (having + 0.5))) / 1024;
  const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
  const reverse = (s) => Array.from(s).reverse().join('');
  const asksText = (c) => !c.not && ['word', 'prefix', 'phrase'].includes(c.kind);

  const briefsOf = (terms) => terms.flatMap((t) => t.postings.briefs);

  /** The n best of some briefs, best first; they come in the order of their numbers. */
  function best(briefs, scores, n) {
    const least = briefs.length > n ? Float64Array.from(briefs, (id) => scores[id]).sort()[briefs.length - n] : 0;
    return briefs.filter((id) => scores[id] >= least).sort((a, b) => scores[b] - scores[a] || a - b).slice(0, n);
  }

  /** All postings, the weights of one brief summed. */
  function merge(lists) {
    const some = lists.filter((l) => l.briefs.length), sums = new Map();
    if (some.length === 1) return some[0];
    for (const { briefs, weights } of some) briefs.forEach((id, i) => sums.set(id, (sums.get(id) || 0) + weights[i]));
    return { briefs: [...sums.keys()], weights: [...sums.values()] };
  }

  /* ---- typing mistakes ---- */

  const correctable = (form) => !/[0-9]/.test(form) && Array.from(form).length >= 4;

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

  class Index extends window.briefbook.Index {
    /** The stems to look a word up by. */
    async stems(form) {
      const known = await this.known(form);
      return known ? known.stems : this.stemmed(form);
    }

    /** The stems of the countries that a word calls, or the code that it is. */
    async countries(form, code) {
      return new Set([...(await this.known(form))?.countries || [], ...code ? ['@' + form] : []]);
    }

    /** The stem of an unknown word: the longest that it begins with, but for an ending. */
    async stemmed(form) {
      const letters = Array.from(form), least = Math.max(minStem, letters.length - maxEnding);
      if (!correctable(form) || least > letters.length) return [];
      let best = '';
      for (const w of await this.wordsWith(letters.slice(0, least).join(''))) {
        for (const s of w.stems) {
          if (toBytes(s).length > toBytes(best).length && form.startsWith(s) && Array.from(s).length >= least) best = s;
        }
      }
      return best ? [best] : [];
    }

    /** The words that may be meant by a mistyped one, likeliest first. */
    async near(form) {
      const letters = Array.from(form), limit = letters.length < 8 ? 1 : 2;
      if (!correctable(form)) return [];
      const head = Math.min(3, (letters.length - 1) >> 1), tail = Math.min(4, letters.length - 1 - head);
      const found = new Map();
      const add = (w) => {
        const distance = correctable(w.form) ? edits(letters, Array.from(w.form), limit) : limit + 1;
        if (distance <= limit) found.set(w.form, { ...w, distance });
      };
      (await this.wordsWith(letters.slice(0, head).join(''))).forEach(add);
      for (const { word } of await this.list('reversed', reverse(letters.slice(-tail).join('')))) {
        const w = reverse(toText(word));
        if (!found.has(w) && edits(letters, Array.from(w), limit) <= limit) add(await this.known(w));
      }
      return [...found.values()].sort((a, b) => a.distance - b.distance || b.briefs - a.briefs || compare(toBytes(a.form), toBytes(b.form)));
    }

    /** The words that begin so, those in most briefs first. */
    async beginning(form, n) {
      if (toBytes(form).length < 3) return [];
      return (await this.wordsWith(form)).sort((a, b) => b.briefs - a.briefs).slice(0, n);
    }

    /** The forms of the stems and their postings, as one term. */
    async gather(stems) {
      const entries = (await Promise.all([...stems].map((s) => this.entries(s)))).flat();
      return { forms: [...new Set(entries.map((e) => e.form))], postings: merge(entries.map((e) => e.postings)) };
    }

    /** The briefs in which the words stand one after the other. */
    async phrase(words) {
      const entries = [];
      let both = null;
      for (const w of words) {
        const written = await this.written(w), have = new Set(briefsOf(written));
        entries.push(written);
        both = both ? both.filter((id) => have.has(id)) : [...have].sort((a, b) => a - b);
        if (!both.length) return [];
      }
      if (words.length === 1) return both;
      const wanted = new Set(both);
      let starts = null;
      for (const [i, written] of entries.entries()) {
        const places = new Map();
        for (const e of written) await this.positions(e, wanted, places);
        if (!starts) starts = places;
        else for (const [id, at] of starts) starts.set(id, at.filter((p) => (places.get(id) || []).includes(p + i)));
      }
      return both.filter((id) => (starts.get(id) || []).length);
    }

    /** What stands for an answer where nothing is asked: every brief. */
    all() {
      const s = new Searching(this, parse(''));
      s.briefs = [...s.scores.keys()];
      return s;
    }

    /** Begins to load what a query will need. Most words stand near their stems, so these are not waited for. */
    prepare({ clauses, open }) {
      for (const c of clauses) {
        if (c.kind === 'prefix') continue;
        for (const w of c.words) {
          if (c.kind !== 'phrase' && this.stop.has(w)) continue;
          for (const found of [this.stems(w), this.countries(w, c.code)]) found.then((stems) => stems.forEach((s) => this.ready(s)), () => {});
          this.ready(w);
        }
      }
      const last = clauses[clauses.length - 1];
      if (open && !this.stop.has(last.words[0])) this.beginning(last.words[0], maxCompletions).then((words) => words.flatMap((w) => w.stems).forEach((s) => this.ready(s)), () => {});
      this.shard('z').catch(() => {});
    }

    /**
     * Answers a query: { briefs, scores, suggestions, terms, phrases }, where briefs
     * are the numbers of those that match, in order, and scores are by number.
     */
    async search(text) {
      const s = new Searching(this, parse(text));
      this.prepare(s.query);
      await s.run();
      return s;
    }
  }

  /** One query on its way. */
  class Searching {
    constructor(index, query) {
      Object.assign(this, { index, query, terms: [], phrases: [], suggestions: [], briefs: [] });
      this.scores = new Float64Array(index.count);
    }

    async run() {
      const admits = await this.resolve(), { clauses } = this.query, words = clauses.some(asksText);
      if (!clauses.length) return;
      for (let id = 0; id < this.index.count; id++) {
        if ((!words || this.scores[id] > 0) && admits(id)) this.briefs.push(id);
      }
      await this.lift();
    }

    /** Moves up the briefs that are like the best ones. */
    async lift() {
      const { briefs, index, scores } = this, matches = new Set(briefs);
      const top = best(briefs, scores, lifting).filter((id) => scores[id] > 0), score = top.map((id) => scores[id]);
      const read = await Promise.all(top.map((id) => index.brief(id)));
      read.forEach(({ like }, i) => {
        like.briefs.forEach((id, j) => matches.has(id) && (scores[id] += liftPart * score[i] * like.weights[j] / weightUnit));
      });
    }

    /** Finds the terms to rank by; returns which briefs filters, quotes and exclusions admit. */
    async resolve() {
      const { clauses, groups: n, open } = this.query, none = [], skip = this.stopped();
      const groups = Array.from({ length: n }, () => ({ any: [], required: false, clauses: 0 }));
      const long = clauses.filter((c, i) => c.kind === 'word' && !c.not && !c.joined && !skip[i]).length >= longQuestion;
      for (const [i, c] of clauses.entries()) {
        if (c.not) none.push(new Set(await this.holding(c)));
        if (c.not || skip[i] && !c.code) continue;
        const g = groups[c.group];
        const set = c.kind === 'word' ? await this.word(c, skip[i], open && i === clauses.length - 1) : await this.holding(c);
        if (c.kind !== 'word') {
          g.required ||= c.kind !== 'phrase' || !long;
          await this.rankBy(c);
        }
        if (!c.joined) g.clauses++;
        g.any.push(set);
      }
      const all = groups.filter((g) => g.required || g.clauses > 1).map((g) => new Set(g.any.flat()));
      return (id) => all.every((set) => set.has(id)) && !none.some((set) => set.has(id));
    }

    /** Which clauses are stop words to leave out: all of them, where the query has other words. */
    stopped() {
      const { clauses } = this.query;
      const skip = clauses.map((c) => c.kind === 'word' && !c.not && this.index.stop.has(c.words[0]));
      const other = clauses.some((c, i) => !skip[i] && asksText(c));
      return other ? skip : skip.fill(false);
    }

    async add(stems, weight) { this.rank(await this.index.gather(stems), weight); }

    rank(term, weight) {
      const { briefs, weights } = term.postings, factor = weight * idf(this.index.count, briefs.length);
      if (!briefs.length) return;
      this.terms.push({ ...term, worth: factor });
      for (let i = 0; i < briefs.length; i++) this.scores[briefs[i]] += factor * (weights[i] / (weights[i] + weightUnit));
    }

    async rankBy(c) {
      if (c.kind === 'phrase') {
        this.phrases.push(c.words);
        for (const w of c.words) {
          if (!this.index.stop.has(w) || c.words.length === 1) await this.add(await this.index.stems(w), 1);
        }
      } else if (c.kind === 'prefix') {
        await this.add(new Set((await this.index.beginning(c.words[0], maxWildcards)).flatMap((w) => w.stems)), 1);
      }
    }

    /** Adds a word of the query and the country that it calls, of a stop word only that; returns the briefs that have it. */
    async word(c, stop, open) {
      const { index } = this, form = c.words[0], before = this.terms.length;
      if (!stop) {
        const stems = await index.stems(form), t = await index.gather(stems);
        if (open) await this.complete(form, stems, t);
        this.rank(t, c.joined ? besideWeight : 1);
      }
      await this.add(await index.countries(form, c.code), besideWeight);
      if (!stop && this.terms.length === before && !c.joined) await this.correct(form);
      return briefsOf(this.terms.slice(before));
    }

    /** Adds to the last word of the query the words that it may become. */
    async complete(form, known, t) {
      const stems = (await this.index.beginning(form, maxCompletions)).flatMap((w) => w.stems);
      const become = await this.index.gather(new Set(stems.filter((s) => !known.includes(s))));
      if (t.postings.briefs.length) become.postings.weights = become.postings.weights.map((w) => Math.floor(w / completionPart));
      t.forms = [...new Set([...t.forms, ...become.forms])];
      t.postings = merge([t.postings, become.postings]);
    }

    /** Adds the word that an unknown word is likeliest meant for. */
    async correct(form) {
      const near = await this.index.near(form);
      if (near.length) {
        await this.add(near[0].stems, 1);
        await this.add(near[0].countries, besideWeight);
      }
      this.suggestions.push({ word: form, instead: near.slice(0, maxInstead).map((w) => w.form) });
    }

    /** The briefs that a clause describes. */
    async holding(c) {
      const { index } = this;
      switch (c.kind) {
        case 'word': return (await index.gather(await index.stems(c.words[0]))).postings.briefs;
        case 'phrase': return index.phrase(c.words);
        case 'before': case 'after': return index.dated(c);
        case 'prefix': {
          const out = [];
          for (const w of await index.beginning(c.words[0], maxWildcards)) out.push(...briefsOf(await index.written(w.form)));
          return out;
        }
      }
      const values = (await index.facet(c.field)).filter((v) => c.value && (' ' + plain(v.name) + ' ').includes(' ' + c.value));
      const called = c.field === 'country' ? (await index.gather(await index.countries(c.value, true))).postings.briefs : [];
      return values.flatMap((v) => v.briefs).concat(called);
    }
  }

  Object.assign(window.briefbook, { Index, best });
})();
