import { type AsideBook, type AsideKind, asideKinds, type FoundAside } from './asides.ts';
import { BlockBuilder, type Style } from './block-builder.ts';
import { isRepeated } from './page/page-words.ts';
import { blockTags, isAside } from './page/tree.ts';
import { attributeOf, type Element, isElement, type Node } from './parse-html.ts';
import type { Block } from './rows.ts';
import { safeAddress } from './safe-address.ts';
import { tidySpaces } from './words.ts';

/**
 * The words of an element as paragraphs and list items. What a reader never sees (scripts, styles) is left out; a
 * picture becomes its alternative text, a heading a bold line, a table inside it a paragraph for each cell.
 * `base` is the page's own address, which relative links start from, or `''`. What stands beside the words said
 * (struck through, hidden and the like) goes to `asides`.
 */
export function readBlocks(element: Element, base: string, asides: AsideBook): Block[] {
  const stretches = readAround([element], base, () => undefined);
  for (const stretch of stretches) asides.add(stretch.asides);
  return stretches.flatMap(({ blocks }) => blocks);
}

/** Blocks, and what comes after them: a table that was read separately, or nothing at the end. */
export interface Stretch<Table> {
  readonly blocks: readonly Block[];
  /** What stands beside the words of the blocks. */
  readonly asides: readonly FoundAside[];
  readonly table: Table | undefined;
}

/**
 * The words of elements that `readTable` does not take: it is asked for every table, and gives undefined for
 * one that should be read as paragraphs like the rest.
 */
export function readAround<Table>(
  elements: readonly Element[],
  base: string,
  readTable: (table: Element) => Table | undefined,
): Stretch<Table>[] {
  const walk = new Walk(base, readTable);
  return walk.through(elements);
}

type Step = 'end' | 'said' | { node: Node; style: Style; isPre: boolean };

/** An aside whose words are being gathered. */
interface OpenAside {
  readonly kind: AsideKind;
  readonly by: string;
  readonly block: number;
  words: string;
}

const unread = new Set('script style head title'.split(' '));

/** A walk through elements in reading order, without recursion: a page can be nested too deep for it. */
class Walk<Table> {
  readonly #base: string;
  readonly #readTable: (table: Element) => Table | undefined;
  readonly #builder = new BlockBuilder();
  readonly #steps: Step[] = [];
  #asides: FoundAside[] = [];
  readonly #open: OpenAside[] = [];
  #cells = 0;

  constructor(base: string, readTable: (table: Element) => Table | undefined) {
    this.#base = base;
    this.#readTable = readTable;
  }

  through(elements: readonly Element[]): Stretch<Table>[] {
    const stretches: Stretch<Table>[] = [];
    this.#push(elements, { heading: 0, cell: 0, bold: false, italic: false, href: '', list: null }, false);
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      if (step === 'end') this.#endBlock();
      else if (step === 'said') this.#endAside();
      else if (isElement(step.node)) {
        const table = this.#isTable(step.node) ? this.#readTable(step.node) : undefined;
        if (table === undefined) this.#enter(step.node, step.style, step.isPre);
        else stretches.push(this.#take(table));
      } else this.#sayText(step.node, step.style, step.isPre);
    }
    return [...stretches, this.#take(undefined)];
  }

  #take(table: Table | undefined): Stretch<Table> {
    const asides = this.#asides;
    this.#asides = [];
    return { blocks: this.#builder.take(), asides, table };
  }

  /** No row is read of a table that is struck through or hidden. */
  #isTable(element: Element): boolean {
    return element.tagName === 'table' && this.#isSaid && !isAside(element);
  }

  #enter(element: Element, style: Style, isPre: boolean): void {
    const tag = element.tagName;
    if (unread.has(tag) || isRepeated(element)) return;
    const isBlock = blockTags.has(tag) || attributeOf(element, 'data-block') !== undefined;
    if (isBlock) {
      this.#endBlock();
      this.#steps.push('end');
    }
    const kind = asideKinds.find((one) => one === attributeOf(element, 'data-aside'));
    if (kind !== undefined) {
      const by = attributeOf(element, 'data-by') ?? '';
      this.#open.push({ kind, by, block: this.#builder.made, words: '' });
      this.#steps.push('said');
    }
    if (tag === 'br') this.#breakLine();
    if (tag === 'img') this.#say(attributeOf(element, 'alt') || style.href, style);
    const inner = this.#inCell(tag, styleInside(element, style, this.#base));
    if (tag === 'li') this.#builder.startItem(inner);
    const keepsLines = isPre || preTags.has(tag) || attributeOf(element, 'data-pre') !== undefined;
    this.#push(element.childNodes, inner, keepsLines);
  }

  #sayText(node: Node, style: Style, isPre: boolean): void {
    if (node.nodeName !== '#text' || !('value' in node)) return;
    if (!isPre) {
      this.#say(node.value, style);
      return;
    }
    for (const [index, line] of node.value.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) this.#breakLine();
      this.#say(line, style);
    }
  }

  /** Adds words to what is said, or to the aside they are in; inserted words to both. */
  #say(words: string, style: Style): void {
    this.#tell(words);
    if (this.#isSaid) this.#builder.add(words, style);
  }

  #breakLine(): void {
    this.#tell(' ');
    if (this.#isSaid) this.#builder.breakLine();
  }

  #endBlock(): void {
    this.#tell(' ');
    if (this.#isSaid) this.#builder.endBlock();
  }

  /** What is struck through within inserted words was not inserted; the innermost aside alone has it. */
  #tell(words: string): void {
    const asides = this.#isSaid ? this.#open : this.#open.slice(-1);
    for (const aside of asides) aside.words += words;
  }

  #endAside(): void {
    const aside = this.#open.pop();
    if (aside === undefined) return;
    const words = tidySpaces(aside.words).trim();
    if (words !== '') this.#asides.push({ ...aside, words });
  }

  get #isSaid(): boolean {
    return this.#open.every(({ kind }) => kind === 'inserted');
  }

  /** Numbers cells: neighbours in a row are consecutive, but not the last of a row and the first of the next. */
  #inCell(tag: string, style: Style): Style {
    if (tag === 'tr') this.#cells += 1;
    if (tag !== 'td' && tag !== 'th') return style;
    this.#cells += 1;
    return { ...style, cell: this.#cells };
  }

  #push(nodes: readonly Node[], style: Style, isPre: boolean): void {
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node = nodes[index];
      if (node !== undefined) this.#steps.push({ node, style, isPre });
    }
  }
}

const preTags = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext']);

function styleInside(element: Element, style: Style, base: string): Style {
  const tag = element.tagName;
  const heading = headingOf(tag);
  if (heading > 0) return { ...style, heading, bold: style.bold || tag !== 'footer' };
  if (tag === 'strong' || tag === 'b') return { ...style, bold: true };
  if (tag === 'em' || tag === 'i') return { ...style, italic: true };
  if (tag === 'a')
    return { ...style, href: safeAddress(attributeOf(element, 'href') ?? '', base) || style.href };
  const depth = (style.list?.depth ?? 0) + 1;
  if (tag === 'ul' || tag === 'menu' || tag === 'dir') return { ...style, list: { depth, number: null } };
  if (tag === 'ol') return { ...style, list: { depth, number: firstNumber(element) } };
  if (tag === 'li' && style.list === null) return { ...style, list: { depth, number: null } };
  return style;
}

/** The level of a heading. A page's footer counts as the greatest, and so ends whatever comes before it. */
function headingOf(tag: string): number {
  if (/^h[1-6]$/.test(tag)) return Number(tag.slice(1));
  if (tag === 'summary') return 6;
  return tag === 'footer' ? 1 : 0;
}

function firstNumber(list: Element): number {
  const start = Number.parseInt(attributeOf(list, 'start') ?? '1', 10);
  return start >= 0 && start < 1_000_000 ? start : 1;
}
