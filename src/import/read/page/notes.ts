import type { AsideKind } from '../asides.ts';
import { attributeOf, type Element } from '../parse-html.ts';
import { before, noteMark, raise, settleRaised, writeRaised } from './raised.ts';
import {
  append,
  become,
  closest,
  isAside,
  isInAside,
  listElements,
  makeElement,
  saidIn,
  setAside,
  setAttribute,
  setChildren,
  setText,
  takeAll,
} from './tree.ts';

/**
 * Writes raised words on the line, and puts footnotes and comments beside the words that point to them. A note that
 * nothing points to is marked where it stands, if its mark opens a paragraph.
 */
export function settleNotes(elements: readonly Element[], raised: ReadonlySet<Element>): void {
  const ids = findIds(elements);
  const links = elements.filter((element) => /^#./.test(attributeOf(element, 'href') ?? ''));
  for (const link of links) settleLink(link, ids);
  for (const element of elements) if (isNoteLink(element)) writeMark(element);
  for (const element of elements)
    if (raised.has(element) && element.parentNode !== null) settleRaised(element);
}

function findIds(elements: readonly Element[]): Map<string, Element> {
  const ids = new Map<string, Element>();
  for (const element of elements) {
    const name = element.tagName === 'a' ? attributeOf(element, 'name') : undefined;
    for (const id of [attributeOf(element, 'id'), name])
      if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  return ids;
}

function settleLink(link: Element, ids: ReadonlyMap<string, Element>): void {
  const words = saidIn(link.childNodes, 40).trim();
  const id = decode((attributeOf(link, 'href') ?? '').slice(1));
  const target = ids.get(id);
  if (target === undefined || !noteMark.test(words) || isInAside(link)) return;
  if (!isNoteName(id, link) && !isNoteLink(link)) return;
  const note = bodyOf(target, link);
  if (note === undefined || isElsewhere(note)) return;
  const kind: AsideKind = /(?:cmnt|comment|annot)/i.test(id) ? 'comment' : 'note';
  const around = closest(link, ({ tagName }) => tagName === 'sup') ?? link;
  const aside = makeElement('span');
  setAside(aside, kind);
  append(aside, takeOver(note));
  if (kind === 'comment') {
    become(around, 'span', [aside]);
    return;
  }
  setAttribute(link, 'data-note', '');
  setText(link, around.tagName === 'sup' ? words : writeRaised(words, before(around)));
  raise(around);
  append(around, aside);
}

/**
 * Whether an element is the mark of a note that stands on its line without being raised: it says so itself, or it is a
 * link within the page that joins a figure to the words before it (`45<a href="#n8">8</a>`).
 */
export function isNoteLink(element: Element): boolean {
  if (attributeOf(element, 'data-note') !== undefined) return false;
  const href = attributeOf(element, 'href');
  const isNamed = saysNote.test(namesOf(element));
  if (!isNamed && (element.tagName !== 'a' || !/#./.test(href ?? ''))) return false;
  const words = saidIn(element.childNodes, 40).trim();
  if (!noteMark.test(words) || closest(element, ({ tagName }) => tagName === 'sup') !== undefined)
    return false;
  const lead = before(element);
  if (lead.trim() === '') return false;
  return isNamed || (/[\p{L}\p{N}.,;:!?)’”"']$/u.test(lead) && /^(?:[[(]?\d|[*†‡])/.test(words));
}

const saysNote =
  /\b(?:doc-noteref|noteref|(?:foot|end)note-?ref(?:erence)?|(?:foot|end)note-(?:anchor|link))\b/i;

function namesOf(element: Element): string {
  return ['role', 'class', 'epub:type'].map((name) => attributeOf(element, name) ?? '').join(' ');
}

/** Writes a mark that nothing more is known of in brackets, so that no figure grows by it. */
function writeMark(element: Element): void {
  if (element.parentNode === null || isInAside(element)) return;
  setText(element, writeRaised(saidIn(element.childNodes, 40).trim(), before(element)));
}

/** Whether a note's words stand beside the page's for another reason, such as being struck through. */
function isElsewhere(note: Element): boolean {
  const around = closest(note, isAside);
  return around !== undefined && !/^(?:note|comment)$/.test(attributeOf(around, 'data-aside') ?? '');
}

/** A note's words, without the links that lead back from it. */
function takeOver(note: Element): Element {
  for (const back of listElements(note.childNodes)) {
    const isBack = back.tagName === 'a' && /^#/.test(attributeOf(back, 'href') ?? '');
    const words = saidIn([back], 40).trim();
    if (isBack && (/^[^\p{L}\p{N}]*$/u.test(words) || noteMark.test(words))) setText(back, '');
  }
  const inside = makeElement('span');
  setAttribute(inside, 'data-taken', '');
  setChildren(inside, takeAll(note));
  return inside;
}

/** Whether an address within the page leads to a note: by its name, or by what the link says of itself. */
function isNoteName(id: string, link: Element): boolean {
  if (
    /^(?:_?_?(?:ftn|edn|fn|ftnt|sdfootnote|sdendnote|footnote|endnote|note|cite|cmnt|comment|user-content-fn|easy-footnote|annot))/i.test(
      id,
    )
  )
    return true;
  return (
    /noteref|footnote|endnote/i.test(namesOf(link)) ||
    closest(link, ({ tagName }) => tagName === 'sup') !== undefined
  );
}

/** The paragraph or list item that a link to a note leads to, unless the link stands in it. */
function bodyOf(target: Element, link: Element): Element | undefined {
  const isBody = ({ tagName }: Element): boolean =>
    /^(?:li|p|div|dd|aside|td|blockquote|section)$/.test(tagName);
  const body = closest(target, isBody);
  if (body === undefined || closest(link, (one) => one === body) !== undefined) return undefined;
  // Another link has it already.
  if (closest(target, (one) => attributeOf(one, 'data-taken') !== undefined || one.tagName === 'wbr'))
    return undefined;
  // A whole chapter is no note.
  if (saidIn([body], mostInNote).length > mostInNote) return undefined;
  if (body.tagName === 'td') return undefined;
  return body;
}

const mostInNote = 4_000;

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** A note's body in the list at the end of a page, marked there if nothing pointed to it. */
export function markNoteLists(elements: readonly Element[]): void {
  for (const element of elements) {
    const says = namesOf(element);
    if (/\bdoc-(?:footnote|endnote)s?\b|(?:^|\s)(?:footnotes|endnotes|footnote-text)(?:\s|$)/i.test(says))
      setAside(element, 'note');
  }
}
