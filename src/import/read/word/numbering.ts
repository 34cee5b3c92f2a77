import type { StyleSheet } from './styles.ts';
import { childOf, elementsIn, valueIn, type Xml } from './xml.ts';

/** What Word writes before a paragraph of a list. */
export interface ListMark {
  /** How many lists the paragraph is in, from 1. */
  readonly depth: number;
  /** Its number in an ordinary numbered list; null for a bullet. */
  readonly number: number | null;
  /** A mark that says more than a place in a list, such as `5.10`; else `''`. */
  readonly label: string;
}

/** Numbers paragraphs as Word does, in reading order. */
export class Numbering {
  readonly #styles: StyleSheet;
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  /** `root` is the part with the lists, if there is one. */
  constructor(root: Xml | undefined, styles: StyleSheet) {
    this.#styles = styles;
    const children = root === undefined ? [] : elementsIn(root);
    const abstracts = new Map(
      children
        .filter(({ name }) => name === 'abstractNum')
        .map((one) => [one.attributes['abstractNumId'] ?? '', one] as const),
    );
    for (const num of children.filter(({ name }) => name === 'num')) {
      const list = listOf(num, abstracts);
      if (list !== undefined) this.#lists.set(num.attributes['numId'] ?? '', list);
    }
    this.#followStyles(abstracts);
  }

  /** The mark of the next paragraph with these properties, or undefined if it is in no list. */
  markOf(properties: Xml | undefined): ListMark | undefined {
    const style = valueIn(properties, 'pStyle');
    const chain = this.#styles.chainOf(style);
    const all = [properties, ...chain.map((one) => childOf(one, 'pPr'))].map((one) => childOf(one, 'numPr'));
    const numId = all.map((one) => valueIn(one, 'numId')).find((id) => id !== undefined);
    const list = numId === undefined ? undefined : this.#lists.get(numId);
    if (numId === undefined || list === undefined) return undefined;
    const ids = chain.map(({ attributes }) => attributes['styleId']);
    const linked = list.levels.findIndex((level) => level?.style !== undefined && ids.includes(level.style));
    const given = all.map((one) => valueIn(one, 'ilvl')).find((level) => level !== undefined);
    const depth = Number(given ?? Math.max(0, linked));
    return depth >= 0 && depth < mostLevels ? this.#count(numId, list, depth) : undefined;
  }

  #count(numId: string, list: List, at: number): ListMark | undefined {
    const level = list.levels[at];
    if (level === undefined || level.format === 'none' || (level.text === '' && level.format !== 'bullet'))
      return undefined;
    if (level.format === 'bullet') return { depth: at + 1, number: null, label: '' };
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    const key = `${numId} ${at}`;
    const isRestart = level.isOverridden && !this.#restarted.has(key);
    this.#restarted.add(key);
    // A level that is passed over counts as begun.
    for (let above = 0; above < at; above += 1) counters[above] ??= list.levels[above]?.start;
    const before = counters[at];
    const number = before === undefined || isRestart ? level.start : before + 1;
    counters[at] = number;
    for (let deeper = at + 1; deeper < mostLevels; deeper += 1) {
      if (at < (list.levels[deeper]?.restartsAfter ?? deeper)) counters[deeper] = undefined;
    }
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const its = list.levels[index];
      return writeNumber(
        counters[index] ?? its?.start ?? 1,
        level.isLegal ? 'decimal' : (its?.format ?? 'decimal'),
      );
    });
    const isOrdinary = /^[^%\p{L}\p{N}]*%[1-9][^%\p{L}\p{N}]*$/u.test(level.text);
    return { depth: at + 1, number, label: isOrdinary ? '' : label.trim() };
  }

  /** Lists that take their levels from a style's. */
  #followStyles(abstracts: ReadonlyMap<string, Xml>): void {
    for (const [numId, list] of this.#lists) {
      const style = valueIn(abstracts.get(list.abstract), 'numStyleLink');
      if (style === undefined) continue;
      const linked = this.#styles.chainOf(style).map((one) => childOf(childOf(one, 'pPr'), 'numPr'));
      const other = this.#lists.get(
        linked.map((one) => valueIn(one, 'numId')).find((id) => id !== undefined) ?? '',
      );
      if (other !== undefined) this.#lists.set(numId, { ...list, levels: other.levels });
    }
  }
}

interface Level {
  readonly start: number;
  readonly isOverridden: boolean;
  readonly format: string;
  /** As in `%1.%2`. */
  readonly text: string;
  readonly isLegal: boolean;
  /** It starts anew after a paragraph of a level below this; 0 for never. */
  readonly restartsAfter: number | undefined;
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
}

const mostLevels = 9;

function listOf(num: Xml, abstracts: ReadonlyMap<string, Xml>): List | undefined {
  const abstract = valueIn(num, 'abstractNumId') ?? '';
  const found = abstracts.get(abstract);
  if (found === undefined) return undefined;
  const levels: (Level | undefined)[] = Array.from({ length: mostLevels }, () => undefined);
  const put = (element: Xml, startOverride: string | undefined): void => {
    const at = Number(element.attributes['ilvl']);
    if (at >= 0 && at < mostLevels) levels[at] = levelOf(element, startOverride);
  };
  for (const one of elementsIn(found)) if (one.name === 'lvl') put(one, undefined);
  for (const override of elementsIn(num).filter(({ name }) => name === 'lvlOverride')) {
    const start = valueIn(override, 'startOverride');
    const at = Number(override.attributes['ilvl']);
    const level = childOf(override, 'lvl');
    const before = levels[at];
    if (level !== undefined) put(level, start);
    else if (before !== undefined && start !== undefined)
      levels[at] = { ...before, start: toNumber(start, before.start), isOverridden: true };
  }
  return { abstract, levels };
}

function levelOf(element: Xml, startOverride: string | undefined): Level {
  const restart = valueIn(element, 'lvlRestart');
  return {
    start: toNumber(startOverride ?? valueIn(element, 'start') ?? '0', 0),
    isOverridden: startOverride !== undefined,
    format: childOf(element, 'numFmt')?.attributes['val'] ?? 'decimal',
    text: valueIn(element, 'lvlText') ?? '',
    isLegal: childOf(element, 'isLgl') !== undefined,
    restartsAfter: restart === undefined ? undefined : toNumber(restart, 0),
    style: valueIn(element, 'pStyle'),
  };
}

function toNumber(text: string, otherwise: number): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}

/** A number in one of Word's formats; in figures for one that is not known. */
function writeNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return toLetters(number);
    case 'upperLetter':
      return toLetters(number).toUpperCase();
    case 'lowerRoman':
      return toRoman(number).toLowerCase();
    case 'upperRoman':
      return toRoman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** After z comes aa, then bb. */
function toLetters(number: number): string {
  if (number < 1) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 20));
}

/** A number in capital Roman figures. */
export function toRoman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  let [left, roman] = [number, ''];
  for (const [value, letters] of romans) {
    while (left >= value) [left, roman] = [left - value, roman + letters];
  }
  return roman;
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
