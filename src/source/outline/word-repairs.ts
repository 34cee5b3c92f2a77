import { count } from '../../words/plurals.ts';
import { quoteWords } from '../../words/short-text.ts';
import type { Shape } from '../grammar.ts';
import { diagnose } from '../slips/slip.ts';
import type { OutlineLine } from './outline-line.ts';
import { countBelow, type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault } from './walk/frame.ts';

/** Words on the line of a key that has keys or a list below it. */
export function listWords(context: RepairContext, fault: Fault): Repair[] {
  return [
    ...takeWords(context, fault.last?.at, fault),
    ...(fault.kind === 'words-on' ? takeWords(context, fault.at, fault) : []),
  ];
}

/** `landlord: Elm Homes` with keys below it. */
function takeWords(
  { lines, text, step }: RepairContext,
  at: number | undefined,
  { last, open }: Fault,
): Repair[] {
  const line = at === undefined ? undefined : lines[at];
  if (!line || at === undefined || line.key === '' || line.value === '' || line.start === line.end) return [];
  const shape = last?.shape;
  const holds = shape && (shape.items || shape.other || Object.keys(shape.keys).length > 0);
  if (at === last?.at && (last.state !== 'words' || !holds)) return [];
  const start = text.indexOf(line.value, line.start + line.lead.length);
  if (start < 0 || start > line.end) return [];
  const span = [start, start + line.value.length] as const;
  const below = lines.slice(at + 1, at + 1 + countBelow(lines, at));
  const holder = at === last?.at ? undefined : open.findLast((frame) => frame.indent === line.column)?.shape;
  const own = holder ? (holder.keys[line.key] ?? holder.other) : shape;
  const { advice, put } = adviseOnWords(line, own, below, step);
  return [
    {
      lines: splice(lines, at, 1, { ...line, value: '' }),
      from: at,
      cost: 1.1,
      edits: [{ span, text: put }],
      describe: () =>
        diagnose(
          'words-before-keys',
          span,
          `${line.key}: has words after it, ${quoteWords(line.value)}, and lines of its own below it; it can have only one of the two.`,
          advice,
          [],
        ),
    },
  ];
}

/** Where words beside a key belong, and what to put in their place in the reading. */
function adviseOnWords(
  line: OutlineLine,
  shape: Shape | undefined,
  below: readonly OutlineLine[],
  step: number,
): { readonly advice: string; readonly put: string } {
  const indent = below.find(({ kind }) => kind === 'entry')?.indent ?? line.column + step;
  const key = findFirstKey(shape, below, indent);
  const written = `${key}: ${line.value}`;
  return key === ''
    ? {
        advice: `Delete the words after ${line.key}:, or move them to the line below that they belong to.`,
        put: '',
      }
    : {
        advice: `If they belong after ${key}:, take them out here and write ${written} on a line of its own below, indented by ${count(indent, 'space')}; if not, delete them.`,
        put: `\n${' '.repeat(indent)}${written}`,
      };
}

/** The key that a group begins with, if words stand after it and it is not written below; `''` otherwise. */
function findFirstKey(shape: Shape | undefined, below: readonly OutlineLine[], indent: number): string {
  const [key = '', inner] = Object.entries(shape?.keys ?? {})[0] ?? [];
  const isWritten = below.some((line) => line.key === key && line.column === indent);
  return inner?.text && !isWritten ? key : '';
}
