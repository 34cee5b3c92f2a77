import type { Element } from '../parse-html.ts';
import { classesOf } from './css.ts';
import { closest, isInAside, makeElement, parentOf, saidIn, setAside, setChildren } from './tree.ts';

/**
 * The icons of fonts are known by their class, or by a word that the font turns into a sign: a tick or a cross. The sign
 * is said only where nothing else is, and as a sign, so that nobody takes it for an answer.
 */
export function settleIcons(elements: readonly Element[]): void {
  const seen = new Set<Element>();
  for (const element of elements) {
    const icon = iconOf(element);
    if (icon === undefined || isInAside(element)) continue;
    const cell = closest(element, ({ tagName }) => /^(?:td|th|li|dd|p)$/.test(tagName)) ?? parentOf(element);
    const isAlone = cell !== undefined && !seen.has(cell) && isOnly(element, cell);
    if (cell !== undefined) seen.add(cell);
    const word = makeElement('span', icon.word);
    setAside(word, 'hidden');
    setChildren(element, isAlone ? [makeElement('span', icon.sign), word] : [word]);
  }
}

function isOnly(element: Element, cell: Element): boolean {
  return saidIn(cell.childNodes, 40, (one) => one === element).trim() === '';
}

/** The sign an icon shows, and the word that the font shows it for, or `''`. */
function iconOf(element: Element): { sign: string; word: string } | undefined {
  if (!/^(?:i|span|em|b)$/.test(element.tagName)) return undefined;
  const classes = classesOf(element).map((name) => name.toLowerCase());
  if (classes.length === 0) return undefined;
  const isLettered = classes.some((name) => /^material-(?:icons|symbols)/.test(name));
  const word = saidIn(element.childNodes, 40).trim();
  if (word !== '' && !isLettered) return undefined;
  const names = isLettered ? [word.toLowerCase()] : classes;
  if (names.some((name) => ticks.test(name))) return { sign: '✓', word };
  if (names.some((name) => crosses.test(name))) return { sign: '✗', word };
  return isLettered && word !== '' ? { sign: '', word } : undefined;
}

const ticks =
  /^(?:(?:fa|bi|icon|glyphicon|dashicons|ti|mdi|las|lni|ion|ri|icofont|oi|feather|uil)-(?:ok|yes|tick|check)(?:-\w+)*|tick|check|done|check_circle|check_box)$/;
const crosses =
  /^(?:(?:fa|bi|icon|glyphicon|dashicons|ti|mdi|las|lni|ion|ri|icofont|oi|feather|uil)-(?:no|x|times|remove|cross|close|xmark)(?:-\w+)*|cross|close|cancel|clear|highlight_off)$/;
