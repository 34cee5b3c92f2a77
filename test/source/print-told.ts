import type { Diagnostic } from '../../src/check/diagnostic.ts';
import type { Node, Source } from '../../src/source/source.ts';
import type { Edit, Span } from '../../src/source/span.ts';

/** What is told of one fault, with offsets for places. */
export interface Told {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
  readonly help: string;
  readonly related: readonly { readonly span: Span; readonly note: string }[];
  readonly fix?: readonly Edit[];
}

/** All that a reader is told of a fault: its place, the words underlined, what is said, other places and the mend. */
export function printTold(text: string, { rule, span, message, help, related, fix = [] }: Told): string {
  return [
    `${rule} at ${printPlace(text, span)}`,
    `  ${message}`,
    `  ${help}`,
    ...related.map((one) => `  there: ${printPlace(text, one.span)} ${one.note}`),
    ...fix.map((edit) => `  fix: ${printPlace(text, edit.span)} => ${printWords(edit.text)}`),
  ].join('\n');
}

/** The same of a finding of `check`. */
export function printDiagnostic(text: string, { range, related, ...told }: Diagnostic): string {
  const span = ({ start, end }: Diagnostic['range']) => [start.offset, end.offset] as const;
  const there = related.map((one) => ({ note: one.note, span: span(one.range) }));
  return printTold(text, { ...told, span: span(range), related: there });
}

/** A source as it is read: what is told, and each value with its path. */
export function printReading({ text, slips, root, sound }: Source): string {
  return [
    ...slips.map((slip) => printTold(text, slip)),
    sound ? 'read:' : 'read no further:',
    ...printValues(root).map((line) => `  ${line}`),
  ].join('\n');
}

/** The values of a document, each with its path. */
export function printValues(node: Node, path: readonly (string | number)[] = []): string[] {
  const name = path.join(' › ');
  if (node.kind === 'text') return [`${name} = ${JSON.stringify(node.text)}`];
  const below =
    node.kind === 'list'
      ? node.items.map((item, at) => [at, item] as const)
      : node.entries.map(({ key, value }) => [key, value] as const);
  if (below.length === 0) return [`${name} = nothing in a ${node.kind}`];
  return below.flatMap(([step, value]) => printValues(value, [...path, step]));
}

function printPlace(text: string, [start, end]: Span): string {
  const before = text.slice(0, start).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${printWords(text.slice(start, end))}`;
}

/** Words in short, with the characters that nobody sees by their numbers. */
function printWords(words: string): string {
  const shown = words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words;
  return JSON.stringify(shown).replace(
    /[\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060\u3000\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
