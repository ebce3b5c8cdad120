// search.js — the search page: results while one types, filters with counts,
// passages with the words marked, everything in the address. It needs the
// index's scripts beside it; without scripts the page lists other ways in.
(function () {
  'use strict';
  const form = document.querySelector('[data-search]');
  if (!form) return;
  const say = form.dataset; // what the page says, in its language
  const box = form.querySelector('input');
  const list = document.querySelector('[data-results]');
  const more = document.querySelector('[data-more]');
  const status = document.querySelector('[data-status]');
  const hints = document.querySelector('[data-hints]');
  const filters = document.querySelector('[data-filters]');
  const sorting = document.querySelector('[data-sort]');
  const home = document.documentElement.dataset.root;
  const step = 6, passagesShown = 3, valuesShown = 7;
  const facets = Array.from(filters.querySelectorAll('[data-facet]'));

  const chosen = new Map(facets.map((f) => [f.dataset.facet, new Set()]));
  const open = new Set(); // facets shown in full
  let index = null, run = 0, result = null, ranked = [], shown = 0;

  /* ---- files of the index ---- */

  const waiting = new Map();
  window.briefbook.arrived = (data) => waiting.get(document.currentScript)?.(data);

  /** Loads a file of the index by a script element, the one way that works from disk. */
  function load(path) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      waiting.set(script, resolve);
      script.src = home + 'search/data/' + path + '.js';
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

  const address = (path) => home + path.split('/').map(encodeURIComponent).join('/') + '/index.html';
  const number = (n) => n.toLocaleString(say.locale);
  const counted = (n) => n === 1 ? say.single : say.many.replace('{n}', number(n));

  /** A date as the site's other pages write it, as far as it is known. */
  function dated(value) {
    const [year, month, day] = value.split('-');
    const form = { year: 'numeric', month: month && 'long', day: day && 'numeric', timeZone: 'UTC' };
    const date = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
    return make('time', { datetime: value }, new Intl.DateTimeFormat(say.locale, form).format(date));
  }

  /* ---- results ---- */

  function fact(name, value) {
    return make('div', null, make('dt', null, name), make('dd', null, value));
  }

  /** One brief with its best passages. */
  async function entry(hit, answer) {
    const t = await index.text(hit.id);
    const href = address(t.path);
    const title = window.briefbook.passages(index, answer, [t.title], 1)[0];
    const name = title && !title.left && !title.right ? marked(t.title, title.marks) : [t.title || t.path];
    const facts = make('dl', { class: 'meta' }, fact(say.date, t.date ? dated(t.date) : say.undated));
    if (t.marking) facts.append(fact(say.marking, t.marking));
    const out = make('article', { class: 'entry' }, make('h2', null, make('a', { href }, ...name)), facts);
    const passages = window.briefbook.passages(index, answer, t.paragraphs, passagesShown);
    if (passages.length) {
      out.append(make('ol', { class: 'pass' }, ...passages.map((p) => make('li', null,
        make('a', { class: 'ref', href: href + '#p' + p.paragraph, 'aria-label': say.paragraph.replace('{n}', p.paragraph) }, '¶' + p.paragraph),
        make('p', null, p.left ? '… ' : '', ...marked(p.text, p.marks), p.right ? ' …' : '')))));
    }
    return out;
  }

  /** Shows the next few results. */
  async function grow() {
    const mine = run, from = shown;
    shown = Math.min(ranked.length, from + step);
    const entries = await Promise.all(ranked.slice(from, shown).map((h) => entry(h, result)));
    if (mine !== run) return;
    if (from === 0) list.replaceChildren();
    list.append(...entries);
    more.hidden = shown >= ranked.length;
  }

  /** Which briefs the filters admit, those of one facet aside. */
  async function admitted(except) {
    const sets = [];
    for (const [name, values] of chosen) {
      if (name === except || !values.size) continue;
      const ids = (await index.facet(name)).filter((v) => values.has(v.name)).flatMap((v) => v.briefs);
      sets.push(new Set(ids));
    }
    return (id) => result.matches[id] && sets.every((s) => s.has(id));
  }

  /** Shows the values of a facet with how many results each has. */
  async function count(section) {
    const name = section.dataset.facet, picked = chosen.get(name);
    const admits = await admitted(name);
    const values = (await index.facet(name))
      .map((v) => ({ name: v.name, count: v.briefs.filter(admits).length }))
      .filter((v) => v.count || picked.has(v.name))
      .sort((a, b) => picked.has(b.name) - picked.has(a.name) || (name === 'year' ? b.name.localeCompare(a.name) : b.count - a.count));
    const some = open.has(name) ? values : values.slice(0, Math.max(valuesShown, picked.size));
    const rows = some.map((v) => {
      const input = make('input', { type: 'checkbox', value: v.name });
      input.checked = picked.has(v.name);
      return make('label', null, input, v.name, make('span', null, number(v.count)));
    });
    if (values.length > some.length) rows.push(make('button', { type: 'button', 'data-all': name }, say.all.replace('{n}', number(values.length))));
    section.lastElementChild.replaceChildren(...rows);
    section.hidden = !values.length;
  }

  /** Shows the facets; those that are folded only when opened, for they are large. */
  async function countAll(mine) {
    for (const section of facets) {
      if (mine !== run) return;
      if (section.tagName !== 'DETAILS') await count(section);
      else if (!index.root.facets[section.dataset.facet]) section.hidden = true;
      else if (section.open) await count(section);
    }
  }

  /** Says what was searched instead of unknown words, or what to try when nothing was found. */
  function hint(found) {
    const parts = [];
    for (const s of result.suggestions) {
      const words = s.instead.map((w) => {
        const button = make('button', { type: 'button' }, w);
        button.addEventListener('click', () => {
          const at = box.value.toLowerCase().lastIndexOf(s.word);
          box.value = at < 0 ? w : box.value.slice(0, at) + w + box.value.slice(at + s.word.length);
          box.focus();
          search();
        });
        return [' ', button];
      });
      parts.push(make('p', { class: 'note' }, (words.length ? say.nearest : say.unknown).replace('{word}', s.word), ...words.flat()));
    }
    if (!found && !parts.length && box.value.trim()) parts.push(make('p', { class: 'note' }, say.hint));
    hints.replaceChildren(...parts);
  }

  /** Answers what the box and the filters ask. */
  async function search() {
    const mine = ++run;
    remember();
    try {
      index = index || await opening;
      const any = Array.from(chosen.values()).some((s) => s.size);
      const query = box.value.trim();
      const answer = query ? await index.search(query) : index.all();
      if (mine !== run) return;
      result = answer;
      const admits = await admitted();
      if (mine !== run) return;
      ranked = query || any ? answer.hits.filter((h) => admits(h.id)) : [];
      if (sorting.value === 'date') ranked = [...ranked].sort((a, b) => a.id - b.id);
      shown = 0;
      status.textContent = !query && !any ? '' : ranked.length ? counted(ranked.length) : say.nothing;
      hint(ranked.length);
      more.hidden = true;
      if (ranked.length) await grow();
      else list.replaceChildren();
      await countAll(mine);
    } catch (err) {
      if (mine === run) status.textContent = say.broken.replace('{file}', err.message);
    }
  }

  /* ---- the address ---- */

  /** Puts the question into the address, so that it can be kept and sent. */
  function remember() {
    const p = new URLSearchParams();
    if (box.value) p.set('q', box.value);
    for (const [name, values] of chosen) for (const v of values) p.append(name, v);
    if (sorting.value === 'date') p.set('sort', 'date');
    try {
      window.history.replaceState(null, '', window.location.pathname + (p.size ? '?' + p : ''));
    } catch {
      // A browser may refuse it for pages opened from disk.
    }
  }

  function recall() {
    const p = new URLSearchParams(window.location.search || window.location.hash.slice(1));
    box.value = p.get('q') || '';
    for (const [name, values] of chosen) for (const v of p.getAll(name)) values.add(v);
    sorting.value = p.get('sort') === 'date' ? 'date' : 'relevance';
    for (const f of facets) if (f.tagName === 'DETAILS' && chosen.get(f.dataset.facet).size) f.open = true;
  }

  /* ---- keys and clicks ---- */

  /** Arrows move through the results, Escape begins anew. */
  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (event.target !== box && !list.contains(event.target)) return;
      box.value = '';
      box.focus();
      search();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target !== box && !list.contains(event.target)) return;
    const stops = [box, ...list.querySelectorAll('h2 a')];
    const at = stops.indexOf(event.target) < 0 ? stops.indexOf(event.target.closest('.entry')?.querySelector('h2 a')) : stops.indexOf(event.target);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  box.addEventListener('input', () => search());
  sorting.addEventListener('change', () => search());
  document.addEventListener('keydown', key);
  more.addEventListener('click', () => grow());
  filters.addEventListener('change', (event) => {
    const section = event.target.closest('[data-facet]');
    if (!section) return;
    const picked = chosen.get(section.dataset.facet);
    if (event.target.checked) picked.add(event.target.value);
    else picked.delete(event.target.value);
    search();
  });
  filters.addEventListener('click', (event) => {
    const name = event.target.dataset.all;
    if (!name) return;
    open.add(name);
    count(event.target.closest('[data-facet]'));
  });
  filters.addEventListener('reset', () => {
    for (const values of chosen.values()) values.clear();
    search();
  });
  for (const f of facets) if (f.tagName === 'DETAILS') f.addEventListener('toggle', () => f.open && result && count(f));
  new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && !more.hidden && grow()).observe(more);

  for (const part of document.querySelectorAll('[data-scripted]')) part.hidden = false;
  const opening = window.briefbook.open(load);
  recall();
  search();
  if (!box.value) box.focus();
})();
