import type { AsideKind } from '../asides.ts';
import type { Element } from '../parse-html.ts';
import type { FieldMark } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { Look, StyleSheet } from './styles.ts';
import { childOf, isOn, type Xml } from './xml.ts';

/** What stands beside the text, and who put it there (`''` if that is not known). */
export interface Beside {
  readonly kind: AsideKind;
  readonly by: string;
}

/** What holds for all words in an element. */
export interface Context {
  readonly beside: Beside | undefined;
  /** Where the words lead to, or `''`. */
  readonly href: string;
  readonly look: Look;
  /** The ids of the styles of the paragraph and the table. */
  readonly paragraphStyle: string | undefined;
  readonly tableStyle: string | undefined;
  readonly isMath: boolean;
  /** The colour behind words as six hexadecimal digits, `''` if it is not known, undefined if nothing is said of it. */
  readonly behind: string | undefined;
}

/** What a part of a document needs to be read, and how far its fields have got. */
export interface Story {
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly fields: ReadonlyMap<Xml, FieldMark>;
  /** The addresses of links out of the document, by their id. */
  readonly links: ReadonlyMap<string, string>;
  /** What other parts hold for an id of this one, as elements of HTML: charts, drawings, documents in the document. */
  readonly enclosed: ReadonlyMap<string, Element>;
  /**
   * Notes and comments by `footnote 2`, `endnote 1`, `comment 7`, and `range 7` for a comment that only has a range of
   * words; each is taken out where it is referred to.
   */
  readonly notes: Map<string, readonly Element[]>;
  /** How many notes of each kind the text has referred to. */
  readonly marks: { footnote: number; endnote: number };
  /** The fields that have begun and not ended. */
  readonly open: FieldMark[];
}

/**
 * The stronger of what already holds for words and what an element says: what is deleted is deleted, whoever inserted it.
 * Of equals the inner one stands, as it may name somebody else.
 */
export function withBeside(context: Context, kind: AsideKind, by = ''): Context {
  const { beside } = context;
  const holds = beside === undefined || strength.indexOf(kind) >= strength.indexOf(beside.kind);
  return holds ? { ...context, beside: { kind, by } } : context;
}

const strength: readonly AsideKind[] = ['inserted', 'struck', 'hidden', 'unchosen', 'note', 'deleted'];

/** What holds in a content control: while nothing is filled in, its words only ask for some. */
export function insideControl(element: Xml, context: Context): Context {
  const isAsking = isOn(childOf(element, 'sdtPr'), 'showingPlcHdr') === true;
  return isAsking ? withBeside(context, 'unchosen') : context;
}

/** What a tracked change makes of the words in it, by the name of its element; undefined for other elements. */
export function changeOf(name: string): 'deleted' | 'inserted' | undefined {
  return changes.get(name);
}

const changes: ReadonlyMap<string, 'deleted' | 'inserted'> = new Map([
  ['del', 'deleted'],
  ['moveFrom', 'deleted'],
  ['cellDel', 'deleted'],
  ['ins', 'inserted'],
  ['moveTo', 'inserted'],
  ['cellIns', 'inserted'],
]);

/** Elements that say how others look or were before, and hold no words of the document. */
export function isProperty(name: string): boolean {
  return /(?:Pr|PrEx|PrChange|Change)$/.test(name) || properties.has(name);
}

const properties = new Set([
  'tblGrid',
  'ffData',
  'fldData',
  'instrText',
  'delInstrText',
  'binData',
  'posOffset',
]);
