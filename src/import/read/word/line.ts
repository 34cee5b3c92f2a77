import type { AsideKind } from '../asides.ts';
import { writeRaised } from '../page/raised.ts';
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
  /** Raised words that wait for those after them, and the last of those before them. */
  #raised: { words: string; readonly context: Context } | undefined;
  #before = '';
  readonly #open: { readonly key: string; readonly element: Element }[] = [];

  add(words: string, context: Context): void {
    if (words === '') return;
    if (context.look.raised === 'sup') this.#raise(words, context);
    else {
      this.#endRaised(words);
      this.#say(words, context);
    }
  }

  breakLine(context: Context): void {
    this.#endRaised('');
    append(this.#inside(context), makeElement('br'));
    this.#before = '';
  }

  /** A picture stands for its description. */
  addPicture(description: string, context: Context): void {
    this.#endRaised('');
    append(this.#inside(context), makeElement('img', { alt: description === '' ? '' : ` ${description} ` }));
  }

  /** Writes what still waits. */
  end(): void {
    this.#endRaised('');
  }

  /** Adds an element on its own, in no style. */
  put(element: Element): void {
    this.#endRaised('');
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

  #say(words: string, context: Context): void {
    appendText(this.#inside(context), words);
    this.#before = `${this.#before}${words}`.slice(-30);
  }

  #raise(words: string, context: Context): void {
    const { beside } = this.#raised?.context ?? context;
    if (beside?.kind !== context.beside?.kind) this.#endRaised('');
    this.#raised ??= { words: '', context };
    this.#raised.words += words;
  }

  #endRaised(after: string): void {
    if (this.#raised === undefined) return;
    const { words, context } = this.#raised;
    this.#raised = undefined;
    this.#say(raise(words, this.#before, after), { ...context, look: { ...context.look, raised: '' } });
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

/** Raised words on the line, so that no figure before or after them grows by them. Words that stand alone are no mark. */
export function raise(words: string, before: string, after: string): string {
  if (before.trim() === '' && /^[\s\p{L}]+$/u.test(words)) return words;
  const written = writeRaised(words, before);
  const lead = /^\s/.test(words) && !/^\s/.test(written) ? ' ' : '';
  const isParted = /\s$/.test(words) || (written.endsWith(']') && /^[\p{L}\p{N}]/u.test(after));
  return `${lead}${written}${isParted ? ' ' : ''}`;
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
