import type { Grammar } from '../grammar.ts';
import type { Edit, Span } from '../span.ts';

/** Every named fault of YAML; each has a page in `docs/rules/`. Sorted. */
export const slipRules = [
  'backslash-in-quotes',
  'block-start',
  'bracket-not-closed',
  'bracket-start',
  'code-fence',
  'colon-in-text',
  'comma-in-brackets',
  'duplicate-key',
  'empty-file',
  'hidden-character',
  'merge-mark',
  'missing-bar',
  'missing-line',
  'no-colon',
  'no-space-after-colon',
  'no-space-after-dash',
  'not-text',
  'not-utf8',
  'odd-bullet',
  'odd-space',
  'pasted-table',
  'quote-ended-early',
  'quote-not-closed',
  'reserved-start',
  'second-document',
  'stray-text',
  'tab-indent',
  'text-cut',
  'two-on-a-line',
  'words-before-keys',
  'wrong-dash',
  'wrong-indent',
  'wrong-order',
  'yaml-syntax',
] as const;

/** The slips that leave something written unread. */
export const losingSlips: readonly string[] = ['duplicate-key'];

export type SlipRule = (typeof slipRules)[number];

/**
 * A fault of the YAML itself, in the writer's terms. `rule` is the id of its page in `docs/rules/`.
 * A slip is mended in the reading, so that everything after it is still checked.
 */
export interface Slip {
  readonly rule: SlipRule;
  readonly span: Span;
  readonly message: string;
  readonly help: string;
  /** Another place the message mentions. */
  readonly related: readonly { readonly span: Span; readonly note: string }[];
  /** The edits that mend it in the file, if there is no doubt what was meant. */
  readonly fix?: readonly Edit[];
}

/** A slip found, and the edits that make the text read as it was meant. */
export interface Diagnosis {
  readonly slip: Slip;
  readonly edits: readonly Edit[];
  /** Whether something else may have been meant, so that the edits are for the reading alone. */
  readonly doubtful?: boolean;
  /** Whether nothing else can have been meant, though others of its rule are in doubt. */
  readonly certain?: boolean;
}

/** A diagnosis that names no second place. */
export function diagnose(
  rule: SlipRule,
  span: Span,
  message: string,
  help: string,
  edits: readonly Edit[],
): Diagnosis {
  return { slip: { rule, span, message, help, related: [] }, edits };
}

/** The slips with only one possible meaning, so that they can be mended. */
const certain: readonly SlipRule[] = [
  'backslash-in-quotes',
  'block-start',
  'colon-in-text',
  'hidden-character',
  'missing-bar',
  'no-space-after-colon',
  'no-space-after-dash',
  'odd-bullet',
  'odd-space',
  'reserved-start',
  'tab-indent',
  'text-cut',
];

/** The slip of a diagnosis, with its mend if that may be made in the writer's file. `key` is the key of its line. */
export function withFix(
  { slip, edits, doubtful, certain: isCertain }: Diagnosis,
  key: string,
  { prose }: Grammar,
): Slip {
  // In a list of evidence, a second colon may just as well separate an id from its place, and a dash may begin a list.
  // What is put in quotes may hold a comment.
  const hidesComment = edits.some(({ text }) => /\s#(?!\d)/.test(text));
  const mayBeMore =
    slip.rule === 'colon-in-text' ||
    (slip.rule === 'reserved-start' && edits.some(({ text }) => /^.- /.test(text)));
  const inDoubt = hidesComment || (doubtful ?? (mayBeMore && !prose.has(key)));
  return (isCertain || certain.includes(slip.rule)) && !inDoubt ? { ...slip, fix: edits } : slip;
}
