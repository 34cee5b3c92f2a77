import { alternativesIn, describeDrawing } from './drawings.ts';
import { type FieldMark, findFields, simpleField } from './fields.ts';
import { isSymbolFont, readPrivateUse, readSymbols, symbolOf } from './symbols.ts';
import { childOf, elementsIn, isOn, textIn, type Xml } from './xml.ts';

/**
 * Every word below an element, whatever it means: deleted, hidden, in a text box or in a form. Knows nothing of how a
 * document is read, as that is held against it; but what can stand inside a word without being part of it (a deletion,
 * a text box) comes after its paragraph.
 */
export function wordsOfXml(root: Xml): string {
  const walk = new Walk(findFields(root));
  walk.visit(root);
  return walk.take();
}

class Walk {
  readonly #fields: ReadonlyMap<Xml, FieldMark>;
  readonly #streams: string[][] = [[]];
  #later: string[] = [];

  constructor(fields: ReadonlyMap<Xml, FieldMark>) {
    this.#fields = fields;
  }

  take(): string {
    this.#add('\n');
    return [...this.#streams.flat(), ...this.#later].join('');
  }

  visit(element: Xml): void {
    const { name } = element;
    const words = this.#wordsOf(element);
    if (words !== undefined) this.#add(words);
    else if (name === 'AlternateContent') for (const one of alternativesIn(element)) this.#visitInside(one);
    else if (apart.has(name) || (name === 'r' && isApart(element))) this.#visitApart(element);
    else this.#visitInside(element);
  }

  /** The words that an element is, or undefined for one that holds others. */
  #wordsOf(element: Xml): string | undefined {
    const { name, attributes } = element;
    const { font = '', char = '' } = attributes;
    const mark = this.#fields.get(element);
    if (mark !== undefined) return mark.at === 'end' ? (mark.field.shows?.words ?? '') : '';
    if (name === 't' || name === 'delText') return readPrivateUse(textIn(element));
    if (name === 'sym') return symbolOf(font, Number.parseInt(char, 16)) ?? '';
    if (name === 'textpath') return ` ${attributes['string'] ?? ''} `;
    return name === 'noBreakHyphen' ? '-' : undefined;
  }

  #visitInside(element: Xml): void {
    const { name } = element;
    const gap = parting.has(name) ? '\n' : '';
    this.#add(gap);
    if (drawings.has(name)) this.#add(` ${describeDrawing(element).words} `);
    if (name === 'r') this.#visitRun(element);
    else for (const child of elementsIn(element)) if (!unsaid.has(child.name)) this.visit(child);
    if (name === 'fldSimple') this.#add(simpleField(element).shows?.words ?? '');
    this.#add(gap);
    if (name === 'p' && this.#streams.length === 1) this.#add(this.#later.splice(0).join(''));
  }

  #visitRun(element: Xml): void {
    const fonts = childOf(childOf(element, 'rPr'), 'rFonts')?.attributes;
    const font = fonts?.['ascii'] ?? fonts?.['hAnsi'] ?? '';
    for (const child of elementsIn(element)) {
      if (child.name === 't' && isSymbolFont(font)) this.#add(readSymbols(font, textIn(child)));
      else if (!unsaid.has(child.name)) this.visit(child);
    }
  }

  #visitApart(element: Xml): void {
    this.#streams.push([]);
    this.#visitInside(element);
    this.#later.push(...(this.#streams.pop() ?? []), parting.has(element.name) ? '\n' : '');
  }

  #add(words: string): void {
    if (words !== '') this.#streams.at(-1)?.push(words);
  }
}

/** A run whose words are taken back or hidden. */
function isApart(run: Xml): boolean {
  const properties = childOf(run, 'rPr');
  return ['strike', 'dstrike', 'vanish'].some((name) => isOn(properties, name) === true);
}

const drawings = new Set(['drawing', 'pict', 'object']);
const apart = new Set(['del', 'moveFrom', 'rt', 'txbxContent']);
const parting = new Set(
  'p tbl tr tc br cr tab ptab rt txbxContent footnote endnote comment den num e sup sub deg lim mr drawing pict'.split(
    ' ',
  ),
);
/** Styles, and what asks for words. */
const unsaid = new Set(['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'sdtPr', 'ffData', 'tblGrid']);
