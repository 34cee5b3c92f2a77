import { defaultTreeAdapter, html } from 'parse5';
import type { AsideKind } from '../asides.ts';
import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';

/** Every element under some nodes in reading order, what is in scripts and styles left out. */
export function listElements(roots: readonly Node[]): Element[] {
  const found: Element[] = [];
  const waiting = [...roots].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    if (wordless.has(node.tagName)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

/** Elements that hold no words of a page. */
export const wordless: ReadonlySet<string> = new Set(['script', 'style', 'head']);

/** Gives an element an attribute, in place of any that it has by that name. */
export function setAttribute(element: Element, name: string, value: string): void {
  const own = element.attrs.find((attribute) => attribute.name === name);
  if (own === undefined) element.attrs.push({ name, value });
  else own.value = value;
}

/** Marks an element's words as standing beside what is said, unless they are marked already. */
export function setAside(element: Element, kind: AsideKind, by = ''): void {
  if (attributeOf(element, 'data-aside') !== undefined) return;
  setAttribute(element, 'data-aside', kind);
  if (by !== '') setAttribute(element, 'data-by', by);
}

/** Whether an element's words are marked as beside what is said; inserted ones are said too. */
export function isAside(element: Element): boolean {
  const kind = attributeOf(element, 'data-aside');
  return kind !== undefined && kind !== 'inserted';
}

/** Whether an element, or one around it, is marked so. */
export function isInAside(element: Element): boolean {
  return closest(element, isAside) !== undefined;
}

/** The nearest element, itself or around it, of a kind. */
export function closest(element: Element, isOne: (element: Element) => boolean): Element | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) if (isOne(at)) return at;
  return undefined;
}

/** The element around a node, if there is one. */
export function parentOf(node: Node): Element | undefined {
  const parent = node.parentNode;
  return parent !== null && parent !== undefined && 'tagName' in parent ? parent : undefined;
}

/** An element with text in it, not yet in a page. */
export function makeElement(tag: string, text = ''): Element {
  const element = defaultTreeAdapter.createElement(tag, html.NS.HTML, []);
  if (text !== '') defaultTreeAdapter.insertText(element, text);
  return element;
}

/**
 * Makes a node an element of a kind, with only those nodes in it, where it stands: nothing has to be found or moved
 * among the nodes beside it, of which there may be hundreds of thousands.
 */
export function become(node: Node, tag: string, children: readonly Node[]): Element {
  const parent = node.parentNode;
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  const element = Object.assign(node, makeElement(tag));
  element.parentNode = parent;
  setChildren(element, children);
  return element;
}

/** Puts nodes in an element, in place of what is in it. */
export function setChildren(element: Element, children: readonly Node[]): void {
  element.childNodes = [...children];
  for (const child of children) child.parentNode = element;
}

/** Puts a node after all that is in an element; it must not be anywhere else. */
export function append(element: Element, node: Node): void {
  defaultTreeAdapter.appendChild(element, node);
}

/** Puts a node before all that is in an element; it must not be anywhere else. */
export function prepend(element: Element, node: Node): void {
  setChildren(element, [node, ...element.childNodes]);
}

/** Replaces all that is in an element by a text. */
export function setText(element: Element, text: string): void {
  setChildren(element, []);
  if (text !== '') defaultTreeAdapter.insertText(element, text);
}

/** Takes all out of an element; its place stays, without words. */
export function takeAll(element: Element): Node[] {
  const all = [...element.childNodes];
  become(element, 'wbr', []);
  return all;
}

/** Puts a new node before another, which stays. */
export function insertBefore(node: Node, fresh: Element): void {
  const parent = node.parentNode;
  if (parent !== null && parent !== undefined) defaultTreeAdapter.insertBefore(parent, fresh, node);
}

/** The nodes beside a node, itself among them. */
export function siblings(node: Node): readonly Node[] {
  return node.parentNode?.childNodes ?? [];
}

const places = new WeakMap<readonly Node[], Map<Node, number>>();

/** Where a node stands among those beside it. Their places are remembered: there may be very many. */
export function indexIn(node: Node): number {
  const all = siblings(node);
  const at = places.get(all)?.get(node);
  if (at !== undefined && all[at] === node) return at;
  const fresh = new Map(all.map((one, index) => [one, index]));
  places.set(all, fresh);
  return fresh.get(node) ?? -1;
}

/** Whether a node is a text, and which. */
export function textIn(node: Node): string | undefined {
  return node.nodeName === '#text' && 'value' in node ? node.value : undefined;
}

/** The words of some nodes that are said, up to a length: none that stand beside it, and `leave` left out too. */
export function saidIn(
  nodes: readonly Node[],
  most: number,
  leave: (element: Element) => boolean = () => false,
): string {
  const waiting = [...nodes].reverse();
  let text = '';
  for (let node = waiting.pop(); node !== undefined && text.length <= most; node = waiting.pop()) {
    text += textIn(node) ?? '';
    if (!isElement(node) || wordless.has(node.tagName) || isAside(node) || leave(node)) continue;
    text += gapOf(node);
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return text;
}

/** What an element puts between the words around it, or says for itself. */
function gapOf(element: Element): string {
  if (element.tagName === 'img') return attributeOf(element, 'alt') ?? '';
  return blockTags.has(element.tagName) || element.tagName === 'br' ? ' ' : '';
}

/** Elements that part words: nothing before or after one joins with what is inside it. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center datalist dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup ' +
    'option p plaintext pre search section summary table tbody td textarea tfoot th thead tr ul xmp'
  ).split(' '),
);
