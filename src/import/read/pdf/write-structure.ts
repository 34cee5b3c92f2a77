import type { PDFDict } from '@cantoo/pdf-lib';
import { HtmlWriter, plainVoice, type Voice } from '../as-html/html-writer.ts';
import type { AsideKind } from '../asides.ts';
import { addressOf, type Noted, readAnnotation } from './annotations.ts';
import { isNamed, isWord, type Label, labelOf, numberOf } from './list-labels.ts';
import type { PageLines } from './page-lines.ts';
import type { PageText } from './page-text.ts';
import { type Mark, marksIn, type Tag } from './read-structure.ts';
import { type Kid, sortKids } from './sort-kids.ts';
import type { Span } from './span.ts';
import { TextJoiner } from './text-joiner.ts';

/** Walks the structure tree of a PDF in reading order. An element of an unknown role is walked for its words. */
export class StructureWriter {
  readonly #text: PageText;
  readonly #html = new HtmlWriter();
  readonly #words: TextJoiner;
  readonly #read = new Set<string>();
  readonly #noted = new Set<PDFDict>();
  /** The bullets and numbers that are painted before list items, and are said by the lists themselves. */
  readonly labels = new Set<Span>();
  /** The label of a list item, to be said before its first words. */
  #prefix = '';
  /** The number that the list written last would go on with. */
  #afterList = 1;

  constructor(text: PageText, lines: PageLines) {
    this.#text = text;
    this.#words = new TextJoiner((words, voice) => this.#html.say(words, voice), lines);
  }

  /** Writes what the structure holds. */
  write(root: Tag): void {
    this.#walkInside(root, plainVoice);
  }

  /** The spans that the structure has not reached, those of one piece of marked content together. */
  unreached(): Span[][] {
    const marked = [...this.#text.marked].filter(([mark]) => !this.#read.has(mark)).map(([, spans]) => spans);
    return [...marked, ...this.#text.loose];
  }

  /** Whether an annotation was met in the structure. */
  hasRead(annotation: PDFDict): boolean {
    return this.#noted.has(annotation);
  }

  writeParagraph(spans: readonly Span[]): void {
    this.#block('p', {}, () => {
      for (const span of spans) this.#words.addSpan(span, plainVoice);
    });
  }

  /** Writes words that stand beside the text, or in it if `kind` is null, in a paragraph of their own. */
  writeWords(kind: AsideKind | null, words: string, by: string): void {
    const voice = kind === null ? plainVoice : { ...plainVoice, aside: { kind, by } };
    this.#block('p', {}, () => this.#words.addWords(words, voice));
  }

  finish(): string {
    this.#words.flush();
    return this.#html.finish();
  }

  readonly #writers: Record<string, (tag: Tag, voice: Voice) => void> = {
    ...blocksOf('p', ['P', 'Caption', 'TOCI'], (...given) => this.#blockOf(...given)),
    ...blocksOf('div', ['Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside', 'Index', 'TOC'], (...given) =>
      this.#blockOf(...given),
    ),
    ...blocksOf('h1', ['Title', 'H1'], (...given) => this.#blockOf(...given)),
    ...blocksOf('h2', ['H', 'H2'], (...given) => this.#blockOf(...given)),
    ...blocksOf('h3', ['H3'], (...given) => this.#blockOf(...given)),
    ...blocksOf('h4', ['H4'], (...given) => this.#blockOf(...given)),
    ...blocksOf('h5', ['H5'], (...given) => this.#blockOf(...given)),
    ...blocksOf('h6', ['H6'], (...given) => this.#blockOf(...given)),
    Table: (tag, voice) => this.#table(tag, voice),
    L: (tag, voice) => this.#list(tag, voice),
    Strong: (tag, voice) => this.#walkInside(tag, { ...voice, bold: true }),
    Em: (tag, voice) => this.#walkInside(tag, { ...voice, italic: true }),
    Link: (tag, voice) => this.#walkInside(tag, { ...voice, href: this.#addressIn(tag) || voice.href }),
    Note: (tag, voice) => this.#aside('note', tag, voice),
    FENote: (tag, voice) => this.#aside('note', tag, voice),
    Artifact: (tag, voice) => this.#aside('header', tag, voice),
    Figure: (tag, voice) => {
      if (tag.alt !== '') this.#words.addWords(tag.alt, voice);
      this.#walkInside(tag, voice);
    },
    Formula: (tag, voice) => {
      if (this.#spansIn(tag).length > 0) this.#walkInside(tag, voice);
      else this.#words.addWords(tag.alt, voice);
    },
  };

  #walkInside(tag: Tag, voice: Voice): void {
    let items: Tag[] = [];
    for (const kid of tag.kids) {
      // LibreOffice leaves items of a list that goes on on the next page outside it.
      if ('role' in kid && kid.role === 'LI') items.push(kid);
      else {
        if (items.length > 0) this.#items(items, voice, this.#afterList);
        items = [];
        this.#walk(kid, voice);
      }
    }
    if (items.length > 0) this.#items(items, voice, this.#afterList);
  }

  #walk(kid: Kid, voice: Voice): void {
    if ('mark' in kid) {
      for (const span of this.#take(kid)) if (!this.labels.has(span)) this.#addSpan(span, voice);
    } else if ('kids' in kid) this.#element(kid, voice);
    else this.#annotation(kid, voice);
  }

  #addSpan(span: Span, voice: Voice): void {
    if (this.#prefix !== '') this.#words.addWords(this.#prefix, voice);
    this.#prefix = '';
    this.#words.addSpan(span, voice);
  }

  #element(tag: Tag, outer: Voice): void {
    const struck = tag.isStruck && outer.aside === null ? ({ kind: 'struck', by: '' } as const) : outer.aside;
    const voice = { ...outer, aside: struck };
    if (tag.actual !== '' && tag.role !== 'Document') this.#sayActual(tag, voice);
    else (this.#writers[tag.role] ?? ((...given) => this.#walkInside(...given)))(tag, voice);
  }

  /** Says what an element reads as where its painted words stand. */
  #sayActual(tag: Tag, voice: Voice): void {
    const spans = this.#spansIn(tag);
    for (const mark of marksIn(tag)) this.#read.add(mark.mark);
    const [first, last] = [spans[0], spans.at(-1)];
    // A soft hyphen that parts no word is described too, and painted nowhere.
    if (first === undefined || last === undefined) {
      if (/[\p{L}\p{N}]/u.test(tag.actual)) this.#words.addWords(tag.actual, voice);
    } else if (first.height === last.height) {
      const width = last.along + last.width - first.along;
      this.#words.addSpan({ ...first, words: tag.actual, width }, voice);
    } else {
      this.#words.addSpan({ ...first, words: tag.actual }, voice);
      this.#words.addSpan({ ...last, words: '' }, voice);
    }
  }

  #take({ mark }: Mark): readonly Span[] {
    if (this.#read.has(mark)) return [];
    this.#read.add(mark);
    return this.#text.marked.get(mark) ?? [];
  }

  #spansIn(tag: Tag): Span[] {
    return marksIn(tag).flatMap(({ mark }) => this.#text.marked.get(mark) ?? []);
  }

  #annotation(dict: PDFDict, voice: Voice): void {
    if (this.#noted.has(dict)) return;
    this.#noted.add(dict);
    const noted = readAnnotation(dict);
    if (noted?.kind === 'field') this.#words.addWords(noted.words, voice);
    if (noted?.kind === 'comment') this.#words.addWords(noted.words, commentVoice(voice, noted));
  }

  #addressIn(tag: Tag): string {
    for (const kid of tag.kids) {
      if ('mark' in kid) continue;
      const found = 'kids' in kid ? this.#addressIn(kid) : addressOf(kid);
      if (found !== '') return found;
    }
    return '';
  }

  #block(name: string, attributes: Readonly<Record<string, string>>, write: () => void): void {
    this.#words.flush();
    this.#words.keepsLines = !/^h\d$/.test(name);
    this.#html.open(name, attributes);
    write();
    this.#words.flush();
    this.#html.close(name);
  }

  /** A paragraph or heading; inside a note, only its words. */
  #blockOf(name: string, tag: Tag, voice: Voice): void {
    if (voice.aside?.kind === 'note') this.#walkInside(tag, voice);
    else this.#block(name, {}, () => this.#walkInside(tag, voice));
  }

  #aside(kind: AsideKind, tag: Tag, voice: Voice): void {
    this.#walkInside(tag, { ...voice, aside: voice.aside ?? { kind, by: '' } });
  }

  #table(tag: Tag, voice: Voice): void {
    const rows: Tag[] = [];
    const others: Kid[] = [];
    sortKids(tag, ['TR'], rows, others);
    for (const other of others) this.#walk(other, voice);
    this.#block('table', {}, () => {
      for (const row of rows) this.#block('tr', {}, () => this.#row(row, voice));
    });
  }

  #row(row: Tag, voice: Voice): void {
    for (const kid of row.kids) {
      const { across = 1, down = 1 } = 'across' in kid ? kid : {};
      const spans = {
        ...(across > 1 ? { colspan: `${across}` } : {}),
        ...(down > 1 ? { rowspan: `${down}` } : {}),
      };
      if ('role' in kid && (kid.role === 'TD' || kid.role === 'TH'))
        this.#block('td', spans, () => this.#walkCell(kid, voice));
      else if ('kids' in kid && marksIn(kid).length > 0) this.#block('td', {}, () => this.#walk(kid, voice));
      else this.#walk(kid, voice);
    }
  }

  #walkCell(cell: Tag, voice: Voice): void {
    if (cell.actual === '') this.#walkInside(cell, voice);
    else this.#sayActual(cell, voice);
  }

  /** A list with its bullets or numbers as the page shows them; other labels, such as `a)` or `2.1`, stay words. */
  #list(tag: Tag, voice: Voice): void {
    const items: Tag[] = [];
    const others: Kid[] = [];
    sortKids(tag, ['LI', 'L'], items, others);
    for (const other of others) this.#walk(other, voice);
    if (items.length > 0 && items.every((item) => isNamed(item, this.#labelOf(item))))
      this.#namedItems(items, voice);
    else this.#items(items, voice, 1);
  }

  /** Writes items each of which has a name for a label, as our own PDFs tag what a page shows as names and values. */
  #namedItems(items: readonly Tag[], voice: Voice): void {
    this.#words.flush();
    this.#html.open('dl');
    for (const { kids } of items) {
      const isLabel = (kid: Kid) => 'role' in kid && kid.role === 'Lbl';
      for (const [name, held] of [
        ['dt', kids.filter(isLabel)],
        ['dd', kids.filter((kid) => !isLabel(kid))],
      ] as const)
        this.#block(name, {}, () => {
          for (const kid of held) this.#walk(kid, voice);
        });
    }
    this.#html.close('dl');
  }

  /** Writes items of a list, the first of which is expected to have a number. */
  #items(items: readonly Tag[], voice: Voice, first: number): void {
    const list = { kind: '', next: first };
    for (const item of items) {
      this.#openList(list, item);
      if (item.role === 'L') this.#list(item, voice);
      else this.#block('li', {}, () => this.#item(item, voice));
    }
    if (list.kind !== '') this.#html.close(list.kind);
    this.#afterList = list.next;
  }

  /** Begins the list that an item is in, if it is not the one that is open or does not go on with its number. */
  #openList(list: { kind: string; next: number }, item: Tag): void {
    this.#words.flush();
    if (item.role === 'L' && list.kind !== '') return;
    const number = item.role === 'L' ? undefined : numberOf(this.#labelOf(item).words, list.next);
    const kind = number === undefined ? 'ul' : 'ol';
    if (kind !== list.kind || (number !== undefined && number !== list.next)) {
      if (list.kind !== '') this.#html.close(list.kind);
      this.#html.open(kind, number === undefined ? {} : { start: `${number}` });
    }
    list.kind = kind;
    list.next = (number ?? 0) + 1;
  }

  #item(item: Tag, voice: Voice): void {
    const label = this.#labelOf(item);
    if (isWord(label.words)) this.#prefix = label.marks.length > 0 ? label.words : '';
    else for (const span of label.spans) this.labels.add(span);
    for (const { mark } of label.marks) this.#read.add(mark);
    for (const kid of item.kids) this.#walk(kid, voice);
  }

  #labelOf(item: Tag): Label {
    return labelOf(item, (mark) => this.#text.marked.get(mark.mark) ?? []);
  }
}

function blocksOf(
  name: string,
  roles: readonly string[],
  write: (name: string, tag: Tag, voice: Voice) => void,
): Record<string, (tag: Tag, voice: Voice) => void> {
  return Object.fromEntries(
    roles.map((role) => [role, (tag: Tag, voice: Voice) => write(name, tag, voice)] as const),
  );
}

function commentVoice(voice: Voice, { by }: Noted): Voice {
  return { ...voice, aside: { kind: 'comment', by } };
}
