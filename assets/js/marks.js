// marks.js — marks the words that a search led to: those that the brief's address
// carries as ?mark=…. Without it the paragraph alone is tinted.
(function () {
  'use strict';
  const words = new URLSearchParams(window.location.search).getAll('mark').filter(Boolean);
  if (!words.length) return;

  // Whole words only, but for scripts that put no space between them.
  const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
  const patterns = words.sort((a, b) => b.length - a.length).map((word) => {
    const text = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '\\s+');
    return unspaced.test(word) ? text : '(?<![\\p{L}\\p{N}])' + text + '(?![\\p{L}\\p{N}])';
  });
  const pattern = new RegExp(patterns.join('|'), 'giu');

  /** Puts the words of a text into <mark>. */
  function mark(node) {
    const parts = [];
    let at = 0;
    for (const m of node.data.matchAll(pattern)) {
      const e = document.createElement('mark');
      e.append(m[0]);
      parts.push(node.data.slice(at, m.index), e);
      at = m.index + m[0].length;
    }
    if (parts.length) node.replaceWith(...parts, node.data.slice(at));
  }

  for (const part of document.querySelectorAll('h1, .st, .said, .src li')) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) if (!texts.currentNode.parentElement.closest('a, mark')) all.push(texts.currentNode);
    all.forEach(mark);
  }
})();
