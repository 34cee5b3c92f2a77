import type { Edit, Span } from '../span.ts';
import { findEnd, findLineStart, type Part, readLineBreak } from './edit-layout.ts';
import type { WantedPart } from './edit-match.ts';
import { writeFlow, writeFlowEntry } from './edit-piece.ts';
import type { Manner } from './edit-scalar.ts';
import type { Value } from './edit-value.ts';

/**
 * The edits that turn a collection between brackets into what is wanted. `edit` changes the value of a part that stays.
 * At least one part must stay.
 */
export function changeBrackets(
  text: string,
  parts: readonly Part[],
  wanted: readonly WantedPart[],
  manner: Manner,
  edit: (part: Part, value: Value) => Edit[],
): Edit[] {
  const comma = `,${readGap(text, parts)}`;
  const kept = new Set(wanted.flatMap(({ old }) => old ?? []));
  const first = parts.find((part) => kept.has(part));
  const edits: Edit[] = [];
  let before: Part | undefined;
  for (const part of wanted) {
    if (part.old) edits.push(...edit(part.old, part.value));
    else if (before) edits.push(insertAt(findEnd(text, before.slot), comma + writePart(part, manner)));
    else if (first) edits.push(insertAt(first.start, writePart(part, manner) + comma));
    before = part.old ?? before;
  }
  return [...edits, ...findGone(text, parts, kept).map((span) => ({ span, text: '' }))];
}

function insertAt(at: number, text: string): Edit {
  return { span: [at, at], text };
}

/** What stands after a comma: a space, or where each part has a line of its own, a line break and as many spaces. */
function readGap(text: string, parts: readonly Part[]): string {
  const leads = parts.map(({ start }) => text.slice(findLineStart(text, start), start));
  const [first] = leads;
  if (first === undefined || first === '' || leads.some((lead) => lead.trim() !== '')) return ' ';
  return readLineBreak(text, parts[0]?.start ?? 0) + first;
}

function writePart({ key, value }: WantedPart, manner: Manner): string {
  return key === '' ? writeFlow(value, manner) : writeFlowEntry(key, value, manner);
}

/** Each run of parts to remove, with the comma after it; at the end, the one before, unless a comment is between. */
function findGone(text: string, parts: readonly Part[], kept: ReadonlySet<Part>): Span[] {
  return parts.flatMap((part, index): Span[] => {
    const previous = parts[index - 1];
    if (kept.has(part) || (previous && !kept.has(previous))) return [];
    const next = parts.slice(index).find((other) => kept.has(other));
    if (next) return [[part.start, next.start]];
    const end = findEnd(text, (parts.at(-1) ?? part).slot);
    const from = previous ? findEnd(text, previous.slot) : part.start;
    const between = text.slice(from, part.start);
    if (!between.includes('#')) return [[from, end]];
    const [found = '', rest = ''] = /^(?:[^\S\n]*,)?([^\n]*)/.exec(text.slice(end)) ?? [];
    const after = end + found.length - rest.length;
    return [rest.trim() === '' ? [from + between.trimEnd().length, after] : [part.start, after]];
  });
}
