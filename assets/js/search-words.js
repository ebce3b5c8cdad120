// search-words.js — cuts text into words, folds and stems them: the twin of
// internal/search's tokens.go and stem.go, rule for rule.
(function () {
  'use strict';

  /* ---- words ---- */

  const maxCompound = 4;
  const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ς: 'σ' };
  const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
  const diacritic = /[\u0300-\u036F\u0591-\u05BD\u064B-\u065F\u0670\u0640]/;
  const wordRune = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u;
  const wordRuns = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
  const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF66-\uFF9F\u{20000}-\u{3FFFF}]/u;

  /** The word as it is indexed: without case, width, diacritics and invisible characters. */
  function fold(word) {
    if (/^[\0-\x7F]*$/.test(word)) return word.toLowerCase();
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
    for (const run of text.matchAll(wordRuns)) {
      let start = run.index;
      const end = start + run[0].length;
      if (!unspaced.test(run[0])) {
        out.push({ form: fold(run[0]), start, end, unspaced: false });
        continue;
      }
      let at = start, kind = null;
      for (const c of run[0]) {
        const k = unspaced.test(c);
        if (kind !== null && k !== kind && !invisible.test(c)) {
          out.push({ form: fold(text.slice(start, at)), start, end: at, unspaced: kind });
          start = at;
          kind = k;
        }
        if (kind === null) kind = k;
        at += c.length;
      }
      out.push({ form: fold(text.slice(start, end)), start, end, unspaced: kind });
    }
    return out.filter((p) => p.form);
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
      for (const p of compound) out.push({ form: p.form, position: position++, start: p.start, end: p.end, joined: false });
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

  /* ---- stems: the Snowball algorithm for English ---- */

  const vowel = (c) => c !== undefined && 'aeiouy'.includes(c);
  const whole = {
    skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl', gently: 'gentl', ugly: 'ugli',
    early: 'earli', only: 'onli', singly: 'singl', innings: 'inning', outings: 'outing', cannings: 'canning',
    herrings: 'herring', earrings: 'earring',
  };
  for (const w of ['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes', 'inning', 'outing', 'canning', 'herring', 'earring']) whole[w] = w;
  for (const w of ['proceed', 'exceed', 'succeed']) for (const end of ['', 's', 'ed', 'ing']) whole[w + end] = w;
  const second = [['ational', 'ate'], ['fulness', 'ful'], ['iveness', 'ive'], ['ization', 'ize'], ['ousness', 'ous'], ['biliti', 'ble'],
    ['lessli', 'less'], ['tional', 'tion'], ['alism', 'al'], ['aliti', 'al'], ['ation', 'ate'], ['entli', 'ent'], ['fulli', 'ful'], ['iviti', 'ive'],
    ['ousli', 'ous'], ['anci', 'ance'], ['abli', 'able'], ['alli', 'al'], ['ator', 'ate'], ['enci', 'ence'], ['izer', 'ize'], ['bli', 'ble'],
    ['ogi', 'og'], ['li', '']];
  const third = [['ational', 'ate'], ['tional', 'tion'], ['alize', 'al'], ['icate', 'ic'], ['ative', ''], ['iciti', 'ic'], ['ical', 'ic'], ['ful', ''], ['ness', '']];
  const fourth = ['ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ent', 'ant', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'ion', 'al', 'er', 'ic'];

  /** Where the region begins that follows the first consonant after a vowel. */
  function region(w, from) {
    for (let i = from + 1; i < w.length; i++) if (vowel(w[i - 1]) && !vowel(w[i])) return i + 1;
    return w.length;
  }

  /** Whether the first n letters end in a short syllable. */
  function short(w, n) {
    if (n === 2) return vowel(w[0]) && !vowel(w[1]);
    return n > 2 && !vowel(w[n - 3]) && vowel(w[n - 2]) && !vowel(w[n - 1]) && !'wxY'.includes(w[n - 1]);
  }

  /** The stem of a folded word; words with other characters than a to z have none but themselves. */
  function stem(word) {
    if (!/^[a-z]{3,}$/.test(word)) return word;
    if (Object.hasOwn(whole, word)) return whole[word];
    let w = '';
    for (const c of word) w += c === 'y' && (w === '' || vowel(w[w.length - 1])) ? 'Y' : c;
    const special = /^(gener|commun|arsen)/.exec(w);
    let r1 = special ? special[0].length : region(w, 0);
    let r2 = region(w, r1);
    const cut = (n) => w.slice(0, w.length - n);
    let m;

    if (w.endsWith('sses')) w = cut(2);
    else if (/ie[sd]$/.test(w)) w = cut(w.length > 4 ? 2 : 1);
    else if (/s$/.test(w) && !/[us]s$/.test(w) && /[aeiouy]/.test(cut(2))) w = cut(1);

    if ((m = /(eedly|ingly|edly|ing|eed|ed)$/.exec(w))) {
      const end = m[0];
      if (end.startsWith('eed')) {
        if (end.length <= w.length - r1) w = cut(end.length) + 'ee';
      } else if (/[aeiouy]/.test(cut(end.length))) {
        w = cut(end.length);
        if (/(at|bl|iz)$/.test(w)) w += 'e';
        else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(w)) w = cut(1);
        else if (r1 >= w.length && short(w, w.length)) {
          w += 'e';
          r1 = r2 = w.length;
        }
      }
    }

    if (w.length > 2 && /[yY]$/.test(w) && !vowel(w[w.length - 2])) w = cut(1) + 'i';

    let pair = second.find(([end]) => w.endsWith(end));
    if (pair && pair[0].length <= w.length - r1) {
      const before = w[w.length - pair[0].length - 1];
      if (pair[0] === 'li' ? 'cdeghkmnrt'.includes(before || ' ') : pair[0] !== 'ogi' || before === 'l') w = cut(pair[0].length) + pair[1];
    }

    pair = third.find(([end]) => w.endsWith(end));
    if (pair && pair[0].length <= w.length - (pair[0] === 'ative' ? Math.max(r1, r2) : r1)) w = cut(pair[0].length) + pair[1];

    const end = fourth.find((e) => w.endsWith(e));
    if (end && end.length <= w.length - r2 && (end !== 'ion' || /[st]ion$/.test(w))) w = cut(end.length);

    const last = w.length - 1;
    if (w[last] === 'e' && r1 <= last && (r2 <= last || !short(w, last))) w = cut(1);
    else if (r2 <= last && w.endsWith('ll')) w = cut(1);
    return w.toLowerCase();
  }

  // The one global: the files of the index call it; the scripts of the page hang on to it.
  window.briefbook = (name, data) => window.briefbook.arrived(name, data);
  window.briefbook.words = { fold, tokens, spoken, plain, stem };
})();
