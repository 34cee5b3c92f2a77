import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';
import { wordsOfComment } from './comments.ts';
import { typedIn } from './controls.ts';
import { namesOf } from './names.ts';
import { noteMark, writeRaised } from './raised.ts';
import { blockTags, saidIn, wordless } from './tree.ts';

/**
 * Every word of a page in its own order, by a walk that passes nothing over but scripts and styles: choices and values
 * of forms, names of icons, hidden words, comments and notes among them. Blocks and line breaks part words.
 */
export function wordsOfPage(roots: readonly Node[]): string {
  const parts: string[] = [];
  const waiting: (Node | string)[] = [...roots].reverse();
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (typeof step === 'string') parts.push(step);
    else if (step.nodeName === '#comment') parts.push(` ${wordsOfComment(step)} `);
    else if (step.nodeName === '#text' && 'value' in step) parts.push(step.value);
    else if (isElement(step)) for (const inside of stepsInto(step, parts)) waiting.push(inside);
  }
  return parts.join('');
}

/** What is in an element, last first, with its names before it. */
function stepsInto(element: Element, before: readonly string[]): (Node | string)[] {
  const tag = element.tagName;
  if (wordless.has(tag) || isRepeated(element) || isPointer(element)) return [];
  const attributes = [...namesOf(element), ...(tag === 'input' ? [typedIn(element)] : []), labelOf(element)]
    .filter((words) => words !== '')
    .map((words) => `\n${words}\n`);
  const inside = [...element.childNodes].reverse();
  if (/^(?:iframe|noembed|noframes)$/.test(tag))
    return ['\n', ...inside.map(withoutTags), '\n', ...attributes];
  if (attributeOf(element, 'data-raised') !== undefined) return raisedInside(element, before);
  const isParted =
    blockTags.has(tag) || parting.has(tag) || marks.some((name) => attributeOf(element, name) !== undefined);
  return isParted ? ['\n', ...inside, '\n', ...attributes] : [...inside, ...attributes];
}

const parting = new Set([
  'br',
  'embed',
  'noscript',
  'object',
  'canvas',
  'video',
  'audio',
  'img',
  'input',
  'select',
  'svg',
  'label',
  'rt',
  'rp',
  'title',
  'desc',
  'text',
]);

/** The mark of a comment, or the one that leads back from a note: no word, and not kept. */
function isPointer(element: Element): boolean {
  if (element.tagName !== 'a' || !/^#.*(?:ref|cmnt|comment)/i.test(attributeOf(element, 'href') ?? ''))
    return false;
  const words = saidIn(element.childNodes, 40).trim();
  return noteMark.test(words) || !/[\p{L}\p{N}]/u.test(words);
}

const marks = ['data-aside', 'data-label', 'data-block', 'aria-checked', 'aria-label'];

/** A label that repeats its column's heading for narrow screens, on pages that `build` made. */
export function isRepeated(element: Element): boolean {
  return attributeOf(element, 'hidden') !== undefined && attributeOf(element, 'aria-hidden') === 'true';
}

function labelOf(element: Element): string {
  return /^(?:option|optgroup)$/.test(element.tagName) ? (attributeOf(element, 'label') ?? '') : '';
}

function withoutTags(node: Node): Node | string {
  return 'value' in node ? node.value.replace(/<[^<>]*>/g, ' ') : node;
}

/** A raised text parted from the words before it, unless it is an ending such as that of `1st`. */
function raisedInside(element: Element, before: readonly string[]): (Node | string)[] {
  const [only, other] = element.childNodes;
  const lead = before.slice(-3).join('').slice(-30);
  if (only !== undefined && other === undefined && 'value' in only) return [writeRaised(only.value, lead)];
  return [' ', ...[...element.childNodes].reverse(), ' '];
}
