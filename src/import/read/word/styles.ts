import { childOf, elementsIn, isOn, textIn, valueIn, type Xml } from './xml.ts';

/** How words look, as far as it changes what they say. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  /** `sup` or `sub` for small words above or below the line, or `''`. */
  readonly raised: 'sup' | 'sub' | '';
  /** The typeface, or `''`. */
  readonly font: string;
  /** The colour as six hexadecimal digits, or `''` for one that a program chooses. */
  readonly colour: string;
}

/** The look of words about which nothing is said. */
export const plainLook: Look = {
  bold: false,
  italic: false,
  struck: false,
  hidden: false,
  raised: '',
  font: '',
  colour: '',
};

/** The styles of a Word document, and what they make of its paragraphs and runs. */
export class StyleSheet {
  readonly #styles = new Map<string, Xml>();
  readonly #defaults: Xml | undefined;
  #usual = '';

  /** `root` is the part with the styles, if there is one. */
  constructor(root: Xml | undefined) {
    this.#defaults = childOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr');
    for (const style of root === undefined ? [] : elementsIn(root)) {
      const { styleId, type, default: isDefault } = style.attributes;
      if (styleId !== undefined) this.#styles.set(styleId, style);
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(isDefault ?? '')) this.#usual = styleId ?? '';
    }
  }

  /** The level of a heading (1 to 6; a title is 1 and a subtitle 2), or 0 for other paragraphs. */
  headingOf(style: string | undefined): number {
    for (const one of this.chainOf(style)) {
      const name = valueIn(one, 'name')?.toLowerCase() ?? '';
      const level =
        name === 'title' ? 1 : name === 'subtitle' ? 2 : Number(/^heading (\d)$/.exec(name)?.[1] ?? 0);
      if (level > 0) return Math.min(level, 6);
      const outline = valueIn(childOf(one, 'pPr'), 'outlineLvl');
      if (outline !== undefined) return /^[0-8]$/.test(outline) ? Math.min(Number(outline) + 1, 6) : 0;
    }
    return 0;
  }

  /** The look of a run from its own properties, and the styles of the run, its paragraph and its table. */
  lookOf(element: Xml, paragraph: string | undefined, table: string | undefined): Look {
    const run = childOf(element, 'rPr');
    const own = this.#propertiesOf(valueIn(run, 'rStyle'));
    const around = this.#propertiesOf(paragraph ?? this.#usual);
    const outer = this.#propertiesOf(table);
    const simple = (name: string): boolean =>
      isOn(run, name) ?? firstOf(own, (one) => isOn(one, name)) ?? false;
    // A switch in a style turns that of the styles around it; one of the run itself, or of all words, stands.
    const toggled = (name: string): boolean => {
      const inStyles = [own, around, outer].filter((level) => firstOf(level, (one) => isOn(one, name)));
      return isOn(run, name) ?? (inStyles.length % 2 === 1 || isOn(this.#defaults, name) === true);
    };
    const all = [run, ...own, ...around];
    return {
      bold: simple('b'),
      italic: simple('i'),
      struck: toggled('strike') || toggled('dstrike'),
      hidden: toggled('vanish'),
      raised: hasOwnMark(element) ? 'sup' : raisedBy([run, ...own], element),
      font: firstOf(all, fontIn) ?? '',
      colour: colourOf(firstOf([...all, ...outer, this.#defaults], (one) => valueIn(one, 'color')) ?? ''),
    };
  }

  /** A style and those that it is based on, the nearest first; the style that paragraphs have without one for undefined. */
  chainOf(style: string | undefined): Xml[] {
    const chain: Xml[] = [];
    for (let id = style ?? this.#usual; chain.length < deepest; ) {
      const found = this.#styles.get(id);
      if (found === undefined) break;
      chain.push(found);
      id = valueIn(found, 'basedOn') ?? '';
    }
    return chain;
  }

  #propertiesOf(style: string | undefined): Xml[] {
    if (style === undefined) return [];
    return this.chainOf(style).flatMap((one) => childOf(one, 'rPr') ?? []);
  }
}

/** A colour as six hexadecimal digits; `''` if it is written otherwise, such as `auto`. */
export function colourOf(written: string): string {
  return /^[\da-f]{6}$/i.test(written) ? written.toLowerCase() : '';
}

const deepest = 20;

function firstOf<Value>(
  properties: readonly (Xml | undefined)[],
  read: (one: Xml | undefined) => Value | undefined,
): Value | undefined {
  for (const one of properties) {
    const value = read(one);
    if (value !== undefined) return value;
  }
  return undefined;
}

function raisedBy(properties: readonly (Xml | undefined)[], run: Xml): Look['raised'] {
  const align = firstOf(properties, (one) => valueIn(one, 'vertAlign'));
  if (align === 'superscript') return 'sup';
  if (align === 'subscript') return 'sub';
  const position = Number(firstOf(properties, (one) => valueIn(one, 'position')) ?? 0);
  // Words are also moved for looks.
  if (position === 0 || !/^[\s\d*†‡§¶#,;()[\]]*$/.test(textIn(run))) return '';
  return position > 0 ? 'sup' : 'sub';
}

/** Whether a run refers to a note by a mark of its own, which follows in it. */
function hasOwnMark(run: Xml): boolean {
  return elementsIn(run).some(({ attributes }) =>
    /^(?:1|true|on)$/.test(attributes['customMarkFollows'] ?? ''),
  );
}

function fontIn(properties: Xml | undefined): string | undefined {
  const fonts = childOf(properties, 'rFonts')?.attributes;
  return fonts?.['ascii'] ?? fonts?.['hAnsi'];
}
