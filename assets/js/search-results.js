// search-results.js — answers below a search box, on the search page and on any
// other: results while one types, each with its passages, what else to try,
// recent searches, keys.
(function () {
  'use strict';
  const { Index, best, passages, say, words } = window.briefbook;
  const home = document.documentElement.dataset.root;
  const step = 6, passagesShown = 3, wordsMarked = 24, recentKept = 8, nearest = 3;

  /* ---- files of the index ---- */

  const waiting = new Map();
  window.briefbook.arrived = (data) => waiting.get(document.currentScript)?.(data);

  /** Loads a file of the index by a script element, the one way that works from disk. */
  function load(path) {
    return new Promise((resolve, reject) => {
      const tag = path === 'root' && document.querySelector('script[data-index]'); // the search page's, on its way
      const script = tag || make('script', { src: home + 'search/data/' + path + '.js' });
      waiting.set(script, resolve);
      script.onload = () => script.remove();
      script.onerror = () => reject(new Error(path));
      if (!tag) document.head.append(script);
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

  // Numbers and dates are written as on the site's other pages; to ask the browser
  // for its own way takes it a tenth of a second, the first time.
  const number = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, say.group);
  const counted = (n) => n === 1 ? say.single : say.many.replace('{n}', number(n));

  /** A date, as far as it is known; say has how Go writes its 2 January 2006. */
  function dated(value) {
    const [year, month, day] = value.split('-');
    const parts = { 2006: year, January: say.months.split(' ')[month - 1], '01': month, 1: Number(month), '02': day, 2: Number(day) };
    const form = day ? say.date_day : month ? say.date_month : '2006';
    return make('time', { datetime: value }, form.replace(/2006|January|0?[12]/g, (part) => parts[part]));
  }

  /** Whether a key is pressed with others, for the browser's own commands. */
  const withOthers = (event) => event.ctrlKey || event.metaKey || event.altKey;

  const fact = (name, value) => make('div', null, make('dt', null, name), make('dd', null, value));

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

    /** Which briefs of an answer to show; null for an idle page. The search page filters here. */
    narrow(answer, query) { return query ? answer.briefs : null; }

    /** The first n of the briefs to show. */
    first(n) { return best(this.briefs, this.answer.scores, n); }

    /** Called when an answer is shown. */
    asked() {}

    /** What tells how to ask, for an idle box. */
    help() { return []; }

    /** Answers what stands in the box. */
    async ask() {
      const mine = ++this.run, query = this.box.value.trim();
      try {
        this.index = await (opening ??= Index.open(load));
        const answer = await (query ? this.index.search(query) : this.index.all());
        const briefs = mine === this.run && await this.narrow(answer, query);
        if (mine !== this.run) return;
        Object.assign(this, { answer, shown: 0, briefs: briefs || [] });
        await this.grow();
        if (mine !== this.run) return;
        this.status.textContent = !briefs ? '' : briefs.length ? counted(briefs.length) : say.nothing; // laid out with the results
        await this.hint(briefs, query);
        if (mine === this.run) await this.asked();
      } catch (err) {
        if (mine === this.run) this.status.textContent = say.broken.replace('{file}', err.message);
      }
    }

    /** Shows the next few results. */
    async grow() {
      const mine = this.run, from = this.shown;
      const next = await Promise.all(this.first(from + step).slice(from).map((id) => this.entry(id)));
      if (mine !== this.run) return;
      this.shown = from + next.length;
      if (!from) this.list.replaceChildren(...next);
      else this.list.append(...next);
      if (from && next.length) next[0].querySelector('a').focus();
      this.more.hidden = this.shown >= this.briefs.length;
    }

    /** One brief with its best passages; its links carry the words to mark there. */
    async entry(id) {
      const t = await this.index.text(id);
      const title = passages(this.answer, [t.title], 1)[0];
      const found = passages(this.answer, t.paragraphs, Infinity, t.title);
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
    async hint(briefs, query) {
      const parts = this.answer.suggestions.map((s) => this.instead(s.instead.length ? say.nearest : say.unknown, s.word, s.instead));
      if (briefs && !briefs.length && !parts.length) {
        for (const { form } of words.tokens(query)) {
          const near = (await this.index.near(form)).map((c) => c.form).filter((w) => w !== form).slice(0, nearest);
          if (near.length) parts.push(this.instead(say.near, form, near));
        }
        parts.push(make('p', { class: 'note' }, say.hint));
      }
      if (!briefs) parts.push(...this.recents(), ...this.help());
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
      if (!step || withOthers(event)) return;
      const stops = [this.box, ...this.list.querySelectorAll('h2 a')];
      const at = stops.indexOf(event.target.closest('.entry')?.querySelector('h2 a') || event.target);
      if (at < 0 || !stops[at + step]) return;
      event.preventDefault();
      stops[at + step].focus();
    }
  }

  Object.assign(window.briefbook, { Answers, button, make, number, withOthers });
})();
