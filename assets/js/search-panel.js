// search-panel.js — what the search box of any page finds, in place: the results
// of the search page without its filters. find.js loads it.
(function () {
  'use strict';
  const { Answers, make, say } = window.briefbook;
  const searchPage = (query) => document.documentElement.dataset.root + 'search/index.html' + (query && '?' + new URLSearchParams({ q: query }));

  class Panel extends Answers {
    asked() { this.full.href = searchPage(this.box.value.trim()); }
    help() {
      const lines = say.help.map((text, i) => i % 2 ? make('dd', null, text) : make('dt', null, make('code', null, text)));
      return [make('dl', { class: 'facts ask note' }, ...lines)];
    }
  }

  /**
   * Makes the panel below a search box.
   * @param {HTMLElement} find holds the box; data-open on it shows the panel
   */
  window.briefbook.panel = function (find) {
    const box = find.querySelector('input');
    const status = make('strong', { role: 'status', 'aria-live': 'polite' });
    const full = make('a', { href: searchPage('') }, say.full);
    const hints = make('div'), list = make('div'), more = make('button', { type: 'button', hidden: '' }, say.more);
    const panel = make('div', { class: 'panel', role: 'region', 'aria-label': say.results },
      make('p', { class: 'ui bar' }, status, full), hints, list, make('p', null, more));
    box.after(panel);
    const answers = new Panel({ box, status, full, hints, list, more, part: find });

    function close() {
      delete find.dataset.open;
      if (find.contains(document.activeElement)) (find.before || document.body).focus({ preventScroll: true });
      if (find.contains(document.activeElement)) document.activeElement.blur();
      find.before = null;
    }
    find.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !('open' in find.dataset)) return;
      event.preventDefault();
      close();
    });
    find.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !find.contains(event.relatedTarget)) delete find.dataset.open;
    });
    document.addEventListener('click', (event) => {
      if (event.target.isConnected && !find.contains(event.target)) delete find.dataset.open;
    });
    return answers;
  };
})();
