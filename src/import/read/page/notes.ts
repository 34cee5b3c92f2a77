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
  setChildren,
  setText,
  takeAll,
} from './tree.ts';

/**
 * Writes raised words on the line, and puts footnotes and comments beside the words that point to them. A note that
 * nothing points to is marked where it stands, if its mark opens a paragraph.
 */
export function settleNotes(elements: readonly Element[], raised: ReadonlySet<Element>): void {
  const ids = new Map<string, Element>();
  for (const element of elements) {
    for (const id of [
      attributeOf(element, 'id'),
      element.tagName === 'a' ? attributeOf(element, 'name') : undefined,
    ])
      if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  const links = elements.filter((element) => /^#./.test(attributeOf(element, 'href') ?? ''));
  for (const link of links) settleLink(link, ids);
  for (const element of elements)
    if (raised.has(element) && element.parentNode !== null) settleRaised(element);
}

function settleLink(link: Element, ids: ReadonlyMap<string, Element>): void {
  const words = saidIn(link.childNodes, 40).trim();
  const id = decode((attributeOf(link, 'href') ?? '').slice(1));
  const target = ids.get(id);
  if (target === undefined || !noteMark.test(words) || !isNoteName(id, link) || isInAside(link)) return;
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
  setText(link, around.tagName === 'sup' ? words : writeRaised(words, before(around)));
  raise(around);
  append(around, aside);
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
  const role = `${attributeOf(link, 'role') ?? ''} ${attributeOf(link, 'class') ?? ''} ${attributeOf(link, 'epub:type') ?? ''}`;
  return (
    /noteref|footnote|endnote/i.test(role) || closest(link, ({ tagName }) => tagName === 'sup') !== undefined
  );
}

/** The paragraph or list item that a link to a note leads to, unless the link stands in it. */
function bodyOf(target: Element, link: Element): Element | undefined {
  const isBody = ({ tagName }: Element): boolean =>
    /^(?:li|p|div|dd|aside|td|blockquote|section)$/.test(tagName);
  const body = closest(target, isBody);
  if (body === undefined || closest(link, (one) => one === body) !== undefined) return undefined;
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
    const says = `${attributeOf(element, 'role') ?? ''} ${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'epub:type') ?? ''}`;
    if (/\bdoc-(?:footnote|endnote)s?\b|(?:^|\s)(?:footnotes|endnotes|footnote-text)(?:\s|$)/i.test(says))
      setAside(element, 'note');
  }
}
