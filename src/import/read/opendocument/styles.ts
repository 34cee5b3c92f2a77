import { elementsOf, visitXml, type XmlElement } from './parse-xml.ts';

/** How words look, as far as it changes what they say. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  /** Above or below the line, as note marks are. */
  readonly shift: '' | 'sup' | 'sub';
  /** The name of a font whose letters are drawn as signs, in small letters; `''` for fonts of letters. */
  readonly signs: string;
}

/** What stands at the start of a level of a list. */
interface ListLevel {
  readonly isNumbered: boolean;
  readonly start: number;
}

/** The styles of a document. */
export interface Styles {
  /** A look changed by a style of spans. */
  readonly spanLook: (name: string | undefined, look: Look) => Look;
  /** The look of words in a paragraph of that style. */
  readonly paragraphLook: (name: string | undefined, look: Look) => Look;
  /** The look of words in a cell of that style. */
  readonly cellLook: (name: string | undefined, look: Look) => Look;
  /** The level that a paragraph has as a heading by the name of its style, or 0. */
  readonly headingLevel: (name: string | undefined) => number;
  /** The list style that a paragraph style names, or `''`. */
  readonly listStyleOf: (paragraphStyle: string | undefined) => string;
  /** `level` counts from 1. */
  readonly listLevel: (listStyle: string, level: number) => ListLevel;
  /** Whether a table of that style is not shown. */
  readonly isHiddenTable: (name: string | undefined) => boolean;
}

/** The look of plain words. */
export const plainLook: Look = {
  bold: false,
  italic: false,
  struck: false,
  hidden: false,
  shift: '',
  signs: '',
};

type Attributes = Readonly<Record<string, string>>;

interface Style {
  readonly parent: string;
  readonly displayName: string;
  readonly listStyle: string;
  readonly text: Attributes;
  readonly table: Attributes;
}

/** Gathers the styles of a document from its parts: its named styles, and then those it made for single places. */
export function gatherStyles(parts: readonly XmlElement[]): Styles {
  const styles = new Map<string, Style>();
  const lists = new Map<string, Map<number, ListLevel>>();
  const faces = new Map<string, string>();
  for (const part of parts) {
    visitXml(part, (element) => {
      const { name, attributes } = element;
      if (name === 'style:style')
        styles.set(key(attributes['style:family'], attributes['style:name']), readStyle(element));
      if (name === 'text:list-style') lists.set(attributes['style:name'] ?? '', readLevels(element));
      if (name === 'style:font-face')
        faces.set(attributes['style:name'] ?? '', attributes['svg:font-family'] ?? '');
      return name !== 'office:body' && name !== 'office:master-styles';
    });
  }
  /** A style and those it is made from, the furthest first. */
  const chain = (family: string, name: string | undefined): Style[] => {
    const found: Style[] = [];
    let style = styles.get(key(family, name));
    while (style !== undefined && found.length < longestChain) {
      found.unshift(style);
      style = styles.get(key(family, style.parent));
    }
    return found;
  };
  const signsOf = (text: Attributes) => signFont(text, faces);
  const lookOf = (family: string, name: string | undefined, look: Look) =>
    chain(family, name).reduce((so, { text }) => changeLook(so, text, signsOf(text)), look);
  return {
    spanLook: (name, look) => lookOf('text', name, look),
    cellLook: (name, look) => {
      const { bold, italic } = look;
      return { ...lookOf('table-cell', name, look), bold, italic };
    },
    paragraphLook: (name, look) => {
      const whole = lookOf('paragraph', name, look);
      // Headings of columns are bold by their named style, which says nothing; bold of the place itself does.
      const own = changeLook(look, chain('paragraph', name).at(-1)?.text ?? {}, undefined);
      return { ...whole, bold: own.bold, italic: own.italic };
    },
    headingLevel: (name) => headingOf([name ?? '', ...chain('paragraph', name).flatMap(namesOf)]),
    listStyleOf: (name) =>
      chain('paragraph', name)
        .map(({ listStyle }) => listStyle)
        .findLast((listStyle) => listStyle !== '') ?? '',
    listLevel: (listStyle, level) => lists.get(listStyle)?.get(level) ?? { isNumbered: false, start: 1 },
    isHiddenTable: (name) => chain('table', name).some(({ table }) => table['table:display'] === 'false'),
  };
}

const longestChain = 30;

function key(family = '', name = ''): string {
  return `${family} ${name}`;
}

function readStyle(element: XmlElement): Style {
  const { attributes } = element;
  const inside = (name: string) => elementsOf(element).find((child) => child.name === name)?.attributes ?? {};
  return {
    parent: attributes['style:parent-style-name'] ?? '',
    displayName: attributes['style:display-name'] ?? '',
    listStyle: attributes['style:list-style-name'] ?? '',
    text: inside('style:text-properties'),
    table: inside('style:table-properties'),
  };
}

function readLevels(list: XmlElement): Map<number, ListLevel> {
  return new Map(
    elementsOf(list).map(({ name, attributes }) => [
      Number(attributes['text:level']) || 1,
      {
        isNumbered:
          name === 'text:list-level-style-number' && (attributes['style:num-format'] ?? '').trim() !== '',
        start: wholeNumber(attributes['text:start-value'], 1),
      },
    ]),
  );
}

/** A number as attributes write it, or another if it is none. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

function namesOf({ parent, displayName }: Style): string[] {
  return [parent, displayName];
}

function headingOf(names: readonly string[]): number {
  for (const name of names) {
    const plain = name.replaceAll('_20_', ' ');
    if (plain === 'Title') return 1;
    if (plain === 'Subtitle') return 2;
    const [, level] = /^heading ([1-6])$/i.exec(plain) ?? [];
    if (level !== undefined) return Number(level);
  }
  return 0;
}

function changeLook(look: Look, text: Attributes, signs: string | undefined): Look {
  const { 'fo:font-weight': weight, 'fo:font-style': slant, 'text:display': display } = text;
  const position = text['style:text-position'];
  const lines = [text['style:text-line-through-style'], text['style:text-line-through-type']].filter(
    (line) => line !== undefined,
  );
  return {
    bold: weight === undefined ? look.bold : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? look.italic : slant === 'italic' || slant === 'oblique',
    struck: lines.length === 0 ? look.struck : lines.some((line) => line !== 'none'),
    hidden: display === undefined ? look.hidden : look.hidden || display === 'none',
    shift: position === undefined ? look.shift : shiftOf(position),
    signs: signs ?? look.signs,
  };
}

/** `super 58%`, `sub`, or how far above the line in percent: `33% 58%`. */
function shiftOf(position: string): Look['shift'] {
  if (/^super/.test(position)) return 'sup';
  if (/^sub/.test(position)) return 'sub';
  const height = Number.parseFloat(position);
  return height > 0 ? 'sup' : height < 0 ? 'sub' : '';
}

function signFont(text: Attributes, faces: ReadonlyMap<string, string>): string | undefined {
  const name = text['style:font-name'] ?? text['fo:font-family'];
  if (name === undefined) return undefined;
  const family = `${name} ${faces.get(name) ?? ''}`.toLowerCase();
  return /wingdings(?: [23])?|webdings/.exec(family)?.[0] ?? '';
}
