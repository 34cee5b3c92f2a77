import { letterSigns } from '../as-html/letter-signs.ts';
import type { Span } from './span.ts';

/** What `getTextContent` gives: words with their place, or the start or end of marked content. */
export type TextItem =
  | { readonly str: string; readonly transform: readonly unknown[]; readonly width: number }
  | { readonly type: string; readonly id?: string | null; readonly tag?: string };

/** The words of a document's pages by what holds them. */
export interface PageText {
  /** By the page's object and the number of the marked content: `12 0 5`. */
  readonly marked: Map<string, Span[]>;
  /** Headers, footers and decoration, a line each. */
  readonly artifacts: Span[][];
  /** Words that neither stand in marked content nor are decoration. */
  readonly loose: Span[][];
  /** All that is not decoration, in the order it was painted. */
  readonly painted: Span[];
}

/** A text without pages. */
export function emptyText(): PageText {
  return { marked: new Map(), artifacts: [], loose: [], painted: [] };
}

/** Adds the words of a page. `page` names its object, `12 0`; `number` counts pages from 1. */
export function addPage(text: PageText, page: string, number: number, items: readonly TextItem[]): void {
  const open: Holder[] = [];
  const [artifacts, loose]: [Span[], Span[]] = [[], []];
  for (const item of items) {
    if (!('type' in item)) {
      const holder = open.findLast(({ kind }) => kind !== 'other');
      const span = spanOf(item, number, holder?.key ?? '');
      if (isGap(span)) continue;
      if (holder?.kind === 'artifact') artifacts.push(span);
      else addSpan(text, span, holder, loose);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(holderOf(item, page));
  }
  if (artifacts.length > 0) text.artifacts.push(artifacts);
  if (loose.length > 0) text.loose.push(loose);
}

interface Holder {
  readonly kind: 'artifact' | 'marked' | 'other';
  readonly key: string;
}

function addSpan(text: PageText, span: Span, holder: Holder | undefined, loose: Span[]): void {
  text.painted.push(span);
  const held = holder === undefined ? loose : text.marked.get(holder.key);
  if (held !== undefined) held.push(span);
  else if (holder !== undefined) text.marked.set(holder.key, [span]);
}

function holderOf({ id, tag }: { readonly id?: string | null; readonly tag?: string }, page: string): Holder {
  if (tag === 'Artifact') return { kind: 'artifact', key: '' };
  const [, number] = /_mc(\d+)$/.exec(id ?? '') ?? [];
  return number === undefined ? { kind: 'other', key: '' } : { kind: 'marked', key: `${page} ${number}` };
}

/** Whether a span has no words, and is no space between two: cells of a table are parted so. */
function isGap({ words, width, size }: Span): boolean {
  return words.trim() === '' && (words === '' || width > size);
}

function spanOf(
  { str, transform, width }: { str: string; transform: readonly unknown[]; width: number },
  page: number,
  mark: string,
): Span {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform.map(Number);
  const angle = Math.atan2(b, a);
  return {
    words: letterSigns(str, ''),
    mark,
    page,
    along: x * Math.cos(angle) + y * Math.sin(angle),
    height: y * Math.cos(angle) - x * Math.sin(angle),
    width,
    size: Math.hypot(c, d),
    angle: Math.round((angle * 180) / Math.PI),
  };
}
