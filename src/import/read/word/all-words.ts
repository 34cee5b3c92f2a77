import { alternativesIn, describeDrawing, isDropCap } from './drawings.ts';
import { type Field, type FieldMark, findFields, simpleField } from './fields.ts';
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
  /** Fields whose instruction is being passed. */
  readonly #instructions = new Set<Field>();
  readonly #streams: string[][] = [[]];
  #later: string[] = [];
  /** What the last words put off were in; `''` once others came after them. */
  #last = '';
  /** The last paragraph only held the first letter of the next. */
  #isCapOpen = false;

  constructor(fields: ReadonlyMap<Xml, FieldMark>) {
    this.#fields = fields;
  }

  take(): string {
    return [...this.#streams.flat(), '\n', ...this.#later].join('');
  }

  visit(element: Xml): void {
    const { name } = element;
    const words = this.#wordsOf(element);
    const apart = partOf(element);
    if (words !== undefined) this.#add(words);
    else if (name === 'AlternateContent') this.#visitAlternatives(element);
    else if (name === 'fldChar') this.#passField(this.#fields.get(element));
    else if (apart !== '') this.#putOff(apart, () => this.#visitInside(element));
    else this.#visitInside(element);
  }

  #visitInside(element: Xml): void {
    const { name } = element;
    if (name === 'p') this.#visitParagraph(element);
    else this.#visitParted(element, parting.has(name) ? '\n' : '');
  }

  #visitParagraph(element: Xml): void {
    const goesOn = this.#isCapOpen;
    this.#isCapOpen = isDropCap(element);
    if (!goesOn) this.#add('\n');
    this.#visitParted(element, '');
    if (this.#isCapOpen) return;
    this.#add('\n');
    if (this.#streams.length === 1) this.#add(`${this.#later.splice(0).join('')}\n`);
  }

  #visitParted(element: Xml, gap: string): void {
    const { name } = element;
    this.#add(gap);
    if (drawings.has(name)) this.#addDescription(describeDrawing(element).words);
    const font = name === 'r' ? fontOf(element) : '';
    for (const child of raised.has(name) ? elementsIn(element).flatMap(elementsIn) : elementsIn(element)) {
      if (child.name === 't' && isSymbolFont(font)) this.#add(readSymbols(font, textIn(child)));
      else if (!unsaid.has(child.name)) this.visit(child);
    }
    if (name === 'fldSimple') this.#show(simpleField(element));
    this.#add(gap);
  }

  #addDescription(words: string): void {
    if (words !== '') this.#add(` ${words} `);
  }

  #visitAlternatives(element: Xml): void {
    for (const [index, one] of alternativesIn(element).entries()) {
      if (index > 0) this.#add('\n');
      this.#visitInside(one);
    }
  }

  /** The words that an element is, or undefined for one that holds others. */
  #wordsOf(element: Xml): string | undefined {
    const { name, attributes } = element;
    const { font = '', char = '' } = attributes;
    if (name === 't' || name === 'delText') return readPrivateUse(textIn(element));
    if (name === 'sym') return symbolOf(font, Number.parseInt(char, 16)) ?? '';
    if (name === 'textpath') return ` ${attributes['string'] ?? ''} `;
    return name === 'noBreakHyphen' ? '-' : undefined;
  }

  #passField(mark: FieldMark | undefined): void {
    if (mark?.at === 'begin') this.#instructions.add(mark.field);
    else if (mark !== undefined) this.#instructions.delete(mark.field);
    if (mark?.at === 'end') this.#show(mark.field);
  }

  #show({ shows }: Field): void {
    if (shows?.kind === 'said') this.#add(shows.words);
    else if (shows !== undefined) this.#putOff('', () => this.#add(shows.words));
  }

  #putOff(what: string, visit: () => void): void {
    const goesOn = what !== '' && what === this.#last;
    this.#streams.push([]);
    visit();
    const words = this.#streams.pop() ?? [];
    this.#later.push(goesOn ? '' : '\n', ...words);
    this.#last = what;
  }

  #add(words: string): void {
    if (words === '') return;
    if (this.#streams.length === 1 && this.#instructions.size > 0) {
      this.#putOff('instruction', () => this.#add(words));
      return;
    }
    this.#last = '';
    this.#streams.at(-1)?.push(words);
  }
}

/** What can stand inside a word without being part of it; `''` for other elements. */
function partOf(element: Xml): string {
  if (element.name !== 'r') return apart.has(element.name) ? element.name : '';
  const properties = childOf(element, 'rPr');
  return ['strike', 'dstrike', 'vanish'].find((name) => isOn(properties, name) === true) ?? '';
}

function fontOf(run: Xml): string {
  const fonts = childOf(childOf(run, 'rPr'), 'rFonts')?.attributes;
  return fonts?.['ascii'] ?? fonts?.['hAnsi'] ?? '';
}

/** Equations in which figures stand beside each other as in a word. */
const raised = new Set(['sSup', 'sSub', 'sSubSup', 'sPre']);
const drawings = new Set(['drawing', 'pict', 'object']);
const apart = new Set(['del', 'moveFrom', 'rt', 'txbxContent']);
const parting = new Set(
  'p tbl tr tc br cr tab ptab rt txbxContent footnote endnote comment den num e lim mr'.split(' '),
);
/** Styles, and what asks for words. */
const unsaid = new Set(['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'sdtPr', 'ffData', 'tblGrid']);
