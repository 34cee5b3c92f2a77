import type { Element } from '../parse-html.ts';
import { type Context, changeOf, insideControl, isProperty, type Story, withBeside } from './context.ts';
import { alternativesIn, isDropCap } from './drawings.ts';
import { Line } from './line.ts';
import { append, appendText, makeElement, moveInside } from './nodes.ts';
import type { ListMark } from './numbering.ts';
import { readInline } from './read-inline.ts';
import { readTable } from './read-table.ts';
import { shadeIn } from './shades.ts';
import { plainLook } from './styles.ts';
import { childOf, elementsIn, valueIn, type Xml } from './xml.ts';

/** The context in which nothing is said of words. */
export const plainContext: Context = {
  beside: undefined,
  href: '',
  look: plainLook,
  paragraphStyle: undefined,
  tableStyle: undefined,
  isMath: false,
  behind: undefined,
};

/** Adds the paragraphs and tables in an element (a body, a cell, a text box, a note) to an element of HTML. */
export function readBody(element: Xml, context: Context, into: Element, story: Story): void {
  const blocks = new BlockReader(into, story);
  blocks.readInside(element, context);
  blocks.finish();
}

class BlockReader {
  readonly #into: Element;
  readonly #story: Story;
  /** Words outside a paragraph. */
  #loose: Line | undefined;
  /** A paragraph whose end is deleted: it goes on in the next. */
  #held: Line | undefined;

  constructor(into: Element, story: Story) {
    this.#into = into;
    this.#story = story;
  }

  readInside(element: Xml, context: Context): void {
    for (const child of elementsIn(element)) this.#read(child, context);
  }

  /** Ends what is still open. */
  finish(): void {
    for (const line of [this.#held, this.#loose])
      if (line !== undefined) this.#endLine(line, makeElement('p'), this.#into);
    this.#held = undefined;
    this.#loose = undefined;
  }

  #read(element: Xml, context: Context): void {
    const { name, attributes } = element;
    const change = changeOf(name);
    if (isProperty(name)) return;
    if (name === 'p') this.#readParagraph(element, context);
    else if (name === 'tbl') this.#readTable(element, context);
    else if (name === 'altChunk') this.#putEnclosed(attributes['id'] ?? '');
    else if (!holdsBlocks(element)) readInline(element, context, this.#openLoose(), this.#story);
    else if (name === 'AlternateContent')
      for (const one of alternativesIn(element)) this.readInside(one, context);
    else if (change !== undefined)
      this.readInside(element, withBeside(context, change, attributes['author']));
    else this.readInside(element, insideControl(element, context));
  }

  #openLoose(): Line {
    this.#loose ??= new Line();
    return this.#loose;
  }

  #readParagraph(element: Xml, context: Context): void {
    const properties = childOf(element, 'pPr');
    const paragraphStyle = valueIn(properties, 'pStyle');
    const inner = { ...context, paragraphStyle, behind: this.#shadeOf(properties, paragraphStyle, context) };
    if (this.#loose !== undefined) this.finish();
    const line = this.#held ?? new Line();
    for (const child of elementsIn(element)) readInline(child, inner, line, this.#story);
    const goesOn = isDropCap(element);
    if (goesOn || isEndDeleted(properties)) {
      if (!goesOn) {
        line.add(' ', inner);
        // As Word shows it, so that the two paragraphs are not joined in silence.
        if (elementsIn(element).some(({ name }) => name === 'r' || name === 'hyperlink' || name === 'ins'))
          line.add('¶ (the end of a paragraph) ', withBeside(inner, 'deleted', endDeleterOf(properties)));
      }
      this.#held = line;
      return;
    }
    this.#held = undefined;
    this.#endParagraph(line, properties, inner);
  }

  #shadeOf(properties: Xml | undefined, style: string | undefined, { behind }: Context): Context['behind'] {
    const around = this.#story.styles.chainOf(style).reverse();
    const inStyles = around.reduce((shade, one) => shadeIn(childOf(one, 'pPr'), shade), behind);
    return shadeIn(properties, inStyles);
  }

  #endParagraph(line: Line, properties: Xml | undefined, { beside, paragraphStyle }: Context): void {
    const isDeleted = beside?.kind === 'deleted';
    const mark = isDeleted ? undefined : this.#story.numbering.markOf(properties);
    const heading = isDeleted ? 0 : this.#story.styles.headingOf(paragraphStyle);
    const block = makeElement(heading > 0 ? `h${heading}` : 'p');
    const isItem = mark !== undefined && mark.label === '' && heading === 0;
    if (mark !== undefined && !isItem) appendText(block, labelOf(mark));
    this.#endLine(line, block, isItem ? this.#openItem(mark.depth, mark.number) : this.#into);
  }

  /** An item that many lists deep. Each item has lists of its own: as blocks, that is the same. */
  #openItem(depth: number, number: number | null): Element {
    let inside = this.#into;
    for (let level = 1; level < depth; level += 1) inside = append(inside, makeElement('ul'));
    const list = number === null ? makeElement('ul') : makeElement('ol', { start: String(number) });
    return append(append(inside, list), makeElement('li'));
  }

  #endLine(line: Line, block: Element, into: Element): void {
    line.end();
    moveInside(line.root, append(into, block));
    for (const { content, context } of line.boxes) {
      if ('tagName' in content) append(this.#into, content);
      else
        readBody(content, { ...plainContext, beside: context.beside, behind: '' }, this.#into, this.#story);
    }
  }

  #readTable(element: Xml, context: Context): void {
    this.finish();
    append(
      this.#into,
      readTable(element, context, (one, inner, into) => readBody(one, inner, into, this.#story)),
    );
  }

  #putEnclosed(id: string): void {
    this.finish();
    const content = this.#story.enclosed.get(id);
    if (content !== undefined) append(this.#into, content);
    else
      this.#openLoose().putAside('note', 'Here the document takes in another one, which is not in the file.');
  }
}

/** What stands before a heading in a list, and before words whose mark says more than their place in one. */
function labelOf({ label, number }: ListMark): string {
  return label === '' && number === null ? '' : `${label === '' ? `${number}.` : label} `;
}

/** Whether the end of a paragraph is deleted: accepted, its words and those of the next are one paragraph. */
function isEndDeleted(properties: Xml | undefined): boolean {
  const end = childOf(properties, 'rPr');
  return childOf(end, 'del') !== undefined || childOf(end, 'moveFrom') !== undefined;
}

/** Who deleted the end of a paragraph, or `''`. */
function endDeleterOf(properties: Xml | undefined): string {
  const end = childOf(properties, 'rPr');
  return (childOf(end, 'del') ?? childOf(end, 'moveFrom'))?.attributes['author'] ?? '';
}

/** Whether an element wraps paragraphs or tables, and not words of a line. */
function holdsBlocks(element: Xml): boolean {
  for (let inside: Xml | undefined = element; inside !== undefined; ) {
    const found: Xml | undefined = firstWrapped(inside);
    if (found !== undefined && blocks.has(found.name)) return true;
    inside = found;
  }
  return false;
}

/** The first block or wrapper in an element, or the only element in it. */
function firstWrapped(element: Xml): Xml | undefined {
  let wrapper: Xml | undefined;
  let only: Xml | undefined;
  let count = 0;
  for (const child of element.children) {
    if (typeof child === 'string' || isProperty(child.name)) continue;
    if (blocks.has(child.name)) return child;
    if (wrappers.has(child.name)) wrapper ??= child;
    only = child;
    count += 1;
  }
  return wrapper ?? (count === 1 ? only : undefined);
}

const blocks = new Set(['p', 'tbl', 'altChunk']);
const wrappers = new Set([
  'Choice',
  'Fallback',
  'sdtContent',
  'sdt',
  'customXml',
  'smartTag',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
]);
