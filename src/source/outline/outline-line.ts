import { chooseShape, type Grammar, type Shape } from '../grammar.ts';
import { colonLike, wideColon } from '../slips/line.ts';

/** A line as an entry of a document, read generously: its colon, dash or quotes may be wrong. */
export interface OutlineLine {
  /** Offsets in the original text, without the line break. A line put in has the start of the line below as both. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'blank' | 'comment' | 'entry' | 'words';
  /** How far in it begins; a tab counts as two columns. */
  readonly indent: number;
  /** What it is indented with, in the original. */
  readonly lead: string;
  /** Whether it is an item of a list. */
  readonly item: boolean;
  /** The column of its key or its words: the indent and the dash. */
  readonly column: number;
  /** Without quotes; `''` if it has none. */
  readonly key: string;
  /** Whether its key is an id. */
  readonly id: boolean;
  /** How the key ends: as it should, without a colon or with another sign, with no space after it, in half its quotes, or with signs about it. */
  readonly colon: 'right' | 'lost' | 'tight' | 'quote' | 'dressed';
  /** What follows the key or the dash, without a comment. */
  readonly value: string;
  /** Whether a comment follows on the line. */
  readonly commented: boolean;
  /** All of it from the first sign that is no space. */
  readonly content: string;
}

/** What must be known to read a line generously. */
export interface Words {
  /** Every key that the documents know, at whatever place. */
  readonly keys: ReadonlySet<string>;
  /** What the document holds. */
  readonly shape: Shape;
  /** A key whose colon or quotes may be wrong. */
  readonly looseKey: RegExp;
  /** A key with a sign after it that looks like a colon. */
  readonly wideKey: RegExp;
  /** Whether a word is an id. */
  readonly isId: (word: string) => boolean;
}

/** The words of the document that a text is; undefined if it is none that the grammar knows. */
export function readWords(text: string, grammar: Grammar): Words | undefined {
  const tops = [...text.matchAll(/^["']?([a-z][\w-]*)["']?\s*:/gm)].map(([, key = '']) => key);
  const shape = chooseShape(tops, grammar);
  const { entries } = grammar;
  if (!shape) return undefined;
  const keys = new Set<string>();
  const walk = (one: Shape, depth: number) => {
    if (depth > 9) return;
    for (const [key, inner] of Object.entries(one.keys)) {
      keys.add(key);
      if (!grammar.seldom?.has(key) || tops.includes(key)) walk(inner, depth + 1);
    }
    if (one.other) walk(one.other, depth + 1);
    if (one.items) walk(one.items, depth + 1);
  };
  walk(shape, 0);
  const form = new RegExp(`^(?:${entries.ids})$`);
  return { keys, shape, ...buildLooseKeys(entries.ids), isId: (word) => form.test(word) };
}

const space = String.raw`[ \t\u00a0\u2000-\u200b\u202f\ufeff]`;
const leading = new RegExp(`^${space}*`);
const dash = new RegExp(String.raw`^(?:-${space}+|-(?=[A-Za-z"'])|[•‣▪▫●○◦·–—−]${space}*|\*${space}+)+`);
const rightKey = new RegExp(
  String.raw`^("[^"]*"|'[^']*'|[^\s"'#&*!|>{[@\`%:-](?:[^:"{[]*[^:"{[ \t\u00a0\u2000-\u200b\u202f\ufeff])?)${space}*:(?=${space}|$)`,
);
/** A key in signs of Markdown, in brackets or, with its colon, in quotes. */
const dressed = /^[*_`~[(<{"'“‘]+([A-Za-z\d][\w.-]{0,80}?)(:?)[*_`~\])>}"'”’]{1,20}(:?)(?=\s|$)/;

function buildLooseKeys(ids: string): Pick<Words, 'looseKey' | 'wideKey'> {
  const key = String.raw`^["'“”‘’]?(${ids}|[A-Za-z][\w-]{0,80})["'“”‘’]?${space}*`;
  return {
    wideKey: new RegExp(`${key}${wideColon}`),
    looseKey: new RegExp(String.raw`${key}(?:(:)(?=[^/\s])|(?::|${colonLike})?(?=${space}|$))`),
  };
}

/** Reads a line from `start` to `end` of the text. */
export function readOutlineLine(text: string, start: number, end: number, words: Words): OutlineLine {
  const written = text.slice(start, end).replace(/\r$/, '');
  const lead = leading.exec(written)?.[0] ?? '';
  const content = written.slice(lead.length).trimEnd();
  const indent = lead.replaceAll('\t', '  ').length;
  const line = {
    start,
    end,
    indent,
    lead,
    content,
    item: false,
    column: indent,
    key: '',
    id: false,
    value: content,
    commented: false,
  };
  if (content === '') return { ...line, kind: 'blank', colon: 'right' };
  if (content.startsWith('#')) return { ...line, kind: 'comment', colon: 'right' };
  const bullet = dash.exec(content)?.[0] ?? (content === '-' ? '-' : '');
  const rest = content.slice(bullet.length);
  const item = bullet !== '';
  const at = { item, column: indent + (item ? Math.max(2, bullet.length) : 0) };
  const found = readKey(rest, words);
  if (!found) return { ...line, ...at, kind: item ? 'entry' : 'words', colon: 'right', ...readValue(rest) };
  const { key, colon, length } = found;
  return { ...line, ...at, kind: 'entry', key, id: words.isId(key), colon, ...readValue(rest.slice(length)) };
}

type FoundKey = Pick<OutlineLine, 'key' | 'colon'> & { readonly length: number };

/** One of our own keys with a sign after it that looks like a colon. */
function readWideKey(rest: string, { wideKey, keys, isId }: Words): FoundKey | undefined {
  const [all = '', key = ''] = wideKey.exec(rest) ?? [];
  return keys.has(key) || isId(key) ? { key, colon: 'lost', length: all.length } : undefined;
}

/** The key that words begin with, and how far it goes with its colon. */
function readKey(rest: string, words: Words): FoundKey | undefined {
  const wide = readWideKey(rest, words);
  if (wide) return wide;
  const right = rightKey.exec(rest);
  if (right) return { key: unquote(right[1] ?? ''), colon: 'right', length: right[0].length };
  const [clothes = '', bare = '', inside = '', outside = ''] = dressed.exec(rest) ?? [];
  if (
    (inside === '') !== (outside === '') &&
    isBalanced(clothes, bare) &&
    (words.keys.has(bare) || words.isId(bare))
  )
    return { key: bare, colon: 'dressed', length: clothes.length };
  const [all = '', key = '', tight] = words.looseKey.exec(rest) ?? [];
  if (all === '' || !(words.keys.has(key) || words.isId(key))) return undefined;
  // `"comply: yes"`: the quotes are about the line.
  if (/^(["'])[^"']*\1$/.test(rest)) return undefined;
  const half = /^(?:["'][^"':]+|[^"':]+["'] *):(?:\s|$)/.test(rest);
  return { key, colon: half ? 'quote' : tight ? 'tight' : 'lost', length: all.length };
}

/** Whether as many signs stand after a key as before it, its colon aside. */
function isBalanced(clothes: string, bare: string): boolean {
  const at = clothes.indexOf(bare);
  return clothes.replaceAll(':', '').length - bare.length === 2 * at;
}

function unquote(name: string): string {
  return /^(["']).*\1$/.test(name) ? name.slice(1, -1) : name;
}

function readValue(rest: string): Pick<OutlineLine, 'value' | 'commented'> {
  const written = rest.replace(new RegExp(`^${space}+`), '');
  const value = written.startsWith('#') ? '' : written.replace(/(?<!\s)\s+#(?:\s.*)?$/s, '');
  return { value, commented: value.length < written.length };
}

/** All lines of a text, or of its first document where a whole one follows. */
export function readOutline(text: string, words: Words): OutlineLine[] {
  const lines: OutlineLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = readOutlineLine(text, start, end, words);
    if (line.content === '---' && isSecond(lines, text.slice(end), words)) break;
    lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** Whether what follows a line of `---` begins as a document of its own. */
function isSecond(lines: readonly OutlineLine[], rest: string, { shape }: Words): boolean {
  const first = /^[^\s#][^:\r\n\u2028\u2029]*(?=:)/m.exec(rest)?.[0] ?? '';
  return shape.keys[first] !== undefined && lines.some(({ key, indent }) => indent === 0 && key === first);
}

/** The words of a line without the comment at its end. */
export function cutComment(content: string): string {
  const at = content.search(/\s#/);
  return at < 0 ? content : content.slice(0, at).trimEnd();
}
