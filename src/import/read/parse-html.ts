import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { tooMuch } from './too-much.ts';
import { tidySpaces } from './words.ts';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;
/** Anything an element can hold. */
export type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * A page as its tree of elements, read as a browser would. Throws a CommandError for a page so deep or so full of
 * elements that no one can have written it: parsing one could take hours.
 */
export function parseHtml(text: string, name: string): DefaultTreeAdapterTypes.Document {
  let elements = 0;
  let depth = 0;
  return parse(text, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given: Parameters<typeof defaultTreeAdapter.createElement>) {
        elements += 1;
        if (elements > mostElements) throw tooMuch(name, `more than ${mostElements} elements`);
        return defaultTreeAdapter.createElement(...given);
      },
      onItemPush() {
        depth += 1;
        if (depth > deepest) throw tooMuch(name, `elements nested more than ${deepest} deep`);
      },
      onItemPop() {
        depth -= 1;
      },
    },
  });
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The value of an element's attribute, or undefined if it has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Every element of a page in order; `enter` says whether to visit what is inside it. */
export function visitElements(nodes: readonly Node[], enter: (element: Element) => boolean): void {
  const waiting = nodes.filter(isElement).reverse();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (!enter(element)) continue;
    for (let index = element.childNodes.length - 1; index >= 0; index -= 1) {
      const child = element.childNodes[index];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
}

/** The words an element begins with: all of them, or just over `most` characters. */
export function startOf(element: Element, most: number): string {
  const waiting: Node[] = [element];
  let text = '';
  for (let node = waiting.pop(); node !== undefined && text.length <= most; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text = tidySpaces(text + node.value).trimStart();
    if (!isElement(node) || isUnsaid(node)) continue;
    if (!inline.has(node.tagName)) text += ' ';
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return text.trim();
}

/** Scripts, styles, and what stands beside the words said. */
function isUnsaid(element: Element): boolean {
  const aside = attributeOf(element, 'data-aside');
  return (
    element.tagName === 'style' ||
    element.tagName === 'script' ||
    (aside !== undefined && aside !== 'inserted')
  );
}

const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby s samp small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const mostElements = 250_000;
const deepest = 1_000;
