import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';
import {
  append,
  become,
  blockTags,
  closest,
  indexIn,
  listElements,
  makeElement,
  prepend,
  saidIn,
  setAside,
  setText,
  siblings,
  textIn,
} from './tree.ts';

/** Writes what is filled in on a page's forms as its words, and marks the choices that were not made. */
export function settleControls(elements: readonly Element[]): void {
  const labels = new Map<string, Element>();
  const decided = new Map<Element, Element[]>();
  for (const element of elements) {
    const target = element.tagName === 'label' ? attributeOf(element, 'for') : undefined;
    if (target !== undefined && !labels.has(target)) labels.set(target, element);
    settleControl(element);
    const group = isChoice(element) ? closest(element, ({ tagName }) => groups.has(tagName)) : undefined;
    if (group === undefined) continue;
    const boxes = decided.get(group);
    if (boxes === undefined) decided.set(group, [element]);
    else boxes.push(element);
  }
  for (const boxes of decided.values()) settleChoices(boxes, labels);
}

function settleControl(element: Element): void {
  if (element.tagName === 'select' || element.tagName === 'datalist') settleList(element);
  else if (element.tagName === 'textarea') settleArea(element);
  else if (element.tagName === 'input') settleField(element);
  else if (['aria-checked', 'aria-selected'].some((name) => attributeOf(element, name) === 'false'))
    settleRole(element);
}

const groups = new Set('td th fieldset li dd tr section form table body'.split(' '));

/** What is said of a field that cannot be ticked or chosen from. */
export function typedIn(element: Element): string {
  const type = (attributeOf(element, 'type') ?? 'text').toLowerCase();
  const value = attributeOf(element, 'value') ?? '';
  if (['checkbox', 'radio', 'password', 'file', 'image'].includes(type)) return '';
  // What a form sends unseen is rarely words: a key, a number of a record.
  if (type === 'hidden')
    return /^\p{L}[\p{L}\s.,;:'’()-]*$/u.test(value) && !/^csrf/i.test(value) ? value : '';
  return value;
}

function settleField(element: Element): void {
  const value = typedIn(element);
  if (value === '') return;
  const words = makeElement('span', ` ${value} `);
  if (attributeOf(element, 'type')?.toLowerCase() === 'hidden') setAside(words, 'hidden');
  append(element, words);
}

/** The choices of a list: the one that is marked as chosen is said. An unmarked first one is what browsers show. */
function settleList(list: Element): void {
  const options = listElements(list.childNodes).filter(({ tagName }) => tagName === 'option');
  const isMade = (option: Element): boolean =>
    list.tagName === 'select' &&
    attributeOf(option, 'selected') !== undefined &&
    attributeOf(option, 'value') !== '';
  const group = listElements(list.childNodes)
    .filter(({ tagName }) => tagName === 'optgroup')
    .map((element) => attributeOf(element, 'label') ?? '');
  const named = (option: Element): string =>
    (saidIn([option], 10_000).trim() || attributeOf(option, 'label')) ?? '';
  const join = (names: readonly string[]): string => names.filter((name) => name !== '').join(', ');
  const said = join(options.filter(isMade).map(named));
  const others = join([...group, ...options.filter((option) => !isMade(option)).map(named)]);
  const unchosen = makeElement('span', others);
  setAside(unchosen, 'unchosen');
  become(list, 'span', [makeElement('span', ` ${said} `), unchosen]);
}

/** A text area is a paragraph whose line breaks are seen. */
function settleArea(area: Element): void {
  area.tagName = 'pre';
  area.nodeName = 'pre';
}

function settleRole(element: Element): void {
  const role = attributeOf(element, 'role');
  if (role !== undefined && /^(?:radio|checkbox|switch|option|menuitemradio)$/.test(role))
    setAside(element, 'unchosen');
}

function isChoice(element: Element): boolean {
  return element.tagName === 'input' && /^(?:radio|checkbox)$/i.test(attributeOf(element, 'type') ?? '');
}

/** Radio buttons, and boxes to tick, that stand together, such as in a cell. */
function settleChoices(boxes: readonly Element[], labels: ReadonlyMap<string, Element>): void {
  const isAhead = startsWithLabel(boxes);
  const found = boxes.map((box) => ({ box, nodes: labelOf(box, isAhead, labels) }));
  const radios = found.filter(({ box }) => /^radio$/i.test(attributeOf(box, 'type') ?? ''));
  const ticks = found.filter(({ box }) => !/^radio$/i.test(attributeOf(box, 'type') ?? ''));
  for (const { box, nodes } of radios) settleChoice(box, nodes, isTicked(box));
  const answers = ticks.filter(({ nodes }) => answerWords.test(saidIn(nodes, 40).trim()));
  const isAnswered = ticks.length > 0 && answers.length === ticks.length;
  const isClear = ticks.filter(({ box }) => isTicked(box)).length < 2;
  for (const { box, nodes } of ticks) {
    if (isAnswered && isClear) settleChoice(box, nodes, isTicked(box));
    else drawBox(box, isAhead ? nodes[0] : undefined);
  }
}

const answerWords =
  /^(?:yes|no|y|n|n\/a|partial(?:ly)?(?: compliant)?|partly|not applicable|(?:non-?\s?|not )?compliant)[.,;/]?$/i;

function isTicked(box: Element): boolean {
  return attributeOf(box, 'checked') !== undefined;
}

function settleChoice(box: Element, nodes: readonly Node[], isMade: boolean): void {
  const name = nodes.length === 0 && isMade ? nameOf(box) : '';
  prepend(box, makeElement('span', ` ${name} `));
  if (isMade) return;
  for (const node of nodes) {
    const text = textIn(node);
    if (isElement(node)) setAside(node, 'unchosen');
    else if (text !== undefined && text.trim() !== '') {
      const words = become(node, 'span', []);
      setText(words, text);
      setAside(words, 'unchosen');
    }
  }
}

/** What a button without a label says: its name or its value. */
function nameOf(box: Element): string {
  const name = attributeOf(box, 'aria-label') ?? attributeOf(box, 'value') ?? '';
  return name === 'on' ? '' : name;
}

function drawBox(box: Element, label: Node | undefined): void {
  const sign = isTicked(box) ? ' ☒ ' : ' ☐ ';
  if (label === undefined) prepend(box, makeElement('span', sign));
  else if (isElement(label)) prepend(label, makeElement('span', sign));
  else if ('value' in label) label.value = `${sign}${label.value}`;
}

/** Whether words come before the first of some boxes and none after the last. */
function startsWithLabel(boxes: readonly Element[]): boolean {
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (first === undefined || last === undefined) return false;
  return wordsBeside(first, -1) !== '' && wordsBeside(last, 1) === '';
}

function wordsBeside(box: Element, step: 1 | -1): string {
  return saidIn(nodesBeside(box, step), 40).trim();
}

/** What names a box: its label, or the words after it (or before it, if they come first) up to the next box. */
function labelOf(box: Element, isAhead: boolean, labels: ReadonlyMap<string, Element>): Node[] {
  const own = labels.get(attributeOf(box, 'id') ?? '');
  if (own !== undefined) return [own];
  const around = closest(box, ({ tagName }) => tagName === 'label');
  if (around !== undefined) return around.childNodes.filter((node) => node !== box);
  const nodes = nodesBeside(box, isAhead ? -1 : 1);
  return saidIn(nodes, 10).trim() === '' ? [] : nodes;
}

function nodesBeside(box: Element, step: 1 | -1): Node[] {
  const all = siblings(box);
  const found: Node[] = [];
  for (let at = indexIn(box) + step; at >= 0 && at < all.length; at += step) {
    const node = all[at];
    if (node === undefined || isEnd(node, found)) break;
    found.push(node);
  }
  return step === 1 ? found : found.reverse();
}

function isEnd(node: Node, found: readonly Node[]): boolean {
  if (!isElement(node)) return textIn(node) === undefined;
  if (node.tagName === 'br') return found.some((one) => (textIn(one) ?? 'x').trim() !== '');
  return blockTags.has(node.tagName) || listElements([node]).some(isChoice);
}
