import { findClosest } from '../../words/closest.ts';
import { type Diagnosis, diagnose } from '../slips/slip.ts';
import { listCited } from './missing-repairs.ts';
import type { OutlineLine } from './outline-line.ts';
import { countBelow, type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault, Frame } from './walk/frame.ts';

/** A key that its map already has: left as it is, for the reading to tell, or its line taken out, or its name corrected. */
export function listDoubles(context: RepairContext, { at, kind, open }: Fault): Repair[] {
  const { lines } = context;
  const line = lines[at];
  if (kind !== 'twice' || !line || line.start === line.end) return [];
  const frame = open.findLast(({ indent, seen }) => indent === line.column && seen.has(line.key));
  const first = lines[frame?.seen.get(line.key) ?? -1];
  if (!frame || !first) return [];
  return [
    ...leave(lines, at),
    ...takeOut(lines, at, first),
    ...nameCited(context, at, frame, first),
    ...nameByKeys(context, at, frame, first),
  ];
}

/** The second with all that stands below it, as what it is: written twice. */
function leave(lines: readonly OutlineLine[], at: number): Repair[] {
  return [
    {
      lines: splice(lines, at, 1 + countOwn(lines, at)),
      from: at,
      cost: 0.6,
      most: 1,
      edits: [],
      describe: undefined,
    },
  ];
}

/** How many of the lines below belong to a key, items in its own column too. */
function countOwn(lines: readonly OutlineLine[], at: number): number {
  const line = lines[at];
  let own = countBelow(lines, at);
  for (let next = lines[at + own + 1]; line?.value === '' && !line.item; next = lines[at + own + 1]) {
    if (!next?.item || next.indent !== line.indent) break;
    own += 1 + countBelow(lines, at + own + 1);
  }
  return own;
}

/** The line alone, so that what stands below it goes on from what stands below the first. */
function takeOut(lines: readonly OutlineLine[], at: number, first: OutlineLine): Repair[] {
  const line = lines[at] as OutlineLine;
  if (line.value !== '' || first.value !== '' || line.item || repeatsItems(lines, at, first)) return [];
  return [
    {
      lines: splice(lines, at, 1),
      from: at,
      cost: 0.5,
      edits: [{ span: [line.start, line.end], text: '' }],
      describe: () =>
        describeDouble(
          line,
          first,
          `${line.key}: is written twice, and what stands below the second goes on from what stands below the first.`,
          'Delete the line.',
        ),
    },
  ];
}

/** Whether an item below the second stands below the first too, so that it is a copy. */
function repeatsItems(lines: readonly OutlineLine[], at: number, first: OutlineLine): boolean {
  const from = lines.indexOf(first);
  const listItems = (start: number) => {
    const own = lines.slice(start + 1, start + 1 + countOwn(lines, start));
    const column = own.find(({ kind }) => kind === 'entry')?.indent;
    return own.filter(({ item, indent }) => item && indent === column).map(({ content }) => content);
  };
  const written = new Set(listItems(from));
  return listItems(at).some((item) => written.has(item));
}

/** The only key that its map lacks and that has the keys below the second, in the place of the second. */
function nameByKeys(
  { lines }: RepairContext,
  at: number,
  { shape, seen }: Frame,
  first: OutlineLine,
): Repair[] {
  const line = lines[at] as OutlineLine;
  const below = lines.slice(at + 1, at + 1 + countBelow(lines, at)).filter(({ kind }) => kind === 'entry');
  const own = below.filter(({ indent }) => indent === below[0]?.indent);
  const [name = '', ...more] = Object.entries(shape?.keys ?? {})
    .filter(([key, inner]) => !seen.has(key) && own.every((one) => inner.keys[one.key] !== undefined))
    .map(([key]) => key);
  const start = line.start + line.lead.length + line.content.indexOf(line.key);
  if (line.value !== '' || own.length === 0 || own[0]?.item || name === '' || more.length > 0) return [];
  return [
    {
      lines: splice(lines, at, 1, { ...line, key: name }),
      from: at,
      cost: 0.4,
      edits: [{ span: [start, start + line.key.length], text: name }],
      describe: () =>
        describeDouble(
          line,
          first,
          `${line.key} is written twice. From what stands below it, this one is ${name}, which is not there.`,
          `Write ${name} instead, or delete one of the two.`,
        ),
    },
  ];
}

/** The only key of the writer's own that lists cite and no map has, in the place of the second. */
function nameCited(context: RepairContext, at: number, frame: Frame, first: OutlineLine): Repair[] {
  const { lines, text } = context;
  const line = lines[at] as OutlineLine;
  if (frame.ids || !frame.shape?.other || frame.shape.other.text) return [];
  const [cited = '', ...more] = listCited(context, frame);
  if (cited === '' || more.length > 0 || findClosest(cited, [...frame.seen.keys()]) !== '') return [];
  const start = text.indexOf(line.key, line.start + line.lead.length);
  if (start < 0 || start > line.end) return [];
  return [
    {
      lines: splice(lines, at, 1, { ...line, key: cited }),
      from: at,
      cost: 0.4,
      edits: [{ span: [start, start + line.key.length], text: cited }],
      describe: () =>
        describeDouble(
          line,
          first,
          `${line.key} is written twice. “${cited}” is cited, but no entry has that name.`,
          `Write ${cited} instead, or delete one of the two.`,
        ),
    },
  ];
}

/** A key written twice, with the place of the first. */
export function describeDouble(
  line: OutlineLine,
  first: OutlineLine,
  message: string,
  help: string,
): Diagnosis {
  const start = line.start + line.lead.length + line.content.indexOf(line.key);
  const { slip, edits } = diagnose('duplicate-key', [start, start + line.key.length], message, help, []);
  const span = [first.start + first.lead.length, first.end] as const;
  return { slip: { ...slip, related: [{ span, note: `${line.key} is first written here` }] }, edits };
}
