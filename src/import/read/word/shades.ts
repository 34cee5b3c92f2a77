import type { Context } from './context.ts';
import { colourOf, type StyleSheet } from './styles.ts';
import { childOf, elementsIn, valueIn, type Xml } from './xml.ts';

const paper = 'ffffff';

/**
 * The colour behind words, as six hexadecimal digits, where properties (of a run, a paragraph, a cell) give a shading or
 * a marker's colour; `''` if it is not plain, and `around` if they give none.
 */
export function shadeIn(properties: Xml | undefined, around: Context['behind']): Context['behind'] {
  const marker = valueIn(properties, 'highlight') ?? 'none';
  if (marker !== 'none') return markers.get(marker) ?? '';
  const shading = childOf(properties, 'shd')?.attributes;
  if (shading === undefined) return around;
  const { val = 'clear', fill = 'auto', color = 'auto' } = shading;
  if (val === 'nil') return around;
  if (val !== 'clear' && val !== 'solid') return '';
  const colour = val === 'solid' ? color : fill;
  return colour === 'auto' ? around : colourOf(colour);
}

/**
 * Whether words have the colour of what is behind them. A table's style may shade some of its cells: which ones, we do
 * not tell. Elsewhere paper is white.
 */
export function isUnseen(
  run: Xml,
  colour: string,
  { behind, tableStyle }: Context,
  styles: StyleSheet,
): boolean {
  if (colour === '') return false;
  const shade = shadeIn(childOf(run, 'rPr'), behind);
  if (shade !== undefined) return shade === colour;
  const isShaded = tableStyle !== undefined && styles.chainOf(tableStyle).some(hasShades);
  return !isShaded && colour === paper;
}

function hasShades(style: Xml): boolean {
  return style.name === 'shd' || elementsIn(style).some(hasShades);
}

const markers: ReadonlyMap<string, string> = new Map([
  ['white', paper],
  ['black', '000000'],
  ['yellow', 'ffff00'],
  ['green', '00ff00'],
  ['cyan', '00ffff'],
  ['magenta', 'ff00ff'],
  ['blue', '0000ff'],
  ['red', 'ff0000'],
]);
