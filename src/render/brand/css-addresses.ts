import type { AtRule } from 'postcss';

/** An address in a CSS value. */
export interface CssAddress {
  /** Offsets into the value: of `url(a.png)` whole, of a string with its quotation marks. */
  readonly span: readonly [number, number];
  /** With escapes read; `''` for one that is computed. */
  readonly address: string;
  readonly isString: boolean;
}

/** The functions in which a string is an address. */
const loading = ['url', 'src', 'image', 'image-set', '-webkit-image-set'];

/** The functions that put something else in their place. */
const computing = ['var', 'env', 'attr', 'if'];

/** The addresses in a value or in what stands after the name of an at-rule, however they are written. */
export function listAddresses(value: string): CssAddress[] {
  const reader: Reader = { value, found: [], open: [] };
  let at = 0;
  while (at < value.length) at = readToken(reader, at);
  return reader.found;
}

interface Reader {
  readonly value: string;
  readonly found: CssAddress[];
  /** The functions that are open there, `''` for a bracket that is none. */
  readonly open: string[];
}

/** Reads what begins there; the offset after it. */
function readToken(reader: Reader, at: number): number {
  const { value, open } = reader;
  const char = value.charAt(at);
  if (value.startsWith('/*', at)) {
    const end = value.indexOf('*/', at + 2);
    return end < 0 ? value.length : end + 2;
  }
  if (char === '"' || char === "'") return readString(reader, at, char);
  const name = readWhile(value, at, isName);
  if (name.end > at) return value[name.end] === '(' ? readFunction(reader, at, name) : name.end;
  if (char === '(') open.push('');
  if (char === ')') open.pop();
  return at + 1;
}

function readString({ value, found, open }: Reader, at: number, mark: string): number {
  const { text, end } = readWhile(value, at + 1, (one) => one !== mark);
  const after = Math.min(end + 1, value.length);
  if (loading.includes(open.at(-1) ?? '')) found.push({ span: [at, after], address: text, isString: true });
  return after;
}

/** Reads a name and its bracket; of an address without quotation marks, the whole. */
function readFunction({ value, found, open }: Reader, at: number, { text, end }: Reading): number {
  const called = text.toLowerCase();
  const address = called === 'url' ? readUrl(value, end + 1) : null;
  if (address) {
    found.push({ span: [at, address.end], address: address.text, isString: false });
    return address.end;
  }
  if (computing.includes(called) && loading.includes(open.at(-1) ?? ''))
    found.push({ span: [at, end], address: '', isString: false });
  open.push(called);
  return end + 1;
}

interface Reading {
  readonly text: string;
  readonly end: number;
}

/** A value with each address that `replace` has something for written as that; null leaves one as it is. */
export function replaceAddresses(value: string, replace: (address: string) => string | null): string {
  let made = '';
  let from = 0;
  for (const { span, address, isString } of listAddresses(value)) {
    const held = replace(address);
    if (held === null) continue;
    made += `${value.slice(from, span[0])}${isString ? `"${held}"` : `url("${held}")`}`;
    from = span[1];
  }
  return made + value.slice(from);
}

/** The name of an at-rule in small letters, with escapes read (CSS Syntax 3, 4.3.7), of which PostCSS reads none. */
export function nameRule({ name, params, raws }: AtRule): string {
  return readWhile(`${name}${raws.afterName ?? ''}${params}`, 0, isName).text.toLowerCase();
}

/** `url(` without quotation marks; null where one follows, as that is a function with a string. */
function readUrl(value: string, from: number): Reading | null {
  let start = from;
  while (isSpace(value.charAt(start))) start += 1;
  if (value[start] === '"' || value[start] === "'") return null;
  const { text, end } = readWhile(value, start, (one) => one !== ')');
  return { text: text.trim(), end: Math.min(end + 1, value.length) };
}

/** What stands there as long as its characters fit; one that is escaped always does. */
function readWhile(value: string, from: number, fits: (char: string) => boolean): Reading {
  let text = '';
  let at = from;
  while (at < value.length) {
    const char = value.charAt(at);
    if (char === '\\') {
      const meant = readEscape(value, at + 1);
      text += meant.text;
      at = meant.end;
    } else if (fits(char)) {
      text += char;
      at += 1;
    } else break;
  }
  return { text, end: at };
}

/** What a backslash stands before: up to six hexadecimal digits and a space, an end of line within a string, or itself. */
function readEscape(value: string, from: number): Reading {
  let digits = 0;
  while (digits < 6 && isHex(value.charAt(from + digits))) digits += 1;
  if (digits === 0) return { text: value[from] === '\n' ? '' : value.charAt(from), end: from + 1 };
  const code = Number.parseInt(value.slice(from, from + digits), 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  const end = from + digits;
  return {
    text: isCharacter ? String.fromCodePoint(code) : '\ufffd',
    end: end + (isSpace(value.charAt(end)) ? 1 : 0),
  };
}

function isName(char: string): boolean {
  return /[-\w]/.test(char) || char > '\u007f';
}

function isHex(char: string): boolean {
  return /^[\da-f]$/i.test(char);
}

function isSpace(char: string): boolean {
  return char !== '' && ' \t\r\n\f'.includes(char);
}
