import { quoteWords } from '../../words/short-text.ts';
import { adviseOnComments } from '../slips/block-slips.ts';
import { diagnose } from '../slips/slip.ts';
import { type OutlineLine, readOutlineLine } from './outline-line.ts';
import { type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault } from './walk/frame.ts';

const sign = /^#[ \t]*/;

/** Lines of a text that became comments to the left of it, so that the text ends there. */
export function listComments({ lines, text, words, step }: RepairContext, { at, last }: Fault): Repair[] {
  if (last?.state !== 'closed' || last.key === '') return [];
  const first = lines.findIndex((line, index) => index > last.at && line.kind === 'comment');
  const cut = first < 0 ? -1 : lines.findIndex((line, index) => index > first && line.kind !== 'comment');
  const run = lines.slice(first, cut);
  const column = last.textColumn < 0 ? (lines[at]?.indent ?? last.column + step) : last.textColumn;
  if (first < 0 || cut > at || column <= last.column || run.some(({ indent }) => indent > last.column))
    return [];
  const put = run.map((line) => readWithout(text, line, column, words));
  const [only] = run;
  if (!only || put.some(({ key }) => words.keys.has(key) || words.isId(key))) return [];
  const start = only.start + only.lead.length;
  const more = run.length - 1;
  return [
    {
      lines: splice(lines, first, run.length, ...put),
      from: first,
      cost: 0.9,
      edits: run.map((line) => ({
        span: [line.start, line.start + line.lead.length + (sign.exec(line.content)?.[0].length ?? 0)],
        text: ' '.repeat(column),
      })),
      describe: () =>
        diagnose(
          'stray-text',
          [start, start + only.content.length],
          `The text of ${last.key} ends here, as ${more > 0 ? `${more + 1} lines of it are comments` : 'a line of it is a comment'}: ${quoteWords(only.content)}`,
          adviseOnComments(more, column),
          [],
        ),
    },
  ];
}

/** A comment as the line of a text. */
function readWithout(
  text: string,
  { start, end, lead, content }: OutlineLine,
  column: number,
  words: RepairContext['words'],
): OutlineLine {
  const skip = lead.length + (sign.exec(content)?.[0].length ?? 0);
  const line = readOutlineLine(text, start + skip, end, words);
  return { ...line, start, lead, indent: column, column: column + line.column };
}
