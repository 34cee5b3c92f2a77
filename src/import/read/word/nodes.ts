import { defaultTreeAdapter, html } from 'parse5';
import type { AsideKind } from '../asides.ts';
import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';

/** An element of HTML without a parent, as `read-html.ts` reads it. */
export function makeElement(tag: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return defaultTreeAdapter.createElement(tag, html.NS.HTML, attrs);
}

/** An element for words that stand beside the text. */
export function makeAside(kind: AsideKind, by: string): Element {
  return makeElement('span', by === '' ? { 'data-aside': kind } : { 'data-aside': kind, 'data-by': by });
}

/** Adds an element at the end of another, and gives it back. */
export function append(parent: Element, child: Element): Element {
  defaultTreeAdapter.appendChild(parent, child);
  return child;
}

/** Adds words at the end of an element. */
export function appendText(parent: Element, words: string): void {
  defaultTreeAdapter.insertText(parent, words);
}

/** Moves all that is in one element to the end of another. */
export function moveInside(from: Element, to: Element): void {
  const moved: Node[] = from.childNodes;
  from.childNodes = [];
  for (const node of moved) {
    node.parentNode = to;
    to.childNodes.push(node);
  }
}

/** Every word in a node but scripts and styles, with its pictures' descriptions. Blocks and line breaks part words. */
export function wordsInside(node: Node): string {
  if (!isElement(node)) return 'value' in node ? node.value : '';
  if (/^(?:head|script|style|template)$/.test(node.tagName)) return '';
  const gap = isInline(node) ? '' : '\n';
  return `${gap}${attributeOf(node, 'alt') ?? ''}${node.childNodes.map(wordsInside).join('')}${gap}`;
}

/** Whether an element stands inside a line, and may stand inside a word. */
export function isInline({ tagName }: Element): boolean {
  return /^(?:a|b|em|i|span|strong|sub|sup|u)$/.test(tagName);
}
