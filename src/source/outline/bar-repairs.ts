import { describeBar, describeBeside, isWidthOdd, likeBar } from '../slips/bar-slips.ts';
import type { Diagnosis } from '../slips/slip.ts';
import { isWrittenAgain } from './keys/rename-repairs.ts';
import { type Mender, mendLines } from './mend-lines.ts';
import type { OutlineLine, Words } from './outline-line.ts';
import { type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault } from './walk/frame.ts';

/** The texts of several lines without the sign that begins one, where YAML would read something else; and the lines with it. */
export const mendBars: Mender = (text, lines, grammar, words) =>
  mendLines(
    lines,
    grammar,
    words,
    (walk) => walk.texts.map((at) => ({ at })),
    (line, { at }, all) =>
      needsBar(line, all.slice(at + 1), words) && !(all[at + 1]?.item && isWrittenAgain(all, at))
        ? { line: { ...line, value: '|' }, diagnosis: describeMissingBar(text, line) }
        : undefined,
  );

function describeMissingBar(text: string, { key, value, start, lead, content }: OutlineLine): Diagnosis {
  const colon = text.indexOf(':', start + lead.length + content.indexOf(key)) + 1;
  const from = value === '' ? colon : text.indexOf(value, colon);
  const shown = value === '' ? start + lead.length : from;
  return describeBar(key, [shown, Math.max(from, shown + 1)], from, value);
}

/** Whether what is below a key is a text that YAML would not read as it stands. */
function needsBar(line: OutlineLine, below: readonly OutlineLine[], words: Words): boolean {
  const end = below.findIndex(({ kind, indent }) => kind !== 'blank' && indent <= line.column);
  const own = end < 0 ? below : below.slice(0, end);
  const last = own.findLastIndex(({ kind }) => kind !== 'blank');
  const text = own.slice(0, last + 1);
  const [first] = text;
  if (
    !first ||
    isQuoted(text) ||
    (first.kind === 'entry' && !first.item && (first.id || words.keys.has(first.key)))
  )
    return false;
  if (/^[|>]/.test(line.value) && /\d/.test(line.value))
    return isWidthOdd(
      line.value,
      line.column,
      text.flatMap(({ kind, indent }) => (kind === 'blank' ? [] : [indent])),
    );
  return likeBar.test(line.value) || /^["']/.test(first.content) || text.some(isMoreThanWords);
}

/** Whether a text begins with a quotation mark that closes nowhere but at its end, or not at all. */
function isQuoted(lines: readonly OutlineLine[]): boolean {
  const text = lines.map(({ content }) => content).join('\n');
  const sign = text.charAt(0);
  if (sign !== '"' && sign !== "'") return false;
  const close = text.replace(/\\.|''/g, '  ').indexOf(sign, 1);
  return (
    close < 0 ||
    text
      .slice(close + 1)
      .replace(/\s#.*$/s, '')
      .trim() === ''
  );
}

/** What ends a text without a sign, or means something else in it: most signs do so only at its very beginning. */
function isMoreThanWords({ kind, item, colon, content }: OutlineLine, at: number): boolean {
  if (at === 0 && (kind !== 'words' || /^[[\]{}"'&*!%@`?]/.test(content))) return true;
  const isWrapped = kind === 'words' || (kind === 'entry' && !item && colon === 'lost');
  return !isWrapped || /^[|>]|:(?:\s|$)|\s#/.test(content);
}

/** A line of prose that goes on below its key and reads as an entry there: the text wants a sign. */
export function listBars({ lines, text, grammar }: RepairContext, { at, kind, last, open }: Fault): Repair[] {
  const [holder, line] = [lines[last?.at ?? -1], lines[at]];
  if (kind !== 'below-words' || last?.state !== 'words' || !holder || !line) return [];
  if (!grammar.prose.has(last.key) || line.item || line.value === '' || holder.start === holder.end)
    return [];
  const own = open.findLast(({ indent }) => indent === last.column);
  if (own?.shape?.keys[line.key]?.text && !own.seen.has(line.key)) return [];
  const start = text.indexOf(holder.value, holder.start + holder.lead.length + holder.key.length);
  const between = lines.slice(last.at + 1, at + 1).filter((one) => one.kind !== 'blank');
  const indent = Math.min(...between.map((one) => one.indent));
  return [
    {
      lines: splice(
        splice(lines, at, 1, { ...line, kind: 'words', key: '', value: line.content }),
        last.at,
        1,
        {
          ...holder,
          value: '|',
        },
      ),
      from: last.at,
      cost: 0.9,
      edits: [{ span: [start, start], text: `|\n${' '.repeat(indent)}` }],
      describe: () => describeBeside(last.key, [start, start + holder.value.length], line.key, indent),
    },
  ];
}
