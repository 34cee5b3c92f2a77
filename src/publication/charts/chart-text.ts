import stringWidth from 'fast-string-width';
import { fillLines } from '../../words/wrap.ts';

/** The height of a chart's letters, in the units of its view box; the style sheets set the same size. */
export const letterHeight = 15;

/** About how wide a line of text is, in the units of a chart: too wide rather than too narrow. */
export function measureText(text: string): number {
  return stringWidth(text) * letterHeight * 0.56;
}

/** The width of the widest of some lines of text. */
export function measureWidest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(measureText));
}

/** The text in lines no wider than `width`, at most two of them; `…` marks what is left out. */
export function breakText(text: string, width: number): string[] {
  const lines = fillLines(text.trim().split(/\s+/), stringWidth, () => width / measureText(' ')).map(
    (words) => words.join(' '),
  );
  const [first = '', second, ...rest] = lines;
  if (second === undefined) return [shorten(first, width)];
  return [shorten(first, width), shorten(rest.length > 0 ? `${second} …` : second, width)];
}

function shorten(line: string, width: number): string {
  if (measureText(line) <= width) return line;
  const signs = [...line.replace(/ ?…$/, '')];
  while (signs.length > 1 && measureText(`${signs.join('')}…`) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
