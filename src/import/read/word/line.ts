import type { AsideKind } from '../asides.ts';
import type { Element } from '../parse-html.ts';
import type { Context } from './context.ts';
import { append, appendText, makeAside, makeElement } from './nodes.ts';
import type { Xml } from './xml.ts';

/** A text box, which is read once the paragraph it hangs on is. */
export interface Box {
  readonly content: Xml | Element;
  readonly context: Context;
}

/** The words of a paragraph as HTML. Words of one style beside each other come to stand in one element. */
export class Line {
  /** Holds what was added. */
  readonly root = makeElement('p');
  readonly boxes: Box[] = [];
  readonly #open: { readonly key: string; readonly element: Element }[] = [];

  add(words: string, context: Context): void {
    if (words !== '') appendText(this.#inside(context), words);
  }

  breakLine(context: Context): void {
    append(this.#inside(context), makeElement('br'));
  }

  /** A picture stands for its description. */
  addPicture(description: string, context: Context): void {
    append(this.#inside(context), makeElement('img', { alt: description === '' ? '' : ` ${description} ` }));
  }

  /** Adds an element on its own, in no style. */
  put(element: Element): void {
    this.#open.length = 0;
    append(this.root, element);
  }

  /** Adds words of their own beside the text. */
  putAside(kind: AsideKind, words: string, by = ''): void {
    if (words.trim() === '') return;
    const aside = makeAside(kind, by);
    appendText(aside, words);
    this.put(aside);
  }

  /** The element for words in this context: what is open of it stays open. */
  #inside(context: Context): Element {
    const wraps = wrapsOf(context);
    let same = 0;
    while (same < wraps.length && this.#open[same]?.key === wraps[same]?.key) same += 1;
    this.#open.length = same;
    let inside = this.#open.at(-1)?.element ?? this.root;
    for (const { key, make } of wraps.slice(same)) {
      inside = append(inside, make());
      this.#open.push({ key, element: inside });
    }
    return inside;
  }
}

interface Wrap {
  readonly key: string;
  readonly make: () => Element;
}

function wrapsOf({ beside, href, look }: Context): Wrap[] {
  const wraps: Wrap[] = [];
  if (beside !== undefined) {
    const { kind, by } = beside;
    wraps.push({ key: `${kind} ${by}`, make: () => makeAside(kind, by) });
  }
  if (href !== '') wraps.push({ key: `a ${href}`, make: () => makeElement('a', { href }) });
  for (const tag of [look.bold ? 'strong' : '', look.italic ? 'em' : '', look.raised]) {
    if (tag !== '') wraps.push({ key: tag, make: () => makeElement(tag) });
  }
  return wraps;
}
