// search.js — the search page: filters with counts, order, everything in the
// address. It needs search-results.js; without scripts the page lists what there is.
(function () {
  'use strict';
  const { Answers, button, make, number, say, withOthers } = window.briefbook;
  const $ = (selector) => document.querySelector(selector);
  const form = $('[data-search]'), box = form.querySelector('input');
  const filters = $('[data-filters]'), sorting = $('[data-sort]'), jump = $('[data-jump]'), how = $('[data-help]');
  const facets = Array.from(filters.querySelectorAll('[data-facet]'));
  const valuesShown = 7;

  const chosen = new Map(facets.map((f) => [f.dataset.facet, new Set()]));
  const full = new Set(); // facets shown in full
  let later = 0, wasIdle = false;
  let languages = null; // made late, for it takes browsers long
  const languageName = (code) => (languages ??= new Intl.DisplayNames([document.documentElement.lang], { type: 'language' })).of(code);

  class Filtered extends Answers {
    /** Answers the question; the address follows when the typing pauses, for it takes browsers long. */
    ask() {
      clearTimeout(later);
      later = setTimeout(remember, 200);
      return super.ask();
    }
    async narrow(answer, query) {
      if (!query && !on()) return null;
      return answer.briefs.filter(await admitted());
    }
    first(n) { return sorting.value === 'date' ? this.briefs.slice(0, n) : super.first(n); } // numbers are by date

    /** Shows the facets; those that are folded only when opened, for they are large. */
    async asked() {
      const idle = !box.value.trim() && !on();
      if (idle !== wasIdle) how.open = wasIdle = idle;
      jump.textContent = on() ? say.filters_on.replace('{n}', number(on())) : say.filters;
      for (const section of facets) {
        if (section.tagName !== 'DETAILS') await count(section);
        else if (this.index.root.facets[section.dataset.facet] < 1) section.hidden = true;
        else if (section.open) await count(section);
      }
    }
  }

  const answers = new Filtered({ box, status: $('[data-status]'), hints: $('[data-hints]'), list: $('[data-results]'), more: $('[data-more]'), part: document });
  const search = () => answers.ask();

  /** How many filters are on. */
  const on = () => Array.from(chosen.values()).reduce((n, values) => n + values.size, 0);

  /** Tells which briefs the filters admit, those of one facet aside. */
  async function admitted(except) {
    const sets = [];
    for (const [name, values] of chosen) {
      if (name === except || !values.size) continue;
      sets.push(new Set((await answers.index.facet(name)).filter((v) => values.has(v.name)).flatMap((v) => v.briefs)));
    }
    return (id) => sets.every((s) => s.has(id));
  }

  /** Shows the values of a facet with how many results each has. */
  async function count(section) {
    const name = section.dataset.facet, picked = chosen.get(name), run = answers.run;
    const matches = new Set(answers.answer.briefs.filter(await admitted(name)));
    const all = await answers.index.facet(name);
    if (run !== answers.run) return;
    const values = all.map((v) => ({ name: v.name, count: v.briefs.filter((id) => matches.has(id)).length }))
      .filter((v) => v.count || picked.has(v.name))
      .sort((a, b) => picked.has(b.name) - picked.has(a.name) || (name === 'year' ? b.name.localeCompare(a.name) : b.count - a.count));
    section.hidden = values.length < (name === 'lang' ? 2 : 1);
    if (section.hidden) return; // to name languages takes browsers long
    const some = full.has(name) ? values : values.slice(0, Math.max(valuesShown, picked.size));
    const rows = some.map((v) => {
      const input = make('input', { type: 'checkbox', value: v.name });
      input.checked = picked.has(v.name);
      return make('label', null, input, name === 'lang' ? languageName(v.name) : v.name, make('span', null, number(v.count)));
    });
    if (values.length > some.length) {
      rows.push(button(say.all.replace('{n}', number(values.length)), async () => {
        full.add(name);
        await count(section);
        section.querySelectorAll('input')[some.length]?.focus();
      }));
    }
    const focused = section.contains(document.activeElement) && document.activeElement.value;
    section.lastElementChild.replaceChildren(...rows);
    if (focused) rows.find((row) => row.firstElementChild?.value === focused)?.firstElementChild.focus();
  }

  /** Puts the question into the address, so that it can be kept and sent. */
  function remember() {
    clearTimeout(later);
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

  /** Reads the question from the address. */
  function recall() {
    const p = new URLSearchParams(window.location.search || window.location.hash.slice(1));
    box.value = p.get('q') || '';
    for (const [name, values] of chosen) for (const v of p.getAll(name)) values.add(v);
    sorting.value = p.get('sort') === 'date' ? 'date' : 'relevance';
    for (const f of facets) if (f.tagName === 'DETAILS' && chosen.get(f.dataset.facet).size) f.open = true;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answers.keep();
    search();
  });
  box.addEventListener('input', search);
  box.addEventListener('change', remember); // the reader leaves the box, perhaps for a result
  sorting.addEventListener('change', search);
  filters.addEventListener('change', (event) => {
    const picked = chosen.get(event.target.closest('[data-facet]')?.dataset.facet);
    if (!picked) return;
    if (event.target.checked) picked.add(event.target.value);
    else picked.delete(event.target.value);
    search();
  });
  filters.addEventListener('reset', () => {
    for (const values of chosen.values()) values.clear();
    setTimeout(search); // after the reset
  });
  for (const f of facets) f.addEventListener('toggle', () => f.open && answers.answer && count(f));
  document.addEventListener('keydown', (event) => {
    if (withOthers(event)) return;
    if (event.key === '/' && !event.target.closest('input[type=search], select')) {
      event.preventDefault();
      box.focus();
      box.select();
    }
    if (event.key === 'Escape' && event.target.closest('main')) answers.search('');
  });

  for (const part of document.querySelectorAll('[data-scripted]')) part.hidden = false;
  recall();
  search();
  if (!box.value) box.focus();
})();
