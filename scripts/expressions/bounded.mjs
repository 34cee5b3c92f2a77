/**
 * Where expressions may take more than linear time, because the text they run on is bounded: a folder or a file below src,
 * how many signs it may have at most (0: however many, see why), and what bounds it. An entry that nothing there needs fails.
 */
const sentence = { signs: 1_500, why: 'runs on sentences, which check/prose/prose.ts cuts' };
const ours = { signs: 0, why: 'runs on pages of ours that come with the package' };

export const bounded = [
  {
    in: 'import/place/answers/answer-in-head.ts',
    signs: 120,
    why: 'runs on the start of a text, which answerInHead cuts',
  },
  { in: 'check/cases/', ...sentence },
  { in: 'check/definition/', ...sentence },
  { in: 'check/exclusions/', ...sentence },
  { in: 'check/prose/', ...sentence },
  { in: 'check/statements/', ...sentence },
  { in: 'check/timescale/', ...sentence },
  { in: 'check/rules/words/', ...sentence },
  { in: 'check/describe-rules.ts', ...ours },
  { in: 'commands/disk/near-names.ts', signs: 255, why: 'runs on the name of a file' },
  { in: 'files/decode.ts', signs: 4_096, why: 'runs on the first bytes of a file, which readDeclared cuts' },
  { in: 'files/workbook/xlsx/number-format.ts', signs: 1_000, why: 'runs on a code that tellCode cuts' },
  {
    in: 'import/place/find-lead.ts',
    signs: 200,
    why: 'runs on the signs before a place, which each function cuts',
  },
  { in: 'import/place/find-wording.ts', signs: 8, why: 'runs on so many signs before a place' },
  { in: 'import/place/answers/judge-answer.ts', signs: 300, why: 'runs on a clause that saysOther cuts' },
  {
    in: 'import/place/answers/answer-elsewhere.ts',
    signs: 200,
    why: 'runs on a line that is not longer than `longest`',
  },
  {
    in: 'import/read/grid/columns-of-header.ts',
    signs: 300,
    why: 'runs on the end of a heading, which isSentence cuts',
  },
  { in: 'import/read/page/settle-blocks.ts', signs: 60, why: 'runs on a text that withoutMark finds short' },
  {
    in: 'import/read/read-label.ts',
    signs: 200,
    why: 'runs on the beginning of a line, which readLabel cuts',
  },
  { in: 'import/read/words.ts', signs: 200, why: 'runs on the end of a text, which endsMidSentence cuts' },
  {
    in: 'import/read/page/comments.ts',
    signs: 0,
    why: 'runs on a text up to the last script that is closed',
  },
  { in: 'print/sarif.ts', ...ours },
  { in: 'register/headings/', signs: 300, why: 'runs on a heading, which heading-text.ts cuts' },
  { in: 'register/publish-count.ts', signs: 1_000, why: 'runs on a sentence of ours' },
  { in: 'register/words/outcome-of-another.ts', signs: 300, why: 'runs on a cell that isOfAnother cuts' },
  {
    in: 'register/words/stage-words.ts',
    signs: 100,
    why: 'runs on a cell that is not longer than `longest`',
  },
  { in: 'render/pdf/pdf-fonts.ts', signs: 0, why: 'runs on a table of a font that Chromium wrote' },
  {
    in: 'source/outline/flow-repairs.ts',
    signs: 1_000,
    why: 'runs on one line in brackets, which findChange bounds',
  },
  { in: 'words/number-words.ts', signs: 100, why: 'runs on a number in words, which readNumberWords bounds' },
  { in: 'words/parse-date.ts', signs: 200, why: 'runs on a date, which parseForm bounds' },
  {
    in: 'source/slips/brackets/comma-slips.ts',
    signs: 200,
    why: 'runs on the signs beside a place, which it cuts',
  },
];

/** Files that build an expression which the check does not come to see, and why none of theirs can be slow. */
export const unseen = [
  {
    file: 'import/place/find-anchors.ts',
    why: 'begins with the text, and on the hundred signs before a place',
  },
  { file: 'import/read/grid/columns-by-cells.ts', why: 'a number at most thirty signs after the beginning' },
];

/** The entry for an expression that stands in such places only; undefined if one of its files is none. */
export function entryOf({ files }) {
  const entries = files.map((file) => bounded.find((entry) => file.startsWith(entry.in)));
  return entries.includes(undefined) ? undefined : entries.toSorted((a, b) => b.signs - a.signs)[0];
}
