import { attributeOf, type Element } from '../parse-html.ts';
import type { Style } from './css.ts';
import { parentOf } from './tree.ts';

/**
 * Whether an element's words have the colour of what is behind them, so that nobody sees them. Where no background is
 * given, the page is white, unless a style sheet that we do not have could say otherwise by a class or an id.
 */
export function isUnseen(element: Element, style: Style, styleOf: (element: Element) => Style): boolean {
  const own = readColour(style.get('color') ?? attributeOf(element, 'color') ?? '');
  if (own === undefined) return false;
  if (own === clear) return true;
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) {
    const behind = colourBehind(at, at === element ? style : styleOf(at));
    if (behind !== clear) return behind === own;
    if (attributeOf(at, 'class') !== undefined || attributeOf(at, 'id') !== undefined) return false;
  }
  return own === white;
}

/** The colour of an element's own background: `clear` if it has none, undefined if it is not a plain colour. */
function colourBehind(element: Element, style: Style): string | undefined {
  const given = [style.get('background-color'), style.get('background'), attributeOf(element, 'bgcolor')];
  const written = given.find((value) => value !== undefined && value !== '') ?? clear;
  if (/^(?:clear|transparent|none|inherit|initial|unset)$/.test(written)) return clear;
  return readColour(/^[^\s()]*(?:\([^()]*\)[^\s()]*)*/.exec(written)?.[0] ?? '');
}

const white = '255,255,255';
const clear = 'clear';
const named: Readonly<Record<string, string>> = { white, black: '0,0,0', transparent: clear };

/** A colour as three numbers, `clear` if it is none; undefined for one that we do not know. */
function readColour(written: string): string | undefined {
  const value = written.trim().toLowerCase();
  if (named[value] !== undefined) return named[value];
  const [, hex = ''] = /^#([\da-f]{3,8})$/.exec(value) ?? [];
  const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const parts = digits.match(/../g)?.map((pair) => Number.parseInt(pair, 16));
  const numbers =
    parts ??
    /^rgba?\(([^)]*)\)$/
      .exec(value)?.[1]
      ?.split(/[\s,/]+/)
      .filter((part) => part !== '')
      .map(Number);
  if (numbers === undefined || numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  return numbers[3] === 0 ? clear : numbers.slice(0, 3).join(',');
}
