// find.js — the search box of every page but the search page: "/" leads to it,
// and what it finds shows below it, in place. What that takes is loaded when the
// box is first used. Without scripts the box leads to the search page.
(function () {
  'use strict';
  const find = document.querySelector('[data-find]');
  if (!find) return;
  const home = document.documentElement.dataset.root;
  const box = find.querySelector('input');
  let loading = null;

  /** Loads the script of the search; promises the panel. */
  function ready() {
    return loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = home + find.dataset.script;
      script.onerror = reject;
      script.onload = () => resolve(window.briefbook.panel(find));
      document.head.append(script);
    });
  }

  /** Shows the box above the page, and the panel below it. */
  function open() {
    find.dataset.open = '';
    ready().then((panel) => panel.ask(), toSearch);
  }

  function toSearch() {
    window.location.href = home + 'search/index.html?q=' + encodeURIComponent(box.value);
  }

  document.addEventListener('keydown', (event) => {
    if (event.target === box && event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      ready().then((panel) => panel.keep(), () => {}).then(toSearch);
    }
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    find.before = document.activeElement;
    open();
    box.focus({ preventScroll: true });
    box.select();
  });
  box.addEventListener('focus', () => ready().catch(() => {}));
  box.addEventListener('click', open);
  box.addEventListener('input', open);
  find.hidden = false;
})();
