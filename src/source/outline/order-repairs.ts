import { quoteWords } from '../../words/short-text.ts';
import { diagnose } from '../slips/slip.ts';
import { bullet } from './bullet-repairs.ts';
import { describeDouble } from './double-repairs.ts';
import { nextId } from './missing-repairs.ts';
import type { OutlineLine } from './outline-line.ts';
import { isTable, type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault } from './walk/frame.ts';

/** Lines that stand in each other's place, an id written for the next, and words that are no entry. */
export function listOrders(context: RepairContext, fault: Fault): Repair[] {
  return [
    ...swap(context, fault),
    ...rename(context, fault),
    ...renameFirst(context, fault),
    ...setAside(context, fault),
  ];
}

/** A line and the entry after it, each in the other's place. */
function swap({ lines, text }: RepairContext, { at, last }: Fault): Repair[] {
  return [at, at - 1, at - 2, last?.at ?? -1].flatMap((first, index, all) => {
    const [line, next] = [lines[first], lines[first + 1]];
    const how = line && next ? judgeSwap(lines, first, last?.at) : undefined;
    if (
      all.indexOf(first) !== index ||
      !line ||
      !next ||
      how === undefined ||
      line.start === line.end ||
      next.start === next.end
    )
      return [];
    const [one, two] = [text.slice(line.start, line.end), text.slice(next.start, next.end)];
    const start = line.start + line.lead.length;
    return [
      {
        lines: splice(lines, first, 2, next, line),
        from: first,
        cost: how,
        edits: [{ span: [line.start, next.end] as const, text: `${two}\n${one}` }],
        describe: () =>
          diagnose(
            'wrong-order',
            [start, start + Math.max(1, line.content.length)],
            `${quoteWords(line.content)} stands above ${quoteWords(next.content)}, but belongs below it.`,
            'Put the two lines in each other’s place.',
            [],
          ),
      },
    ];
  });
}

/** What it costs to swap two lines: little where a text is left empty by their order, or words stand before their key. */
function judgeSwap(
  lines: readonly OutlineLine[],
  first: number,
  lastAt: number | undefined,
): number | undefined {
  const [line, next, after] = [lines[first], lines[first + 1], lines[first + 2]];
  const opens = (one: OutlineLine | undefined) => /^[|>][-+\d]*$/.test(one?.value ?? '');
  if (line?.kind === 'words') {
    const fits = opens(next) && after?.indent === line.indent && !bullet.test(line.content);
    return fits && goesOn(lines, first) ? 0.85 : undefined;
  }
  if (line?.kind !== 'entry') return undefined;
  if (next?.kind === 'words') return first === lastAt && after?.kind === 'entry' ? 1.4 : undefined;
  if (next?.kind !== 'entry') return undefined;
  return opens(line) && next.indent <= line.column ? 0.9 : 1.6;
}

/** Whether the text below the key after a line may go on from its words: a line that was broken is full. */
function goesOn(lines: readonly OutlineLine[], at: number): boolean {
  const line = lines[at];
  if (!line || /[.:;,!?]["'”’)]*$/.test(line.content)) return true;
  const below = lines.slice(at + 2);
  const end = below.findIndex(({ kind, indent }) => kind === 'blank' || indent < line.indent);
  const text = below.slice(0, end < 0 ? below.length : end);
  const [next = ''] = (text[0]?.content ?? '').split(' ', 1);
  const width = Math.max(...text.map(({ content }) => content.length), 60);
  return /^\p{Ll}/u.test(next) || line.content.length + 1 + next.length > width;
}

/** The number of an entry further down, where the one that belongs between its neighbours should be. */
function renameFirst(context: RepairContext, { at, kind, open }: Fault): Repair[] {
  const { lines, text, grammar } = context;
  const { order } = grammar.entries;
  const line = lines[at];
  const first = open.find(({ ids }) => ids)?.seen.get(line?.key ?? '') ?? -1;
  const wrong = lines[first];
  const between = lines.slice(first + 1, at).some((one) => one.id && order.includes(one.key));
  if (kind !== 'twice' || !line?.id || !wrong || !between) return [];
  const before = lines.slice(0, first).findLast((one) => one.id && order.includes(one.key));
  const id = order[before ? order.indexOf(before.key) + 1 : 0];
  const start = text.indexOf(wrong.key, wrong.start + wrong.lead.length);
  if (id === undefined || lines.some((one) => one.id && one.key === id) || start < 0 || start > wrong.end)
    return [];
  return [
    {
      lines: splice(lines, first, 1, { ...wrong, key: id }),
      from: first,
      cost: 0.55,
      edits: [{ span: [start, start + wrong.key.length], text: id }],
      describe: () =>
        diagnose(
          'duplicate-key',
          [start, start + wrong.key.length],
          `${wrong.key} is written twice. From its place, this one is ${id}, which is not there.`,
          `Write ${id} instead, or delete one of the two.`,
          [],
        ),
    },
  ];
}

/** The number of the entry above, where the next one's should be. */
function rename(context: RepairContext, { at, kind, open }: Fault): Repair[] {
  const { lines, text } = context;
  const line = lines[at];
  const frame = open.find(({ ids }) => ids);
  if (kind !== 'twice' || !line?.id || !frame) return [];
  const id = nextId(context, frame);
  const start = text.indexOf(line.key, line.start + line.lead.length);
  const first = lines[frame.seen.get(line.key) ?? -1];
  if (id === undefined || !first || start < 0 || start > line.end || !isFollowed(context, at, id)) return [];
  return [
    {
      lines: splice(lines, at, 1, { ...line, key: id }),
      from: at,
      cost: 0.5,
      edits: [{ span: [start, start + line.key.length], text: id }],
      describe: () =>
        describeDouble(
          line,
          first,
          `${line.key} is written twice. From its place, this one is ${id}, which is not there.`,
          `Write ${id} instead, or delete one of the two.`,
        ),
    },
  ];
}

/** Whether the id after that line comes later in the order than this one, or this one is the last. */
function isFollowed({ lines, grammar }: RepairContext, at: number, id: string): boolean {
  const { order } = grammar.entries;
  const next = lines.slice(at + 1).find((line) => line.id && order.includes(line.key));
  if (next) return order.indexOf(next.key) > order.indexOf(id);
  return order.at(-1) === id && order.every((one) => one === id || lines.some(({ key }) => key === one));
}

/** Words that are part of no entry, read as a comment: they may be a note, or a table that was pasted. */
function setAside({ lines, text }: RepairContext, { at }: Fault): Repair[] {
  const group: OutlineLine[] = [];
  for (let next = at; next < lines.length; next++) {
    const line = lines[next];
    if (line?.kind !== 'words' || line.start === line.end) break;
    group.push(line);
  }
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return [];
  const start = first.start + first.lead.length;
  const put = group.map((line): OutlineLine => ({ ...line, kind: 'comment' }));
  return [
    {
      lines: splice(lines, at, group.length, ...put),
      from: at,
      cost: 2 + group.length * 0.01,
      edits: group.map((line) => ({
        span: [line.start, line.start + line.lead.length],
        text: `${line.lead}# `,
      })),
      describe: () =>
        isTable(group)
          ? diagnose(
              'pasted-table',
              [start, start + Math.max(1, first.content.length)],
              `A table stands here that is part of no text${group.length > 1 ? `; it is ${group.length} lines long` : ''}.`,
              group.length > 1
                ? `Move its lines into the text they belong to, indented like the rest of it, or delete the ${group.length} lines.`
                : 'Move the line into the text it belongs to, indented like the rest of it, or delete the line.',
              [],
            )
          : diagnose(
              'stray-text',
              [start, start + Math.max(1, first.content.length)],
              `These words are not part of any entry: ${quoteWords(text.slice(start, last.end))}`,
              `Put a # and a space in front of ${group.length > 1 ? `each of the ${group.length} lines` : 'the line'} if it is a note; if it belongs to an answer, move it into its text.`,
              [],
            ),
    },
  ];
}
