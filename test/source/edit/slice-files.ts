import fc from 'fast-check';
import { packageCodes } from '../../../src/codes/codes.ts';
import { grammarFrom } from '../../../src/records/document-grammar.ts';
import type { Value } from '../../../src/source/edit/edit-value.ts';
import type { SliceChange } from '../../../src/source/edit/slice/apply-changes.ts';
import { editSlice, type SliceEdit } from '../../../src/source/edit/slice/edit-slice.ts';
import { isTrouble, type SliceTrouble } from '../../../src/source/edit/slice/slice.ts';
import { parseSource } from '../../../src/source/read/parse-source.ts';
import type { Source } from '../../../src/source/source.ts';

/** The grammar of a self-assessment. */
export const grammarOf = grammarFrom(packageCodes);

/** A text read as a self-assessment. */
export function read(text: string): Source {
  return parseSource(new TextEncoder().encode(text), 'self-assessment.yaml', grammarOf);
}

/** A map, with its keys in that order; `undefined` and lists as they are. */
export function map(entries: Readonly<Record<string, Value>>): Value {
  return new Map(Object.entries(entries));
}

/** A text with one entry changed, or why it was not. */
export function change(
  text: string,
  path: readonly string[],
  changes: readonly SliceChange[],
): SliceEdit | SliceTrouble {
  return editSlice(read(text), path, changes, grammarOf);
}

/** A text with one entry changed; throws where it was not. */
export function changed(text: string, path: readonly string[], changes: readonly SliceChange[]): string {
  const edited = change(text, path, changes);
  if (isTrouble(edited)) throw new Error(JSON.stringify(edited));
  return edited.source.text;
}

/** Texts that YAML, or our check, may take for something else. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'a: b',
    '# no',
    'so # not',
    '*',
    '* a',
    '&a',
    '|',
    '>',
    '- a',
    '-',
    '---',
    '...',
    'null',
    '~',
    'yes',
    '5.10',
  ),
  fc.constantFrom(
    '@',
    '`',
    '%',
    '!a',
    '"',
    "'",
    '{',
    '[a',
    'a, b',
    '<<',
    '? a',
    'a:',
    ':',
    '👍🏽 Ŵyŷ',
    'ends:',
    'it’s',
    '0x1F',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** A text of one or more lines, as a form sends it after `fromForm`: nothing at the ends of lines, one break at the end. */
export const nastyProse: fc.Arbitrary<string> = fc
  .array(fc.oneof(nasty, fc.constant('')), { minLength: 1, maxLength: 6 })
  .map((lines) =>
    lines
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  )
  .filter((text) => text !== '')
  .map((text) => `${text}\n`);

/** How a file is laid out. */
interface Layout {
  readonly indent: number;
  readonly listIndent: number;
  readonly lineBreak: string;
  readonly quote: string;
  readonly comments: boolean;
  readonly spaced: boolean;
  readonly block: '|' | '>' | '|+' | '>-';
  readonly last: boolean;
}

/** Ways in which people lay out a self-assessment. */
export const layouts: fc.Arbitrary<Layout> = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  listIndent: fc.constantFrom(0, 2),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  quote: fc.constantFrom('', '"', "'"),
  comments: fc.boolean(),
  spaced: fc.boolean(),
  block: fc.constantFrom('|', '>', '|+', '>-'),
  last: fc.boolean(),
});

/** The ids that a file of `writeFile` answers. */
export const answered = ['1.2', '1.4', '2.1'] as const;

/** A self-assessment in that layout, which answers three provisions. */
export function writeFile(layout: Layout): string {
  const { indent, listIndent, lineBreak, quote, comments, spaced, block, last } = layout;
  const pad = (depth: number) => ' '.repeat(indent * depth);
  const note = (depth: number, words: string) => (comments ? [`${pad(depth)}# ${words}: "x`] : []);
  const dash = pad(2) + ' '.repeat(listIndent);
  const actions = [
    [],
    [
      `${pad(2)}action:`,
      `${pad(3)}what: Write again`,
      `${pad(3)}by: 2027-01-31${comments ? ' # a Sunday' : ''}`,
    ],
    [`${pad(2)}action: { what: Write again, by: 2027-01-31 }`],
  ];
  const provision = (id: string, at: number) => [
    ...(spaced && at > 0 ? [''] : []),
    ...note(1, `Provision ${id}`),
    `${pad(1)}${quote}${id}${quote}:`,
    ...note(2, 'the answer'),
    `${pad(2)}comply: yes${comments ? '  # asked' : ''}`,
    `${pad(2)}evidence:`,
    `${dash}- policy: section ${id}`,
    ...(comments ? [`${dash}# oldest`] : []),
    `${dash}- 'Minutes: May'`,
    `${pad(2)}commentary: ${block}`,
    `${pad(3)}We answer everyone who writes to us`,
    `${pad(3)}within a week.`,
    '',
    `${pad(3)}And we keep a log: always.`,
    ...(actions[at] ?? []),
    ...note(3, 'below'),
  ];
  const lines = [
    ...note(0, 'Top'),
    'code: housing-ombudsman-2024',
    'landlord:',
    `${pad(1)}name: Elmbrook Homes`,
    'period: { from: 2025-04-01, to: "2026-03-31" }',
    'evidence:',
    `${pad(1)}policy: { title: 'Residents'' policy', url: https://www.elmbrook.example/policy }`,
    'provisions:',
    ...answered.flatMap(provision),
    ...note(0, 'After'),
    'contact:',
    `${pad(1)}name: Complaints team`,
  ];
  return lines.join(lineBreak) + (last ? lineBreak : '');
}
