import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';
import type { Style } from './css.ts';
import { textIn } from './tree.ts';

/** The signs that a font shows for letters, if it is one whose letters are signs. */
export function dingbatsOf(element: Element, style: Style): ReadonlyMap<string, string> | undefined {
  const named = element.tagName === 'font' ? (attributeOf(element, 'face') ?? '') : '';
  const family = `${style.get('font-family') ?? ''} ${style.get('font') ?? ''} ${named.toLowerCase()}`;
  if (/wingdings\s*2/.test(family)) return wingdings2;
  if (/wingdings(?!\s*3)/.test(family)) return wingdings;
  return /webdings/.test(family) ? webdings : undefined;
}

/** Writes the letters of such a font as the signs a reader sees, where no other font is set. */
export function writeSigns(element: Element, signs: ReadonlyMap<string, string>): void {
  const waiting: Node[] = [...element.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const text = textIn(node);
    if (text !== undefined && 'value' in node) node.value = signsIn(text, signs);
    if (
      isElement(node) &&
      !/font-family|face/i.test(node.attrs.map(({ name, value }) => name + value).join(' '))
    )
      for (const child of node.childNodes) waiting.push(child);
  }
}

/** A text with letters as signs; `&#xF0FC;` is how some programs write `ü` of such a font. */
function signsIn(text: string, signs: ReadonlyMap<string, string>): string {
  return text.replace(/[^\s]/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const plain = code >= 0xf020 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : letter;
    return signs.get(plain) ?? plain;
  });
}

/** Wingdings: the signs that stand in forms and lists. */
const wingdings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ü: '✓',
    û: '✗',
    þ: '☑',
    ý: '☒',
    x: '☒',
    o: '☐',
    '¨': '☐',
    q: '☐',
    l: '●',
    n: '■',
    '§': '▪',
    à: '→',
    Ø: '➢',
    v: '❖',
    J: '☺',
  }),
);
const wingdings2: ReadonlyMap<string, string> = new Map(
  Object.entries({ P: '✓', O: '✗', R: '☑', Q: '☒', S: '☒', T: '☒', '£': '☐', '*': '☐' }),
);
const webdings: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: '✓', r: '✗', c: '☐', g: '■', '=': '●' }),
);
