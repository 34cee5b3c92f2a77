import { diagnose } from '../slips/slip.ts';
import { describeJunk } from './key-repairs.ts';
import { readOutlineLine } from './outline-line.ts';
import { type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault } from './walk/frame.ts';

/** What begins an item in other notations: `a)`, `(ii)`, `3.`, `->`, `o`, `-:`. */
export const bullet =
  /^(?:>+[ \t]*-|[-=–—]*[>→⇒]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]|[o+]|--+|-[:;,.])[ \t]+(?=\S)/;

/** A dash alone on its line, out of the column of a list. */
function dropDash({ lines }: RepairContext, at: number): Repair[] {
  const line = lines[at];
  if (line?.content !== '-' || line.start === line.end) return [];
  const start = line.start + line.lead.length;
  return [
    {
      lines: splice(lines, at, 1),
      from: at,
      cost: 0.7,
      edits: [{ span: [line.start, line.end + 1], text: '' }],
      describe: () =>
        diagnose(
          'stray-text',
          [start, start + 1],
          'A dash stands here with nothing after it.',
          'Delete the line.',
          [],
        ),
    },
  ];
}

/** An item that begins with a letter, a number or an arrow where its dash belongs. */
export function listBullets(
  { lines, text, words, step, grammar }: RepairContext,
  { at, open, last }: Fault,
): Repair[] {
  const line = lines[at];
  if (line?.content === '-') return dropDash({ lines, text, words, step, grammar }, at);
  const sign = bullet.exec(line?.content ?? '')?.[0];
  if (!line || !sign || line.start === line.end) return [];
  const lists = open.filter(({ kind }) => kind === 'list').map(({ indent }) => indent);
  const awaited = last?.state === 'open' && last.shape?.items ? [line.indent, last.column + step] : [];
  const start = line.start + line.lead.length;
  const item = readOutlineLine(text, start + sign.length, line.end, words);
  return [...new Set([...lists, ...awaited])].map((indent) => ({
    lines: splice(lines, at, 1, {
      ...{ ...item, start: line.start, lead: line.lead, content: line.content },
      ...{ kind: 'entry', item: true, indent, column: indent + 2 },
    }),
    from: at,
    cost: 0.9 + Math.abs(indent - line.indent) * 0.02,
    edits: [{ span: [line.start, start + sign.length], text: `${' '.repeat(indent)}- ` }],
    describe: () => describeJunk(sign, start, { indent, item: true, own: line.indent }),
  }));
}
