import { HtmlWriter, type Voice } from '../as-html/html-writer.ts';
import type { AsideKind } from '../asides.ts';
import { tooMuch } from '../too-much.ts';
import { allWordsOf, isWordless, lineOf, valueOfCell } from './all-words.ts';
import type { Change } from './changes.ts';
import { isChoice, otherChoices, type Said, sayControl, sayFieldmark } from './controls.ts';
import { hasWords, hidesParagraph, isHidden } from './hidden.ts';
import { type LaidCell, layCells } from './lay-cells.ts';
import { ListNumbers, type OpenList, ownNumber } from './list-numbers.ts';
import { elementsOf, findElement, type XmlElement, type XmlNode } from './parse-xml.ts';
import { type Look, plainLook, type Styles, wholeNumber } from './styles.ts';

/** What the writer looks up beside the text. */
export interface Around {
  readonly styles: Styles;
  readonly changes: ReadonlyMap<string, Change>;
  readonly controls: ReadonlyMap<string, XmlElement>;
  /** Formulas and charts in parts of their own. */
  readonly objects: ReadonlyMap<string, XmlElement>;
  /** Whether the file is an archive, and not one flat text. */
  readonly isPacked: boolean;
}

/** Where in the document the walk is. */
interface At {
  readonly look: Look;
  readonly href: string;
  readonly list: OpenList | null;
  /** Text boxes found in the paragraph that is being written, to be written after it; null outside paragraphs. */
  readonly boxes: (() => void)[] | null;
}

/** Repeated cells are written out, so a short file may ask for very many. */
const mostCells = 100_000;

const start: At = { look: plainLook, href: '', list: null, boxes: null };

/** Walks the text of a document in reading order, and throws a CommandError for one with too many cells. An element that it does not know is walked for its words. */
export class BodyWriter {
  readonly #around: Around;
  readonly #html = new HtmlWriter();
  readonly #numbers: ListNumbers;
  readonly #used = new Set<string>();
  readonly #name: string;
  #inserted: Change | undefined;
  #cells = 0;

  constructor(around: Around, name: string) {
    this.#around = around;
    this.#name = name;
    this.#numbers = new ListNumbers(around.styles);
  }

  /** Writes the text of the document. */
  write(body: XmlElement): void {
    this.#walkInside(body, start);
    for (const [id, change] of this.#around.changes) {
      if (!this.#used.has(id) && change.kind === 'deleted')
        this.writeAside('deleted', change.words, change.by);
      this.writeAside('comment', change.remark, change.by);
    }
    for (const [id, control] of this.#around.controls) {
      if (!this.#used.has(id)) this.writeAside('hidden', allWordsOf([control]), '');
    }
  }

  /** Writes words that stand beside the text in a paragraph of their own. */
  writeAside(kind: AsideKind, words: string, by: string): void {
    if (words.trim() === '') return;
    this.#html.open('p');
    this.#sayAside(kind, words, by, start);
    this.#html.close('p');
  }

  finish(): string {
    return this.#html.finish();
  }

  readonly #writers: Record<string, (element: XmlElement, at: At) => void> = {
    'text:p': (element, at) => this.#block(at, (outside) => this.#paragraph(element, outside)),
    'text:h': (element, at) => this.#block(at, (outside) => this.#paragraph(element, outside)),
    'text:list': (element, at) => this.#block(at, (outside) => this.#list(element, outside)),
    'text:numbered-paragraph': (element, at) =>
      this.#block(at, (outside) => this.#list({ ...element, children: [asItem(element)] }, outside)),
    'table:table': (element, at) => this.#block(at, (outside) => this.#table(element, outside)),
    'draw:text-box': (element, at) => this.#block(at, (outside) => this.#walkInside(element, outside)),
    'text:section': (element, at) => this.#walkInside(element, isHidden(element) ? hiddenAt(at) : at),
    'text:span': (element, at) => {
      const look = this.#around.styles.spanLook(element.attributes['text:style-name'], at.look);
      this.#walkInside(element, { ...at, look });
    },
    'text:a': (element, at) => this.#walkInside(element, { ...at, href: this.#linkOf(element) || at.href }),
    'draw:a': (element, at) => this.#walkInside(element, { ...at, href: this.#linkOf(element) || at.href }),
    'text:s': ({ attributes }, at) =>
      this.#say(' '.repeat(Math.min(wholeNumber(attributes['text:c'], 1), 1_000)), at),
    'text:tab': (_, at) => this.#say(' ', at),
    'text:line-break': (_, at) => this.#say('\n', at),
    'text:ruby-text': (element, at) => this.#say(` (${lineOf([element])})`, at),
    'text:note': (element, at) => {
      const mark = lineOf(elementsOf(element).filter(({ name }) => name === 'text:note-citation'));
      if (mark !== '') this.#say(` [${mark}]`, at);
      const body = element.children.filter(
        (child) => typeof child === 'string' || child.name !== 'text:note-citation',
      );
      this.#sayAside('note', lineOf(body), '', at);
    },
    'office:annotation': (element, at) => {
      const by = findElement(element, 'dc:creator');
      this.#sayAside('comment', lineOf(element.children), lineOf(by?.children ?? []), at);
    },
    'text:change': (element, at) => {
      const change = this.#changeOf(element);
      if (change?.kind === 'deleted') this.#sayAside('deleted', change.words, change.by, at);
    },
    'text:change-start': (element) => {
      const change = this.#changeOf(element);
      if (change?.kind === 'inserted') this.#inserted = change;
    },
    'text:change-end': (element) => {
      if (this.#changeOf(element) === this.#inserted) this.#inserted = undefined;
    },
    'text:hidden-text': (element, at) => {
      this.#walkInside(element, at);
      if (isHidden(element) || lineOf(element.children) === '')
        this.#sayAside('hidden', element.attributes['text:string-value'] ?? '', '', at);
    },
    'text:drop-down': (element, at) => this.#choice(element, at),
    'loext:content-control': (element, at) => this.#choice(element, at),
    'draw:control': (element, at) => {
      const id = element.attributes['draw:control'] ?? '';
      const control = this.#around.controls.get(id);
      if (control === undefined) return;
      this.#used.add(id);
      this.#answer(sayControl(control), at);
      this.#say(` ${lineOf(control.children.filter((child) => !isChoice(child)))} `, at);
    },
    'field:fieldmark': (element, at) => this.#answer(sayFieldmark(element), at),
    'field:fieldmark-start': (element, at) => this.#answer(sayFieldmark(element), at),
    'draw:object': (element, at) => {
      const object = this.#around.objects.get(element.attributes['xlink:href'] ?? '');
      this.#say(` ${lineOf(object === undefined ? element.children : [object])} `, at);
    },
    'svg:title': (element, at) => this.#say(` ${lineOf([element])} `, at),
    'svg:desc': (element, at) => this.#say(` ${lineOf([element])} `, at),
    'text:tracked-changes': () => undefined,
    'office:forms': () => undefined,
  };

  #walkInside({ children }: XmlElement, at: At): void {
    for (const child of children) this.#walk(child, at);
  }

  #walk(node: XmlNode, at: At): void {
    if (typeof node === 'string') {
      // Outside paragraphs there is only the white space of the file itself, or words of an element we do not know.
      if (at.boxes !== null || node.trim() !== '') this.#say(node.replace(/[\t\r\n]+/g, ' '), at);
      return;
    }
    if (isWordless(node.name)) return;
    const inside = node.attributes['draw:display'] === 'none' ? hiddenAt(at) : at;
    const write = this.#writers[node.name];
    if (write !== undefined) write(node, inside);
    else this.#walkInside(node, inside);
  }

  /** Writes a block where it stands, or, inside a paragraph, when that has ended. */
  #block(at: At, write: (outside: At) => void): void {
    const outside = { ...at, boxes: null };
    if (at.boxes === null) write(outside);
    else at.boxes.push(() => write({ ...outside, list: null }));
  }

  #paragraph(element: XmlElement, at: At): void {
    const style = element.attributes['text:style-name'];
    const { styles } = this.#around;
    const whole = styles.paragraphLook(style, at.look);
    const look = hidesParagraph(element) ? { ...whole, hidden: true } : whole;
    const outline = element.name === 'text:h' ? wholeNumber(element.attributes['text:outline-level'], 1) : 0;
    const level = Math.min(outline || styles.headingLevel(style), 6);
    const tag = level > 0 ? `h${level}` : 'p';
    const boxes: (() => void)[] = [];
    this.#html.open(tag);
    this.#walkInside(element, { ...at, look: level > 0 ? { ...look, bold: false } : look, boxes });
    this.#html.close(tag);
    for (const write of boxes) write();
  }

  #list(element: XmlElement, at: At): void {
    const style = findElement(element, 'text:p')?.attributes['text:style-name'];
    const list = this.#numbers.start(element, at.list, style);
    const tag = list.isNumbered ? 'ol' : 'ul';
    this.#html.open(tag, list.isNumbered ? { start: String(list.next) } : {});
    for (const item of elementsOf(element)) {
      const own = ownNumber(item);
      if (own !== undefined && list.isNumbered) {
        list.next = own;
        this.#html.close(tag);
        this.#html.open(tag, { start: String(own) });
      }
      const isItem = item.name === 'text:list-item';
      if (isItem) this.#html.open('li');
      this.#walkInside(item, { ...at, list });
      if (isItem) this.#html.close('li');
      if (isItem) list.next += 1;
    }
    this.#html.close(tag);
    this.#numbers.end(list);
  }

  #table(table: XmlElement, at: At): void {
    if (this.#around.styles.isHiddenTable(table.attributes['table:style-name'])) {
      this.writeAside('hidden', allWordsOf([table]), '');
      return;
    }
    for (const part of elementsOf(table))
      if (!/^table:table-(?:column|row|header|rows)/.test(part.name)) this.#walk(part, at);
    this.#html.open('table');
    for (const row of layCells(table, hasWords)) {
      this.#html.open('tr');
      for (const cell of row) this.#cell(cell, cell.isHidden ? hiddenAt(at) : at);
      this.#html.close('tr');
    }
    this.#html.close('table');
  }

  #cell({ cell, across, down, under }: LaidCell, at: At): void {
    this.#cells += 1;
    if (this.#cells > mostCells) throw tooMuch(this.#name, `more than ${mostCells} cells in its tables`);
    this.#html.open('td', {
      ...(across > 1 ? { colspan: String(across) } : {}),
      ...(down > 1 ? { rowspan: String(down) } : {}),
    });
    const look = this.#around.styles.cellLook(cell.attributes['table:style-name'], at.look);
    const inside = { ...at, look, list: null };
    this.#walkInside(cell, inside);
    if (elementsOf(cell).length === 0) this.#say(valueOfCell(cell), inside);
    for (const covered of under) this.#sayAside('hidden', lineOf([covered]), '', inside);
    this.#html.close('td');
  }

  /** A field of choices, with its choice in the text. A prompt to choose is no choice. */
  #choice(element: XmlElement, at: At): void {
    if (element.attributes['loext:showing-place-holder'] === 'true')
      this.#sayAside('unchosen', lineOf(element.children.filter((child) => !isChoice(child))), '', at);
    else this.#walkInside(element, at);
    const said = lineOf(element.children.filter((child) => !isChoice(child)));
    this.#sayAside('unchosen', otherChoices(element, said).join(', '), '', at);
  }

  #answer({ said, unchosen }: Said, at: At): void {
    if (said.trim() !== '') this.#say(` ${said} `, at);
    this.#sayAside('unchosen', unchosen.join(', '), '', at);
  }

  #say(words: string, at: At): void {
    this.#html.say(words, this.#voiceAt(at));
  }

  #sayAside(kind: AsideKind, words: string, by: string, at: At): void {
    if (words.trim() === '') return;
    this.#html.say(words.replace(/\s+/g, ' ').trim(), { ...this.#voiceAt(at), aside: { kind, by } });
  }

  #voiceAt({ look, href }: At): Voice {
    const by = this.#inserted?.by ?? '';
    const kind = look.hidden ? 'hidden' : look.struck ? 'struck' : this.#inserted ? 'inserted' : undefined;
    const { bold, italic, shift } = look;
    return { bold, italic, shift, href, aside: kind === undefined ? null : { kind, by } };
  }

  /** An address. A relative one starts inside a packed file, so that `../a.pdf` lies beside it. */
  #linkOf(element: XmlElement): string {
    const address = element.attributes['xlink:href'] ?? '';
    return this.#around.isPacked ? address.replace(/^\.\.\//, '') : address;
  }

  #changeOf({ attributes }: XmlElement): Change | undefined {
    const id = attributes['text:change-id'] ?? '';
    this.#used.add(id);
    return this.#around.changes.get(id);
  }
}

function asItem(element: XmlElement): XmlElement {
  return { name: 'text:list-item', attributes: {}, children: element.children };
}

function hiddenAt(at: At): At {
  return { ...at, look: { ...at.look, hidden: true } };
}
