import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';
import { tidySpaces } from '../words.ts';
import { become, closest, listElements, makeElement, parentOf, prepend, setAside } from './tree.ts';

/**
 * Writes what a page says in attributes that no browser shows (descriptions of the page, settings of an object, choices
 * that a field suggests) as words at their place, hidden where they are not the name of a choice, so that they are told.
 * What the head says comes first in the body. The page is changed in place.
 */
export function writeUnshown(roots: readonly Node[]): void {
  const elements = listElements(roots);
  const told = new Set<string>();
  const head = elements.find(({ tagName }) => tagName === 'head');
  const body = elements.find(({ tagName }) => tagName === 'body');
  const inHead = (head?.childNodes ?? []).filter(isElement).map((element) => unshownIn(element, told));
  for (const words of inHead.reverse())
    if (body !== undefined && words !== '') prepend(body, hide(words, 'div'));
  for (const element of elements) {
    const words = unshownIn(element, told);
    if (words === '') continue;
    // Neither a browser nor a reader of these looks inside them.
    if (/^(?:meta|param)$/.test(element.tagName)) become(element, 'span', [hide(words, 'span')]);
    else if (isSuggestion(element)) prepend(element, makeElement('span', words));
    else prepend(element, hide(words, 'span'));
    if (isStray(element)) element.attrs = element.attrs.filter(({ name }) => name !== 'label');
  }
}

/** The words in such an attribute of an element; `''` if it has none, or says what another said before. */
function unshownIn(element: Element, told: Set<string>): string {
  const words = tidySpaces(attributeOf(element, attributeWith(element)) ?? '').trim();
  const isTold = told.has(words);
  if (element.tagName === 'meta') told.add(words);
  return isTold || !/[\p{L}\p{N}]/u.test(words) ? '' : words;
}

/** The name of the attribute of an element that holds words for people, or `''`. */
function attributeWith(element: Element): string {
  const { tagName: tag } = element;
  if (tag === 'object') return 'standby';
  if (tag === 'param') return prose.test(attributeOf(element, 'value') ?? '') ? 'value' : '';
  if (tag === 'option' && isSuggestion(element)) return 'value';
  if (isStray(element)) return 'label';
  if (tag !== 'meta' || attributeOf(element, 'http-equiv') !== undefined) return '';
  const name =
    attributeOf(element, 'name') ??
    attributeOf(element, 'property') ??
    attributeOf(element, 'itemprop') ??
    '';
  return descriptions.test(name) ? 'content' : '';
}

/** Whether a choice, or a group of choices, is in no list that shows its label. */
function isStray(element: Element): boolean {
  if (!/^opt(?:ion|group)$/.test(element.tagName)) return false;
  return closest(element, ({ tagName }) => lists.has(tagName)) === undefined;
}

const lists = new Set(['select', 'datalist']);

/** Whether an option has no name but its value, as those that a field suggests may. */
function isSuggestion(option: Element): boolean {
  if (option.tagName !== 'option') return false;
  const isNamed = option.childNodes.length > 0 || attributeOf(option, 'label') !== undefined;
  return parentOf(option)?.tagName === 'datalist' && !isNamed;
}

const descriptions =
  /(?:^|[.:_-])(?:description|abstract|summary|keywords|subject|comments?|notes?|text|alt)$/i;
// Settings for a program are single words, numbers or addresses.
const prose = /\p{L}{2}[,;:]? \p{L}/u;

function hide(words: string, tag: string): Element {
  const element = makeElement(tag, words);
  setAside(element, 'hidden');
  return element;
}
