import type { Entry, Node } from '../source.ts';
import type { Span } from '../span.ts';

/** How a key may be written in a file that is read without the YAML library. */
export const key = String.raw`(?:[a-z][\w-]{0,80}|\d+\.\d+|"[\w.-]{1,80}"|'[\w.-]{1,80}')`;
const pairForm = new RegExp(`^(${key}): ([^ ].*)$`);
const word = String.raw`(?:[^\s:]|:(?=\S))`;
const plain = `[A-Za-z0-9]${word}*`;
const quoted = String.raw`"[^"\\]*"|'(?:[^']|'')*'`;
const words = `${plain}(?: +(?!#)${word}+)*`;
const textForm = new RegExp(`^(?:${words}|${quoted})$`);
/** A comment where it cannot be the rest of a text: after two spaces, or after a figure, an answer or something closed. */
const commented = new RegExp(String.raw`^(${words}(?=  )|yes|no|\d[\d-]*|${quoted}|\[\]) +# .*$`);
const bracketForm = /^(?:\{ (.+) \}|\[(.*)\])$/;
const itemForm = /^[A-Za-z0-9](?:[^:,#'"{}[\]]|:(?=\/))*$/;

/** A value on one line, with or without a comment; undefined where it is written in another way. */
export function readShortValue(written: string, at: number): Node | undefined {
  const value = commented.exec(written)?.[1] ?? written;
  return textForm.test(value) ? readText(value, at) : readBrackets(value, at);
}

/** A key as written, with or without quotes. */
export function readKey(written: string, at: number): Pick<Entry, 'key' | 'keySpan'> {
  return { key: /^["']/.test(written) ? written.slice(1, -1) : written, keySpan: [at, at + written.length] };
}

/** Whether a key is the number of a provision out of its place (the second level), which is a slip, or means nothing. */
export function isMisplaced(name: string, depth: number): boolean {
  return name === 'null' || (depth !== 1 && /^\d+\.\d+$/.test(name));
}

function readText(written: string, at: number): Node | undefined {
  if (written.toLowerCase() === 'null') return undefined;
  const sign = written.charAt(0);
  const bare = sign === '"' || sign === "'" ? written.slice(1, -1) : written;
  return {
    kind: 'text',
    span: [at, at + written.length],
    text: sign === "'" ? bare.replaceAll("''", "'") : bare,
  };
}

function readBrackets(written: string, at: number): Node | undefined {
  const [, pairs, items = ''] = bracketForm.exec(written) ?? [];
  const span: Span = [at, at + written.length];
  if (written === '[]') return { kind: 'list', span, flow: true, items: [] };
  const parts = splitItems(pairs ?? items, at + (pairs === undefined ? 1 : 2));
  if (pairs === undefined) {
    const nodes = parts.flatMap((part) => readItem(part.text, part.at) ?? []);
    return nodes.length === parts.length ? { kind: 'list', span, flow: true, items: nodes } : undefined;
  }
  const entries = parts.flatMap((part) => readPair(part.text, part.at) ?? []);
  const keys = new Set(entries.map((entry) => entry.key));
  return keys.size === parts.length ? { kind: 'map', span, flow: true, entries } : undefined;
}

function splitItems(text: string, at: number): { text: string; at: number }[] {
  let start = at;
  return text.split(', ').map((item) => {
    const part = { text: item, at: start };
    start += item.length + 2;
    return part;
  });
}

function readPair(written: string, at: number): Entry | undefined {
  const [, name = '', text = ''] = pairForm.exec(written) ?? [];
  const value = readItem(text, at + name.length + 2);
  return value && !isMisplaced(name, 2) ? { ...readKey(name, at), value } : undefined;
}

function readItem(written: string, at: number): Node | undefined {
  return itemForm.test(written) && !written.endsWith(' ') ? readText(written, at) : undefined;
}
