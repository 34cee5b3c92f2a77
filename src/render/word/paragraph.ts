import { element, setting } from './xml.ts';

/** What is said of a paragraph besides its words. */
export interface ParagraphLook {
  readonly style?: string;
  /** The place of an item in its list. */
  readonly item?: { readonly list: number; readonly depth: number };
  /** How far it is indented, in twentieths of a point. */
  readonly indent?: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly keepNext?: boolean;
  /** Whether it stays on one page. */
  readonly whole?: boolean;
}

/** A paragraph around runs. */
export function paragraph(runs: string, look: ParagraphLook = {}): string {
  const { style, item, indent, align, keepNext, whole } = look;
  // In the order that Word wants.
  const properties = [
    style && setting('pStyle', style),
    keepNext && setting('keepNext'),
    whole && setting('keepLines'),
    item && element('w:numPr', {}, setting('ilvl', item.depth), setting('numId', item.list)),
    indent && element('w:ind', { 'w:left': indent }),
    align && align !== 'start' && setting('jc', align === 'end' ? 'right' : align),
  ].filter((one) => typeof one === 'string');
  return element('w:p', {}, properties.length > 0 ? element('w:pPr', {}, ...properties) : '', runs);
}
