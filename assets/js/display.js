// display.js: theme, text size and the print button. Without it the page follows
// the system's theme and its controls stay hidden. It runs in the head, so that
// the page is never painted twice.
(function () {
  'use strict';
  const root = document.documentElement;
  const settings = {
    theme: { key: 'bb-theme', values: ['light', 'dark', 'auto'], normal: 'auto' },
    size: { key: 'bb-size', values: ['small', 'normal', 'large', 'largest'], normal: 'normal' },
  };

  /**
   * Reads a stored setting; storage may be denied to pages opened from disk.
   * @param {string} name
   */
  function stored(name) {
    const { key, values, normal } = settings[name];
    try {
      const value = window.localStorage.getItem(key);
      return values.includes(value) ? value : normal;
    } catch {
      return normal;
    }
  }

  /**
   * Shows a setting on the page: an attribute on <html>, none for the normal one.
   * @param {string} name
   * @param {string} value
   */
  function show(name, value) {
    if (value === settings[name].normal) delete root.dataset[name];
    else root.dataset[name] = value;
    for (const button of document.querySelectorAll(`[data-${name}-set]`)) {
      button.setAttribute('aria-pressed', String(button.dataset[name + 'Set'] === value));
    }
  }

  /**
   * Shows a setting and remembers it.
   * @param {string} name
   * @param {string} value
   */
  function choose(name, value) {
    show(name, value);
    try {
      window.localStorage.setItem(settings[name].key, value);
    } catch {
      // It holds for this page, then.
    }
  }

  /** Shows the menu and the buttons that need this script. */
  function start() {
    for (const part of document.querySelectorAll('[data-display], [data-print]')) part.hidden = false;
    for (const name of Object.keys(settings)) {
      show(name, stored(name));
      for (const button of document.querySelectorAll(`[data-${name}-set]`)) {
        button.addEventListener('click', () => choose(name, button.dataset[name + 'Set']));
      }
    }
    const print = document.querySelector('[data-print] button');
    if (print) print.addEventListener('click', () => window.print());
    const menu = document.querySelector('[data-display]');
    if (menu) closeFromOutside(menu);
  }

  /**
   * Closes an open menu by Escape or by a click beside it.
   * @param {HTMLDetailsElement} menu
   */
  function closeFromOutside(menu) {
    document.addEventListener('click', (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }

  for (const name of Object.keys(settings)) show(name, stored(name));
  document.addEventListener('DOMContentLoaded', start);
})();
