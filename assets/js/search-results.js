// search-results.js — answers below a search box, on the search page and on any
// other: results while one types, each with its passages, what else to try,
// recent searches, keys.
(function () {
  'use strict';
  const { open, passages, say, words } = window.briefbook;
  const home = document.documentElement.dataset.root;
  const step = 6, passagesShown = 3, wordsMarked = 24, recentKept = 8, nearest = 3;

  /* ---- files of the index ---- */

  const waiting = new Map();
  let early = ''; // the root: the search page has a tag for it, so that it comes with the scripts
  window.briefbook.arrived = (data) => {
    const resolve = waiting.get(document.currentScript);
    if (resolve) resolve(data);
    else early = data;
  };

  /** Loads a file of the index by a script element, the one way that works from disk. */
  function load(path) {
    if (early && path === 'root') return early;
    return new Promise((resolve, reject) => {
      const script = make('script', { src: home + 'search/data/' + path + '.js' });
      waiting.set(script, resolve);
      script.onload = () => script.remove();
      script.onerror = () => reject(new Error(path));
      document.head.append(script);
    });
  }

  /* ---- small parts ---- */

  /** An element with attributes and children. */
  function make(name, attributes, ...children) {
    const e = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) e.setAttribute(key, value);
    e.append(...children);
    return e;
  }

  function button(text, click) {
    const e = make('button', { type: 'button' }, text);
    e.addEventListener('click', click);
    return e;
  }

  /** The text with what stands at the marks in <mark>. */
  function marked(text, marks) {
    const out = [];
    let at = 0;
    for (const [start, end] of marks) {
      out.push(text.slice(at, start), make('mark', null, text.slice(start, end)));
      at = end;
    }
    return [...out, text.slice(at)];
  }

  /** What stands at the marks, as typed in lower case; marks with but a space between are one. */
  function markedWords(text, marks) {
    const out = [];
    let from = 0;
    marks.forEach(([start, end], i) => {
      if (!i || text.slice(marks[i - 1][1], start).trim()) from = start;
      else out.pop();
      out.push(text.slice(from, end).toLowerCase());
    });
    return out;
  }

  const number = (n) => n.toLocaleString(say.locale);
  const counted = (n) => n === 1 ? say.single : say.many.replace('{n}', number(n));
  const searchPage = (query) => home + 'search/index.html' + (query && '?' + new URLSearchParams({ q: query }));

  const dateFormats = {}; // by how much of a date is known; browsers take long to make one

  /** A date as the site's other pages write it, as far as it is known. */
  function dated(value) {
    const [year, month, day] = value.split('-');
    const form = { year: 'numeric', month: month && 'long', day: day && 'numeric', timeZone: 'UTC' };
    const format = dateFormats[value.length] ??= new Intl.DateTimeFormat(say.locale, form);
    return make('time', { datetime: value }, format.format(new Date(Date.UTC(year, (month || 1) - 1, day || 1))));
  }

  const fact = (name, value) => make('div', null, make('dt', null, name), make('dd', null, value));

  /** One line for each part of the query language. */
  function help() {
    const lines = say.help.map((text, i) => i % 2 ? make('dd', null, text) : make('dt', null, make('code', null, text)));
    return make('dl', { class: 'facts ask note' }, ...lines);
  }

  /* ---- recent searches, on this device only ---- */

  const shelf = 'bb-recent ' + new URL(home + 'index.html', window.location.href).pathname;
  function recent() {
    try {
      return JSON.parse(window.localStorage.getItem(shelf) || '[]');
    } catch {
      return [];
    }
  }
  function keep(list) {
    try {
      if (list.length) window.localStorage.setItem(shelf, JSON.stringify(list));
      else window.localStorage.removeItem(shelf);
    } catch {
      // Storage may be denied to pages opened from disk.
    }
  }

  /* ---- answers ---- */

  let opening = null;

  class Answers {
    /**
     * @param {Object<string, HTMLElement>} view box, status, hints, list, more, and the part whose keys are theirs
     */
    constructor(view) {
      Object.assign(this, view);
      this.run = 0;
      this.more.addEventListener('click', () => this.grow());
      this.list.addEventListener('click', (event) => event.target.closest('a') && this.keep());
      this.part.addEventListener('keydown', (event) => this.key(event));
    }

    /** Which hits to show, in which order; null for an idle page. The search page filters here. */
    narrow(answer, query) { return query ? answer.hits : null; }

    /** Called when an answer is shown. */
    asked() {}

    /** Answers what stands in the box. */
    async ask() {
      const mine = ++this.run, query = this.box.value.trim();
      try {
        this.index = await (opening ??= open(load));
        const asked = query ? this.index.search(query) : this.index.all();
        counted(0); // the first number and date take browsers long: now, while files arrive
        dated('2000-01-01');
        const answer = await asked;
        const hits = mine === this.run && await this.narrow(answer, query);
        if (mine !== this.run) return;
        Object.assign(this, { answer, shown: 0, hits: hits || [] });
        this.status.textContent = !hits ? '' : hits.length ? counted(hits.length) : say.nothing;
        await this.grow();
        if (mine !== this.run) return;
        await this.hint(hits, query);
        if (mine === this.run) await this.asked();
      } catch (err) {
        if (mine === this.run) this.status.textContent = say.broken.replace('{file}', err.message);
      }
    }

    /** Shows the next few results. */
    async grow() {
      const mine = this.run, from = this.shown;
      const next = await Promise.all(this.hits.slice(from, from + step).map((h) => this.entry(h.id)));
      if (mine !== this.run) return;
      this.shown = from + next.length;
      if (!from) this.list.replaceChildren(...next);
      else this.list.append(...next);
      if (from && next.length) next[0].querySelector('a').focus();
      this.more.hidden = this.shown >= this.hits.length;
    }

    /** One brief with its best passages; its links carry the words to mark there. */
    async entry(id) {
      const t = await this.index.text(id);
      const title = passages(this.index, this.answer, [t.title], 1)[0];
      const found = passages(this.index, this.answer, t.paragraphs, Infinity);
      const mark = new Set([...found, ...title ? [title] : []].flatMap((p) => markedWords(p.text, p.marks)));
      const query = mark.size ? '?' + new URLSearchParams([...mark].slice(0, wordsMarked).map((w) => ['mark', w])) : '';
      const href = home + t.path.split('/').map(encodeURIComponent).join('/') + '/index.html' + query;
      const name = title && !title.left && !title.right ? marked(t.title, title.marks) : [t.title || t.path];
      const facts = make('dl', { class: 'meta' }, fact(say.date, t.date ? dated(t.date) : say.undated));
      if (t.marking) facts.append(fact(say.marking, t.marking));
      const out = make('article', { class: 'entry' }, make('h2', null, make('a', { href }, ...name)), facts);
      const lines = found.map((p) => make('li', null,
        make('a', { class: 'ref', href: href + '#p' + p.paragraph, 'aria-label': say.paragraph.replace('{n}', p.paragraph) }, '¶' + p.paragraph),
        make('p', null, p.left ? '… ' : '', ...marked(p.text, p.marks), p.right ? ' …' : '')));
      const list = make('ol', { class: 'pass' }, ...lines.slice(0, passagesShown));
      if (lines.length) out.append(list);
      const rest = lines.slice(passagesShown);
      if (rest.length) {
        out.append(button(rest.length === 1 ? say.passage : say.passages.replace('{n}', number(rest.length)), (event) => {
          event.target.remove();
          list.append(...rest);
          rest[0].querySelector('a').focus();
        }));
      }
      return out;
    }

    /** Says what was searched instead of unknown words, what to try when nothing was found, how to ask. */
    async hint(hits, query) {
      const parts = this.answer.suggestions.map((s) => this.instead(s.instead.length ? say.nearest : say.unknown, s.word, s.instead));
      if (hits && !hits.length && !parts.length) {
        for (const { form } of words.tokens(query)) {
          const near = (await this.index.near(form)).map((c) => c.form).filter((w) => w !== form).slice(0, nearest);
          if (near.length) parts.push(this.instead(say.near, form, near));
        }
        parts.push(make('p', { class: 'note' }, say.hint));
      }
      if (!hits) parts.push(...this.recents(), help());
      this.hints.replaceChildren(...parts);
    }

    /** Words to search instead of one. */
    instead(text, word, others) {
      return make('p', { class: 'note' }, text.replace('{word}', word), ...others.flatMap((w) => [' ', button(w, () => {
        const at = this.box.value.toLowerCase().lastIndexOf(word);
        this.search(at < 0 ? w : this.box.value.slice(0, at) + w + this.box.value.slice(at + word.length));
      })]));
    }

    recents() {
      const list = recent();
      if (!list.length) return [];
      const again = list.flatMap((q) => [button(q, () => this.search(q)), ' ']);
      return [make('p', { class: 'note' }, say.recent, ' ', ...again, button(say.forget, () => {
        keep([]);
        this.search('');
      }))];
    }

    search(query) {
      this.box.value = query;
      this.box.focus();
      return this.ask();
    }

    /** Keeps what stands in the box among the recent searches. */
    keep() {
      const query = this.box.value.trim();
      if (query) keep([query, ...recent().filter((q) => q !== query)].slice(0, recentKept));
    }

    /** Arrows move through box and results. */
    key(event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      const stops = [this.box, ...this.list.querySelectorAll('h2 a')];
      const at = stops.indexOf(event.target.closest('.entry')?.querySelector('h2 a') || event.target);
      if (at < 0 || !stops[at + step]) return;
      event.preventDefault();
      stops[at + step].focus();
    }
  }

  Object.assign(window.briefbook, { Answers, button, help, make, number, searchPage });
})();
