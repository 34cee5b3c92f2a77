import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import {
  type BarView,
  type NoteView,
  type PageLink,
  readFollowing,
  renderBar,
  renderForms,
  renderNotes,
} from './render-preview.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What is put into a page besides what is published. */
export interface Annotations {
  readonly bar: BarView;
  /** What is said of a provision, or of a part of the report, by its anchor. */
  readonly notes: ReadonlyMap<string, readonly NoteView[]>;
  /** The forms of it, by its anchor. */
  readonly forms: ReadonlyMap<string, readonly PageLink[]>;
}

/** A page as it is looked at while it is written. */
export interface AnnotatedPage {
  readonly html: string;
  /** Its Content-Security-Policy, which allows our script besides what the page itself allows. */
  readonly policy: string;
}

/**
 * Puts the bar at the head of a page that `build` made, and notes at what they are about. What is published is left byte for
 * byte, but for its policy, which goes to the head of the answer.
 */
export function annotatePage(html: string, { bar, notes, forms }: Annotations): AnnotatedPage {
  const elements = listElements(parse(html, { sourceCodeLocationInfo: true }));
  const { css, script } = readFollowing();
  const meta = elements.find(isPolicy);
  const inserts: Insert[] = [
    ...(meta ? [{ ...cut(meta), text: '' }] : []),
    insertAt(endOf(find(elements, 'head'), html), wrap('style', `\n${css}\n`)),
    insertAt(startOf(elements), renderBar(bar)),
    insertAt(endOf(find(elements, 'body'), html), wrap('script', script.text)),
  ];
  for (const [anchor, told] of notes) {
    const place = findPlace(elements, anchor);
    if (place !== undefined) inserts.push(insertAt(place, `\n${renderNotes(told)}`));
  }
  // Put in last, they stand before the notes at the same place.
  for (const [anchor, links] of forms) {
    const place = findPlace(elements, anchor);
    if (place !== undefined) inserts.push(insertAt(place, `\n${renderForms(links)}`));
  }
  const policy = meta?.attrs.find(({ name }) => name === 'content')?.value ?? "default-src 'none'";
  return { html: splice(html, inserts), policy: widen(policy, script.hash) };
}

/** The same page's policy, under which our script may run and ask its own server, and which frames it nowhere. */
function widen(policy: string, hash: string): string {
  const kept = policy.split(';').map((part) => part.trim());
  const own = kept.find((part) => part.startsWith('script-src ')) ?? 'script-src';
  return [
    ...kept.filter((part) => part !== '' && part !== own),
    `${own} '${hash}'`,
    "connect-src 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

interface Insert {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function insertAt(offset: number, text: string): Insert {
  return { start: offset, end: offset, text };
}

function splice(html: string, inserts: readonly Insert[]): string {
  return [...inserts]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), html);
}

function listElements(parent: Parent): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...listElements(node)] : []));
}

function find(elements: readonly Element[], name: string): Element | undefined {
  return elements.find(({ tagName }) => tagName === name);
}

function isPolicy({ tagName, attrs }: Element): boolean {
  return tagName === 'meta' && attrs.some(({ value }) => value.toLowerCase() === 'content-security-policy');
}

function cut({ sourceCodeLocation: at }: Element): Pick<Insert, 'start' | 'end'> {
  return { start: at?.startOffset ?? 0, end: at?.endOffset ?? 0 };
}

/** Before the tag that ends an element. */
function endOf(element: Element | undefined, html: string): number {
  return element?.sourceCodeLocation?.endTag?.startOffset ?? html.length;
}

/** Where the words of a page begin: after the link that skips to them. */
function startOf(elements: readonly Element[]): number {
  const body = find(elements, 'body');
  const skip = elements.find(({ attrs }) =>
    attrs.some(({ name, value }) => name === 'class' && value === 'skip'),
  );
  return skip?.sourceCodeLocation?.endOffset ?? body?.sourceCodeLocation?.startTag?.endOffset ?? 0;
}

/** Where notes stand: in the last cell of a row, after a heading, or at the beginning of anything else, after its own heading. */
function findPlace(elements: readonly Element[], anchor: string): number | undefined {
  const named = elements.find(({ attrs }) =>
    attrs.some(({ name, value }) => name === 'id' && value === anchor),
  );
  if (!named) return undefined;
  if (isHeading(named)) return named.sourceCodeLocation?.endOffset;
  const below = named.childNodes.flatMap((node) => ('tagName' in node ? [node] : []));
  const holder = named.tagName === 'tr' ? below.at(-1) : named;
  const first = named.tagName === 'tr' ? undefined : below.find(isHeading);
  return first?.sourceCodeLocation?.endOffset ?? holder?.sourceCodeLocation?.startTag?.endOffset;
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function wrap(tag: 'style' | 'script', text: string): string {
  return ['<', tag, '>', text, '</', tag, '>\n'].join('');
}
