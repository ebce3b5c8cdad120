// Writes news-like seeds for measuring: sentences of the seeds given, with names,
// numbers and rare words replaced by invented ones, so that the vocabulary grows
// with the collection as a real one's does. The same number gives the same bytes.
import fs from 'node:fs';
import path from 'node:path';

const syllables = 'ba be bi bo bra ca ce chi co cra da del di dor dra fa fel fi gar ge gri ha hel ho ja jo ka kel ki kra la le li lo lu ma mar me mi mo na ne ni no ol or pa per po pra ra re ri ro sa se shi so sta ta te ti to tra va ve vi vo wa wi ya ze zo'.split(' ');
const months = 'January February March April May June July August September October November December'.split(' ');

/** A generator of numbers from 0 to 1 (mulberry32). */
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6D2B79F5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const upTo = (r, n) => Math.floor(r() * n);
const pick = (r, list) => list[upTo(r, list.length)];

/** An invented word: the k-th of a stock from which most are drawn more than once. */
function invented(r) {
  const k = Math.floor(40 * (1 - r()) ** (-1 / 0.42));
  const w = random(k % 2 ** 31);
  return Array.from({ length: 2 + upTo(w, 4) }, () => pick(w, syllables)).join('');
}
const capital = (w) => w[0].toUpperCase() + w.slice(1);

function sentencesOf(dir) {
  const out = new Set();
  for (const file of fs.readdirSync(dir, { recursive: true }).sort()) {
    if (!/\.(txt|md)$/.test(file)) continue;
    const text = fs.readFileSync(path.join(dir, file), 'utf8');
    for (const s of text.match(/[A-Z][^.!?\n]{30,260}[.!?]/g) || []) out.add(s);
  }
  return [...out].sort();
}

/** Writes n seeds of about 420 words below out. */
export function writeSeeds(n, from, out) {
  const sentences = sentencesOf(from);
  for (let k = 1; k <= n; k++) {
    const r = random(k);
    const names = Array.from({ length: 8 }, () => capital(invented(r)));
    const swap = (w) => {
      if (/^\d+$/.test(w)) return String(upTo(r, 10 ** w.length));
      if (/^[A-Z]/.test(w) && r() < 0.35) return pick(r, names);
      return w.length > 5 && r() < 0.2 ? invented(r) : w;
    };
    const sentence = () => pick(r, sentences).replace(/\w+/g, swap);
    const paragraphs = [];
    for (let words = 0; words < 400;) {
      const p = Array.from({ length: 1 + upTo(r, 3) }, sentence).join(' ');
      words += p.split(' ').length;
      paragraphs.push(p);
    }
    const title = sentence().split(' ').slice(0, 6 + upTo(r, 6)).join(' ').replace(/[^\w ]/g, '');
    const date = [2015 + upTo(r, 11), 1 + upTo(r, 12), 1 + upTo(r, 28)].map((v) => String(v).padStart(2, '0')).join('-');
    const dir = path.join(out, String(Math.floor(k / 1000)).padStart(3, '0'));
    fs.mkdirSync(dir, { recursive: true });
    const name = path.join(dir, `doc${String(k).padStart(7, '0')}`);
    if (k % 3) fs.writeFileSync(name + '.md', `---\ntitle: "${title}"\ndate: "${date}"\n---\n${paragraphs.join('\n\n')}\n`);
    else fs.writeFileSync(name + '.txt', `${pick(r, names).toUpperCase()}, ${1 + upTo(r, 28)} ${pick(r, months)} — ${paragraphs.join('\n\n')}\n`);
  }
}

/** Queries of one to three words that stand in the texts. */
export function queries(docs, n) {
  const r = random(7);
  return Array.from({ length: n }, () => {
    const words = pick(r, docs).text.match(/\b[a-z]{4,}\b/g);
    return Array.from({ length: 1 + upTo(r, 3) }, () => pick(r, words)).join(' ');
  });
}
