import type { Edit } from './mend.ts';
import type { Slip, Span } from './source.ts';

/** Every fault of the YAML that has a name; each has a page in `docs/rules/`. Sorted. */
export const slipRules = [
  'backslash-in-quotes',
  'block-start',
  'bracket-not-closed',
  'bracket-start',
  'colon-in-text',
  'comma-in-brackets',
  'duplicate-key',
  'empty-file',
  'no-colon',
  'no-space-after-colon',
  'no-space-after-dash',
  'not-text',
  'not-utf8',
  'odd-bullet',
  'odd-space',
  'quote-ended-early',
  'quote-not-closed',
  'reserved-start',
  'second-document',
  'stray-text',
  'tab-indent',
  'text-cut',
  'wrong-indent',
  'yaml-syntax',
] as const;

export type SlipRule = (typeof slipRules)[number];

/** A slip found, and the edits by which the text reads as it was meant. */
export interface Diagnosis {
  readonly slip: Slip;
  readonly edits: readonly Edit[];
}

/** A diagnosis with no second place. */
export function diagnose(
  rule: SlipRule,
  span: Span,
  message: string,
  help: string,
  edits: readonly Edit[],
): Diagnosis {
  return { slip: { rule, span, message, help, related: [] }, edits };
}

/** The first words of a text, for quoting in a message. */
export function quoteWords(text: string, most = 40): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `“${flat.length <= most ? flat : `${flat.slice(0, flat.lastIndexOf(' ', most) + 1 || most).trimEnd()} …`}”`;
}

/** That many spaces, in words. */
export function countSpaces(spaces: number): string {
  return spaces === 1 ? '1 space' : `${spaces} spaces`;
}
