import { type AsideKind, asideKinds } from '../asides.ts';
import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';
import { tidySpaces } from '../words.ts';
import type { Beside } from './context.ts';
import { appendText, isInline, makeAside, wordsInside } from './nodes.ts';

/** Words beside a document's text. */
export interface BesideWords extends Beside {
  readonly words: string;
}

/**
 * The words of an element as those of a note (or a header or comment), and what stands beside them in it, apart. Words
 * inserted are the note's own: nothing of it is in the text.
 */
export function listBeside(element: Element, kind: AsideKind, by: string): BesideWords[] {
  const others: BesideWords[] = [];
  const words = ownWords(element, others);
  return [{ kind, by, words }, ...others]
    .map((one) => ({ ...one, words: tidySpaces(one.words).trim() }))
    .filter((one) => one.words !== '');
}

/** The words of a node but those beside them, which go to `others`. */
function ownWords(node: Node, others: BesideWords[]): string {
  if (!isElement(node)) return 'value' in node ? node.value : '';
  const kind = asideKinds.find((one) => one === attributeOf(node, 'data-aside'));
  if (kind !== undefined && kind !== 'inserted') {
    others.push({ kind, by: attributeOf(node, 'data-by') ?? '', words: wordsInside(node) });
    return '';
  }
  const gap = isInline(node) ? '' : ' ';
  const inside = node.childNodes.map((child) => ownWords(child, others)).join('');
  return `${gap}${attributeOf(node, 'alt') ?? ''}${inside}${gap}`;
}

/** The same as elements of HTML, to be put into a line. */
export function makeBeside(all: readonly BesideWords[]): Element[] {
  return all.map(({ kind, by, words }) => {
    const aside = makeAside(kind, by);
    appendText(aside, words);
    return aside;
  });
}
