// search-passages.js — picks the paragraphs of a brief that answer a query and
// marks its words in them: the twin of internal/search's passages.go.
(function () {
  'use strict';
  const { words: { ascii, tokens } } = window.briefbook;
  const passageWords = 48, margin = 8, quoteWeight = 1024;

  /** A text without what parts words: where a word's letters are not, the word is not. */
  const letters = (text) => text.toLowerCase().replace(/[^0-9a-z]+/g, '');

  /** The weight of the different terms that are hit, and a little for each hit more. */
  function weigh(hit, weights) {
    const seen = new Set();
    let score = 0;
    for (const h of hit) {
      if (!h) continue;
      const w = h <= weights.length ? weights[h - 1] : quoteWeight;
      score += seen.has(h) ? w / 16 : w;
      seen.add(h);
    }
    return score;
  }

  /** Marks where the words of a quote stand in order. */
  function quote(all, hit, words, mark) {
    const spoken = all.map((t, i) => i).filter((i) => !all[i].joined);
    for (let i = 0; i + words.length <= spoken.length; i++) {
      if (!words.every((w, j) => all[spoken[i + j]].form === w)) continue;
      words.forEach((w, j) => { hit[spoken[i + j]] = mark; });
    }
  }

  /** The run of tokens, all of a short paragraph, with the weightiest words. */
  function span(hit, weights) {
    const n = hit.length;
    if (n <= passageWords) return [0, n];
    let first = 0, best = -1;
    for (let i = 0; i < n; i++) {
      if (!hit[i]) continue;
      const w = weigh(hit.slice(i, i + passageWords), weights);
      if (w > best) [first, best] = [i, w];
    }
    first = Math.min(Math.max(0, first - margin), n - passageWords);
    if (first < margin) first = 0;
    const last = first + passageWords;
    return [first, n - last < margin ? n : last];
  }

  function passage(text, forms, weights, phrases) {
    const all = tokens(text);
    const hit = all.map((t) => forms.get(t.form) || 0);
    for (const words of phrases) quote(all, hit, words, weights.length + 1);
    const [first, last] = span(hit, weights);
    const score = weigh(hit.slice(first, last), weights);
    const start = first > 0 ? all[first].start : 0;
    const end = last < all.length ? all[last - 1].end : text.length;
    const marks = [];
    for (let i = first; i < last; i++) {
      if (!hit[i]) continue;
      let at = [all[i].start - start, all[i].end - start];
      while (marks.length && at[0] < marks[marks.length - 1][1]) {
        const before = marks.pop();
        at = [Math.min(at[0], before[0]), Math.max(at[1], before[1])];
      }
      marks.push(at);
    }
    return { score, text: text.slice(start, end), marks, left: first > 0, right: last < all.length };
  }

  /**
   * The best n passages of a brief: { paragraph, text, marks, left, right }, where
   * marks are pairs of places in text and left and right say that it was cut there.
   * The paragraph that is the title says nothing beside it and comes last.
   */
  window.briefbook.passages = function (result, paragraphs, n, title) {
    const weights = result.terms.map((t) => t.worth);
    const forms = new Map();
    result.terms.forEach((t, i) => t.forms.forEach((f) => forms.has(f) || forms.set(f, i + 1)));
    const sought = [...forms.keys(), ...result.phrases.flat()].map(letters);
    function promises(text) {
      const all = letters(text);
      return !ascii(text) || sought.some((s) => all.includes(s));
    }
    const isTitle = (p) => paragraphs[p.paragraph - 1] === title;
    return paragraphs
      .map((text, i) => ({ paragraph: i + 1, ...promises(text) && passage(text, forms, weights, result.phrases) }))
      .filter((p) => p.score > 0)
      .sort((a, b) => isTitle(a) - isTitle(b) || b.score - a.score)
      .slice(0, n);
  };
})();
