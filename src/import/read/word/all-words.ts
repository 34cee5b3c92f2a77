import { alternativesIn, describeDrawing, isDropCap } from './drawings.ts';
import { type Field, type FieldMark, findFields, simpleField } from './fields.ts';
import { raise } from './line.ts';
import { type Look, plainLook, type StyleSheet } from './styles.ts';
import { isSymbolFont, readPrivateUse, readSymbols, symbolOf } from './symbols.ts';
import { childOf, elementsIn, textIn, valueIn, type Xml } from './xml.ts';

/**
 * Every word below an element, whatever it means: deleted, hidden, in a text box or in a form. Knows nothing of how a
 * document is read, as that is held against it; but what can stand inside a word without being part of it (a deletion,
 * a text box) comes after its paragraph.
 */
export function wordsOfXml(root: Xml, styles: StyleSheet): string {
  const walk = new Walk(findFields(root), styles);
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
  readonly #styles: StyleSheet;
  #paragraphStyle: string | undefined;
  #look: Look = plainLook;
  /** Raised words that wait for those after them. */
  #raised = '';

  constructor(fields: ReadonlyMap<Xml, FieldMark>, styles: StyleSheet) {
    this.#fields = fields;
    this.#styles = styles;
  }

  take(): string {
    this.#endRaised('');
    return [...this.#streams.flat(), '\n', ...this.#later].join('');
  }

  visit(element: Xml): void {
    const { name } = element;
    const words = this.#wordsOf(element);
    const apart = this.#partOf(element);
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
    this.#paragraphStyle = valueIn(childOf(element, 'pPr'), 'pStyle');
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
    const around = this.#look;
    if (name === 'r') this.#look = this.#lookOf(element);
    for (const child of listInside(element)) if (!unsaid.has(child.name)) this.visit(child);
    this.#look = around;
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
    if (name === 't' || name === 'delText') {
      const own = this.#look.font;
      return isSymbolFont(own) ? readSymbols(own, textIn(element)) : readPrivateUse(textIn(element));
    }
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
    this.#endRaised('');
    const goesOn = what !== '' && what === this.#last;
    this.#streams.push([]);
    visit();
    this.#endRaised('');
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
    if (this.#look.raised === 'sup') this.#raised += words;
    else {
      this.#endRaised(words);
      this.#push(words);
    }
  }

  /** Raised words part figures, as they do in the draft. */
  #endRaised(after: string): void {
    const words = this.#raised;
    this.#raised = '';
    if (words !== '')
      this.#push(raise(words, this.#streams.at(-1)?.slice(-9).join('').slice(-30) ?? '', after));
  }

  #push(words: string): void {
    this.#last = '';
    this.#streams.at(-1)?.push(words);
  }

  #lookOf(run: Xml): Look {
    return this.#styles.lookOf(run, this.#paragraphStyle, undefined);
  }

  /** What can stand inside a word without being part of it; `''` for other elements. */
  #partOf(element: Xml): string {
    if (element.name !== 'r') return apart.has(element.name) ? element.name : '';
    const { struck, hidden } = this.#lookOf(element);
    return hidden ? 'hidden' : struck ? 'struck' : '';
  }
}

/** What is in an element; of equations, with the figures that stand beside each other as in a word. */
function listInside(element: Xml): Xml[] {
  const inside = elementsIn(element);
  if (!beside.has(element.name)) return inside;
  return inside.flatMap((child) => (child.name === 'sup' ? [child] : elementsIn(child)));
}

const beside = new Set(['sSup', 'sSub', 'sSubSup', 'sPre']);
const drawings = new Set(['drawing', 'pict', 'object']);
const apart = new Set(['del', 'moveFrom', 'rt', 'txbxContent']);
const parting = new Set(
  'p tbl tr tc br cr tab ptab rt txbxContent footnote endnote comment den num e sup deg lim mr'.split(' '),
);
/** Styles, and what asks for words. */
const unsaid = new Set(['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'sectPr', 'sdtPr', 'ffData', 'tblGrid']);
