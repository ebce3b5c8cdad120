// search-words.js — cuts text into words and folds them: the twin of
// internal/search's tokens.go, rule for rule.
(function () {
  'use strict';

  const maxCompound = 4;
  const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ς: 'σ' };
  const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
  const diacritic = /[\u0300-\u036F\u0591-\u05BD\u064B-\u065F\u0670\u0640]/;
  const wordRune = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u;
  const wordRuns = new RegExp(wordRune.source + '+', 'gu');
  const likelyRuns = /[0-9A-Za-z\x80-\uFFFF]+/g; // found far sooner
  const ascii = (s) => /^[\0-\x7F]*$/.test(s);
  const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF66-\uFF9F\u{20000}-\u{3FFFF}]/u;

  /** The word as it is indexed: without case, width, diacritics and invisible characters. */
  function fold(word) {
    if (ascii(word)) return word.toLowerCase();
    let out = '';
    for (const c of word.normalize('NFKD')) {
      for (const l of c.toLowerCase().normalize('NFKD')) {
        if (letters[l]) out += letters[l];
        else if (!diacritic.test(l) && !invisible.test(l) && wordRune.test(l)) out += l;
      }
    }
    return out.normalize('NFC');
  }

  /** The runs of word characters of a text, parted where scripts with and without spaces meet. */
  function parts(text) {
    const out = [];
    function put(start, end, unspaced) {
      const form = fold(text.slice(start, end));
      if (form) out.push({ form, start, end, unspaced });
    }
    function mixed(run, start) {
      let at = start, kind = null;
      for (const c of run) {
        const k = unspaced.test(c);
        kind ??= k;
        if (k !== kind && !invisible.test(c)) {
          put(start, at, kind);
          start = at;
          kind = k;
        }
        at += c.length;
      }
      put(start, at, kind);
    }
    for (const { 0: likely, index } of text.matchAll(likelyRuns)) {
      if (ascii(likely)) put(index, index + likely.length, false);
      else for (const run of likely.matchAll(wordRuns)) mixed(run[0], index + run.index);
    }
    return out;
  }

  const firstDigit = (s) => /^[0-9]/.test(s);
  const lastDigit = (s) => /[0-9]$/.test(s);
  const oneLetter = (s) => /^\p{L}$/u.test(s);

  /** Whether b continues the compound that a ends. */
  function joins(text, a, b) {
    if (b.unspaced || b.start - a.end !== 1) return false;
    switch (text[a.end]) {
      case "'": case '’': case 'ʼ': case '-': case '‐': case '‑': return true;
      case '.': return lastDigit(a.form) && firstDigit(b.form) || oneLetter(a.form) && oneLetter(b.form);
      case ',': return lastDigit(a.form) && firstDigit(b.form);
    }
    return false;
  }

  /** The compound in one word, '' when it makes none. */
  function join(compound, text) {
    const n = compound.length;
    if (n < 2 || n > maxCompound) return '';
    if (compound[n - 1].form === 's' && text[compound[n - 1].start - 1] !== '.') return '';
    let out = '';
    compound.forEach((p, i) => {
      if (i > 0 && lastDigit(compound[i - 1].form) && firstDigit(p.form)) {
        const sign = text[compound[i - 1].end];
        out += sign === '.' ? '.' : sign === ',' ? '' : '-';
      }
      out += p.form;
    });
    return out;
  }

  /** The words of a text: form, position, start and end in the text, joined for a compound in one word. */
  function tokens(text) {
    const out = [];
    let position = 0, compound = [];
    function flush() {
      const first = position;
      for (const p of compound) out.push({ ...p, position: position++, joined: false });
      const form = join(compound, text);
      if (form) out.push({ form, position: first, start: compound[0].start, end: compound[compound.length - 1].end, joined: true });
      compound = [];
    }
    for (const p of parts(text)) {
      if (compound.length && !joins(text, compound[compound.length - 1], p)) flush();
      if (!p.unspaced) {
        compound.push(p);
        continue;
      }
      const runes = Array.from(text.slice(p.start, p.end));
      let at = p.start;
      for (let i = 0; i < Math.max(1, runes.length - 1); i++) {
        const pair = runes[i] + (runes[i + 1] || '');
        const form = fold(pair);
        if (form) out.push({ form, position: position++, start: at, end: at + pair.length, joined: false });
        at += runes[i].length;
      }
    }
    flush();
    return out;
  }

  const spoken = (text) => tokens(text).filter((t) => !t.joined).map((t) => t.form);
  const plain = (value) => spoken(value).join(' ');

  // The one global: the files of the index call it; the scripts of the page hang on to it.
  window.briefbook = (data) => window.briefbook.arrived(data);
  window.briefbook.words = { ascii, fold, tokens, spoken, plain };
})();
