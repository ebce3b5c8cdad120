// search-query.js — reads what a person asks: the twin of internal/search's
// query.go.
(function () {
  'use strict';
  const { tokens, spoken, plain } = window.briefbook.words;

  const fields = ['topic', 'country', 'person', 'org', 'section', 'marking', 'lang', 'before', 'after'];
  const maxClauses = 1000;
  const isSpace = (c) => c !== '\uFEFF' && /[\s\u0085]/.test(c);
  const fieldOf = (name) => name === 'place' ? 'country' : fields.find((f) => f === name);

  /** Whether a word, as typed, may be the code of a country. */
  const isCode = (typed) => /^[A-Z]{2}$/.test(typed.replace(/\./g, ''));

  /** A query as its clauses; whatever is not of the query language is text. */
  function parse(text) {
    let rest = Array.from(text.replace(/[“”„«»]/g, '"'));
    const clauses = [];
    let group = 0, or = false, wordLast = false;

    function add(c) {
      if (clauses.length && !or && !c.joined) group++;
      or = false;
      clauses.push({ not: false, joined: false, words: [], ...c, group });
    }
    function take(end, drop) {
      const s = rest.slice(0, end).join('');
      rest = rest.slice(end + drop);
      return s;
    }
    function quoted() {
      rest = rest.slice(1);
      const end = rest.indexOf('"');
      return end < 0 ? take(rest.length, 0) : take(end, 1);
    }
    function bare() {
      const end = rest.findIndex((c) => c === '"' || isSpace(c));
      return take(end < 0 ? rest.length : end, 0);
    }
    function phrase(s, not) {
      wordLast = false;
      const words = spoken(s);
      if (words.length) add({ kind: 'phrase', not, words });
    }
    function filter(field, value, not, typed) {
      wordLast = false;
      if (field !== 'before' && field !== 'after') add({ kind: 'filter', not, field, value: plain(value) });
      else if (!/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/.test(value)) word(typed, not);
      else add({ kind: field, not, value });
    }
    function word(s, not) {
      const found = tokens(s);
      if (!found.length) {
        wordLast = false;
        return;
      }
      wordLast = found[found.length - 1].end === s.length;
      if (s.endsWith('*') && found.length === 1) {
        add({ kind: 'prefix', not, words: [found[0].form] });
        return;
      }
      if (not && found.length > 1) {
        add({ kind: 'phrase', not, words: spoken(s) });
        return;
      }
      const within = or; // the parts of a compound are with the word before OR
      for (const t of found) {
        or = or || within;
        add({ kind: 'word', not, words: [t.form], joined: t.joined, code: isCode(s.slice(t.start, t.end)) });
      }
    }

    for (;;) {
      while (rest.length && isSpace(rest[0])) {
        rest = rest.slice(1);
        wordLast = false;
      }
      if (!rest.length || clauses.length >= maxClauses) break;
      const not = rest[0] === '-' && rest.length > 1 && !isSpace(rest[1]);
      if (not) rest = rest.slice(1);
      if (rest[0] === '"') {
        phrase(quoted(), not);
        continue;
      }
      const typed = bare();
      const colon = typed.indexOf(':');
      const field = colon < 0 ? '' : fieldOf(typed.slice(0, colon).toLowerCase());
      if (field && colon === typed.length - 1 && rest[0] === '"') filter(field, quoted(), not, typed);
      else if (field && colon < typed.length - 1) filter(field, typed.slice(colon + 1), not, typed);
      else if (typed === 'OR' && !not && clauses.length) or = true;
      else word(typed, not);
    }
    if (clauses.length > 1 && !/\p{Ll}/u.test(text)) for (const c of clauses) c.code = false; // all is in capitals
    const last = clauses[clauses.length - 1];
    return { clauses, groups: group + 1, open: wordLast && last.kind === 'word' && !last.not };
  }

  window.briefbook.parse = parse;
})();
