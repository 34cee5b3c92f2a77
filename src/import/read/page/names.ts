import { attributeOf, type Element } from '../parse-html.ts';
import { tidySpaces } from '../words.ts';
import {
  append,
  become,
  isInAside,
  listElements,
  makeElement,
  prepend,
  saidIn,
  setAside,
  setText,
} from './tree.ts';

/**
 * The names an element has in its attributes (alternative text, accessible name, title, prompt) that its own words do
 * not say already.
 */
export function namesOf(element: Element): string[] {
  if (nameless.has(element.tagName)) return [];
  const names = attributes
    .filter((name) => name !== 'label' || element.tagName === 'track')
    .map((name) => tidySpaces(attributeOf(element, name) ?? '').trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name) || (name !== '' && element.tagName === 'img'));
  if (names.length === 0) return [];
  const own = fold(element.tagName === 'img' ? '' : saidIn(element.childNodes, 2_000));
  return names.filter(
    (name, index) =>
      !own.includes(fold(name)) && names.findIndex((one) => fold(one) === fold(name)) === index,
  );
}

const attributes = [
  'alt',
  'aria-label',
  'title',
  'placeholder',
  'summary',
  'aria-valuetext',
  'aria-description',
  'label',
];
const nameless = new Set(['html', 'head', 'link', 'style', 'script', 'option', 'optgroup', 'meta']);

function fold(text: string): string {
  return tidySpaces(text).trim().toLowerCase();
}

/**
 * Says the names of icons, and of whatever has no words of its own; other names stand beside the words. Words that show
 * only where something does not load, or does not run, stand beside them too.
 */
export function settleNames(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element.tagName === 'svg') settleDrawing(element);
    else if (element.tagName === 'noscript') setAside(element, 'hidden');
    else if (fallbacks.has(element.tagName)) settleFallback(element);
    if (element.tagName === 'ruby') settleRuby(element);
    if (element.tagName !== 'img') settleName(element);
    else settlePicture(element);
  }
}

const fallbacks = new Set(['iframe', 'noembed', 'noframes']);

function settlePicture(picture: Element): void {
  const [name, ...others] = namesOf(picture);
  if (name === undefined) return;
  for (const other of others) tellBeside(picture, other);
  // Its address says nothing once its name does.
  const beside = picture.childNodes;
  become(picture, 'span', [makeElement('span', ` ${name} `), ...beside]);
}

function settleName(element: Element): void {
  const [name, ...others] = namesOf(element);
  if (name === undefined) return;
  const own = tidySpaces(saidIn(element.childNodes, 200)).trim();
  const isSign = !/[\p{L}\p{N}]/u.test(own);
  const isEmpty =
    isSign && !['input', 'textarea', 'pre', 'select', 'table', 'iframe'].includes(element.tagName);
  const prompt = tidySpaces(attributeOf(element, 'placeholder') ?? '').trim();
  if (!isEmpty || name === prompt) {
    for (const each of [name, ...others]) tellBeside(element, each);
    return;
  }
  if (own === '') append(element, makeElement('span', ` ${name} `));
  else setText(element, ` ${name} `);
  for (const other of others) tellBeside(element, other);
}

/** Puts a name beside the words of an element, inside it; that of a row or a table in its first cell. */
function tellBeside(element: Element, name: string): void {
  const isFrame = /^(?:tr|tbody|thead|tfoot|table|colgroup)$/.test(element.tagName);
  const cell = isFrame ? listElements([element]).find(({ tagName }) => /^t[dh]$/.test(tagName)) : undefined;
  // Within a menu, or what is hidden, it is one of its words.
  prepend(cell ?? element, isInAside(element) ? makeElement('span', ` ${name} `) : beside(name));
}

/** A drawing says its name, else its title, and any words drawn in it; its description stands beside them. */
function settleDrawing(drawing: Element): void {
  const inside = listElements(drawing.childNodes);
  const titles = inside.filter(({ tagName }) => tagName === 'title');
  for (const element of inside) {
    if (/^(?:desc|metadata)$/.test(element.tagName)) setAside(element, 'hidden');
    if (element.tagName === 'text') prepend(element, makeElement('span', ' '));
  }
  const drawn = fold(saidIn(drawing.childNodes, 2_000, ({ tagName }) => tagName === 'title'));
  const label = (attributeOf(drawing, 'aria-label') ?? '').trim();
  const isOrnament = attributeOf(drawing, 'aria-hidden') === 'true';
  const isTold = (name: string): boolean => isOrnament || (drawn !== '' && drawn.includes(fold(name)));
  for (const title of titles) settleTitle(title, label, isTold);
  const tip = beside(attributeOf(drawing, 'title') ?? '');
  const name = isTold(label) ? beside(label) : makeElement('span', ` ${label} `);
  become(drawing, 'span', [name, tip, ...drawing.childNodes]);
}

/** A drawing's title is said unless it has another name, or its own words say it. */
function settleTitle(title: Element, label: string, isTold: (name: string) => boolean): void {
  const words = saidIn([title], 2_000).trim();
  const isRepeated = fold(words) === fold(label);
  const children = isRepeated
    ? []
    : [makeElement('span', ' '), ...title.childNodes, makeElement('span', ' ')];
  const said = become(title, 'span', children);
  if (label !== '' || isTold(words)) setAside(said, 'hidden');
}

function beside(words: string): Element {
  const element = makeElement('span', words);
  setAside(element, 'hidden');
  return element;
}

function settleFallback(element: Element): void {
  const names = namesOf(element);
  const text = saidIn(element.childNodes, 1_000_000);
  const words = makeElement('div', [...names, text.replace(/<[^<>]*>/g, ' ')].join(' '));
  setAside(words, 'hidden');
  become(element, 'span', [words]);
}

/** Ruby: how a word is said, or what it means, is a note to it. */
function settleRuby(ruby: Element): void {
  for (const element of listElements(ruby.childNodes)) {
    if (element.tagName === 'rt' || element.tagName === 'rtc') setAside(element, 'note');
    if (element.tagName === 'rp') setText(element, '');
  }
}
