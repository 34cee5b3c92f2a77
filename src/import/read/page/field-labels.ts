import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';
import {
  append,
  become,
  blockTags,
  closest,
  indexIn,
  isInAside,
  listElements,
  makeElement,
  prepend,
  saidIn,
  setText,
  siblings,
  textIn,
} from './tree.ts';

/** Whether words are the name of one of the form's fields, and nothing else. */
export type IsLabel = (words: string) => boolean;

/**
 * Puts what names a field to fill in on a line of its own, so that it reads as the label it is: its label, around it or
 * elsewhere, the words right before it, or, where none is seen, its name for screen readers or its prompt. Gives what
 * must be done once the fields are settled, which makes other elements of them.
 */
export function settleFieldLabels(elements: readonly Element[], isLabel: IsLabel): () => void {
  const findLabel = labelsOf(elements, isLabel);
  const later: (() => void)[] = [];
  for (const field of elements) {
    if (!isField(field) || isInAside(field)) continue;
    const label = findLabel(field);
    const before = label === undefined ? wordsBefore(field, isLabel) : undefined;
    if (label !== undefined) partLabel(label, field);
    else if (before !== undefined) partWords(before);
    else {
      const name = nameOf(field, isLabel);
      if (name !== undefined) later.push(() => nameField(field, name));
      continue;
    }
    if (field.tagName === 'input') prepend(field, makeElement('br'));
  }
  return () => {
    for (const settle of later) settle();
  };
}

/** Finds the label of a field, by either's address or around it, if its words are one of the form's. */
function labelsOf(elements: readonly Element[], isLabel: IsLabel): (field: Element) => Element | undefined {
  const byId = new Map<string, Element>();
  const byTarget = new Map<string, Element>();
  const put = (map: Map<string, Element>, key: string | undefined, element: Element): void => {
    if (key !== undefined && !map.has(key)) map.set(key, element);
  };
  for (const element of elements) {
    put(byId, attributeOf(element, 'id'), element);
    if (element.tagName === 'label') put(byTarget, attributeOf(element, 'for'), element);
  }
  return (field) =>
    [
      byTarget.get(attributeOf(field, 'id') ?? ''),
      byId.get(attributeOf(field, 'aria-labelledby') ?? ''),
      closest(field, ({ tagName }) => tagName === 'label'),
    ].find((label) => label !== undefined && isLabel(ownWords(label)));
}

function isField(element: Element): boolean {
  if (element.tagName === 'textarea' || element.tagName === 'select') return true;
  return element.tagName === 'input' && !untyped.test(attributeOf(element, 'type') ?? '');
}

const untyped = /^(?:checkbox|radio|hidden|button|submit|reset|image|file|password)$/i;

/** The words of a label but those of the field in it. */
function ownWords(label: Element): string {
  return saidIn(label.childNodes, longest, isField).trim();
}

// No name of a field is longer.
const longest = 80;

/** Parts a label from what is before it, and from a field that is not in it. */
function partLabel(label: Element, field: Element): void {
  if (!startsWithBreak(label)) prepend(label, makeElement('br'));
  if (closest(field, (one) => one === label) === undefined) append(label, makeElement('br'));
}

function startsWithBreak({ childNodes: [first] }: Element): boolean {
  return first !== undefined && isElement(first) && first.tagName === 'br';
}

/** The text or the element right before a field on its line, if it is a label. */
function wordsBefore(field: Element, isLabel: IsLabel): Node | undefined {
  const all = siblings(field);
  for (let at = indexIn(field) - 1; at >= 0; at -= 1) {
    const node = all[at];
    if (node === undefined || (isElement(node) && (blockTags.has(node.tagName) || isField(node))))
      return undefined;
    const words = saidIn([node], longest).trim();
    if (words !== '') return isLabel(words) ? node : undefined;
  }
  return undefined;
}

function partWords(node: Node): void {
  const text = textIn(node);
  if (isElement(node)) {
    if (!startsWithBreak(node)) prepend(node, makeElement('br'));
  } else if (text !== undefined) {
    const words = become(node, 'span', []);
    setText(words, text);
    prepend(words, makeElement('br'));
  }
}

/** What a field is called where nothing is seen that names it; in a cell of its own, the table's headings do. */
function nameOf(field: Element, isLabel: IsLabel): string | undefined {
  const name = ['aria-label', 'placeholder', 'title']
    .map((attribute) => (attributeOf(field, attribute) ?? '').trim())
    .find((words) => words !== '' && isLabel(words));
  const cell = name === undefined ? undefined : closest(field, ({ tagName }) => /^t[dh]$/.test(tagName));
  const isAlone = cell !== undefined && listElements(cell.childNodes).filter(isField).length < 2;
  return isAlone ? undefined : name;
}

function nameField(field: Element, name: string): void {
  prepend(field, makeElement('span', `${name.replace(/(?:(?<!\s)\s+)?[:?]?$/, '')}:\n`));
  prepend(field, makeElement('br'));
}
