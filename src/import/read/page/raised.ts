import { attributeOf, type Element, isElement, type Node } from '../parse-html.ts';
import {
  blockTags,
  closest,
  indexIn,
  isAside,
  isInAside,
  parentOf,
  saidIn,
  setAside,
  siblings,
  textIn,
} from './tree.ts';

const mark = String.raw`(?:(?<=\[)[\w-]{1,30}(?=\])|\d{1,3}|[a-z]{1,2}|[ivxl]{3,5}|[*†‡§¶#]+)`;
/** A text that may be the mark of a note: a figure, a letter or a sign, in brackets or not. */
export const noteMark = new RegExp(String.raw`^[[(]?\s*${mark}(?:\s*[,;–-]\s*${mark})*\s*[\])]?[.:]?$`, 'i');

/**
 * How a raised text reads on a line, after the words `before` it: the power of a unit or of ten as small figures, the
 * ending of `1st` joined, and the mark of a note in brackets, so that no figure grows by it.
 */
export function writeRaised(text: string, before: string): string {
  const raised = text.trim();
  if (/^(?:st|nd|rd|th|tm|sm|®|©|™|º|ª|er|re|[*†‡]+)$/i.test(raised)) return raised;
  const isFigure = /^[-−+]?\d{1,3}$/.test(raised);
  const isPower = /(?<![\p{L}])(?:[mckdnµ]?m|km|ft|in|yd|mi|s|metres?|feet|inch(?:es)?)$|[x×*·]\s*10$/iu.test(
    before,
  );
  if (isFigure && isPower) return [...raised].map((sign) => small[sign] ?? sign).join('');
  if (!noteMark.test(raised))
    return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(raised) ? ` ${raised}` : raised;
  return ` [${raised.replace(/^[[(]\s*|(?:(?<!\s)\s+)?[\])][.:]?$|[.:]$/g, '')}]`;
}

const small: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};

/** Writes a raised text on its line; one that opens a paragraph outside a table is the mark of a note, which is marked. */
export function settleRaised(element: Element): void {
  const words = saidIn(element.childNodes, 400);
  if (words.trim() === '' || words.length > 200 || isInAside(element)) return;
  const block = closest(element, ({ tagName }) => blockTags.has(tagName) && tagName !== 'button');
  const lead = before(element);
  if (
    lead.trim() === '' &&
    block !== undefined &&
    /^(?:p|li|div)$/.test(block.tagName) &&
    noteMark.test(words.trim())
  ) {
    const rest = saidIn(block.childNodes, 4_000, (one) => one === element).trim();
    if (/^\p{L}\S*\s+\S/u.test(rest) && closest(block, ({ tagName }) => tagName === 'td') === undefined) {
      setAside(block, 'note');
      return;
    }
  }
  raise(element);
}

/** Writes what a raised element says on the line. */
export function raise(element: Element): void {
  if (element.tagName !== 'sup' && attributeOf(element, 'href') !== undefined) return;
  const texts = textsIn(element);
  const whole = texts.map((node) => textIn(node) ?? '').join('');
  const lead = before(element);
  const written = writeRaised(whole, lead);
  const isAnswer = answers.test(lead.trim()) && isStart(element, lead) && /^ \[/.test(written);
  const gap = /^[\p{L}\p{N}]/u.test(after(element)) && /\]$/.test(written) ? ' ' : '';
  for (const [index, node] of texts.entries())
    if ('value' in node) node.value = index === 0 ? written + gap : '';
  if (isAnswer) setAside(element, 'note');
}

const answers =
  /^(?:yes|no|y|n|n\/a|met|not met|partial(?:ly)?|compliant|non-compliant|not applicable|[✓✔✗✘☑☒])[.*]?$/i;

/** Whether the words before an element are all that its paragraph says before it. */
function isStart(element: Element, lead: string): boolean {
  const block = closest(element, ({ tagName }) => blockTags.has(tagName));
  return block !== undefined && saidIn(block.childNodes, 40).trimStart().startsWith(lead.trim());
}

function textsIn(element: Element): Node[] {
  const found: Node[] = [];
  const waiting: Node[] = [...element.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (textIn(node) !== undefined) found.push(node);
    else if (isElement(node) && !isAside(node))
      for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
  return found;
}

/** The last characters before an element, on its line. */
export function before(element: Element): string {
  return beside(element, -1);
}

function after(element: Element): string {
  return beside(element, 1);
}

function beside(element: Element, step: 1 | -1): string {
  let text = '';
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) {
    if (at !== element && blockTags.has(at.tagName)) break;
    const { words, isEnd } = wordsNextTo(at, step);
    text = join(text, words, step);
    if (isEnd || text.length >= nearby) break;
  }
  return text;
}

/** The words next to an element inside the same one, and whether the line ends there. */
function wordsNextTo(element: Element, step: 1 | -1): { words: string; isEnd: boolean } {
  const all = siblings(element);
  let words = '';
  for (let index = indexIn(element) + step; index >= 0 && index < all.length; index += step) {
    const node = all[index];
    if (node === undefined || words.length >= nearby) break;
    if (isElement(node) && (node.tagName === 'br' || blockTags.has(node.tagName)))
      return { words, isEnd: true };
    words = join(words, saidIn([node], 10_000), step);
  }
  return { words, isEnd: false };
}

function join(text: string, more: string, step: 1 | -1): string {
  return step === -1 ? `${more}${text}`.slice(-nearby) : `${text}${more}`.slice(0, nearby);
}

const nearby = 30;
