import { allWordsOf } from './all-words.ts';
import { findElement, type XmlElement } from './parse-xml.ts';

const seen = new WeakMap<XmlElement, boolean>();

/** Whether an element holds words; what was found is remembered, as tables in tables ask again. */
export function hasWords(element: XmlElement): boolean {
  const known = seen.get(element);
  if (known !== undefined) return known;
  const found = allWordsOf([element]).trim() !== '';
  seen.set(element, found);
  return found;
}

/** Whether an element is marked as hidden. */
export function isHidden({ attributes }: XmlElement): boolean {
  return attributes['text:is-hidden'] === 'true' || attributes['text:display'] === 'none';
}

/** Whether a paragraph is hidden by a mark in it. */
export function hidesParagraph(element: XmlElement): boolean {
  const mark = findElement(element, 'text:hidden-paragraph');
  return mark !== undefined && isHidden(mark);
}
