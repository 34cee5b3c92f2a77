import { diagnose } from '../../slips/slip.ts';
import { cutComment, type OutlineLine } from '../outline-line.ts';
import { type Repair, splice } from '../repair.ts';
import type { RepairContext } from '../repair-context.ts';
import type { Fault } from '../walk/frame.ts';

const wholeDate = /^\d{4}-\d\d-\d\d$/;
const month = /^\d{4}-\d\d$/;
const address = /^https?:\/\/\S+$/;

/** `assessed: 2026-` and `06-20` below it: a date or an address on two lines. */
export function listDivided({ lines }: RepairContext, { at, last }: Fault): Repair[] {
  const above = lines.slice(0, at).findLastIndex(({ kind }) => kind !== 'blank');
  const [line, below] = [lines[above], lines[at]];
  if (!line || !below || above !== last?.at || line.commented || line.start === line.end) return [];
  const rest = cutComment(below.content);
  const value = `${line.value}${rest}`;
  const what = tellDivided(line.value, rest, value);
  if (what === '') return [];
  const start = line.start + line.lead.length;
  const end = start + line.content.length;
  const joined = `${line.content}${below.content}`;
  const put: OutlineLine = {
    ...line,
    end: below.end,
    value,
    content: joined,
    commented: rest !== below.content,
  };
  return [
    {
      lines: splice(lines, above, at + 1 - above, put),
      from: above,
      cost: 0.5,
      edits: [{ span: [end, below.start + below.lead.length], text: '' }],
      describe: () => ({
        ...diagnose(
          'stray-text',
          [start, end],
          `The ${what} ${value} is divided by the end of the line.`,
          `Join this line and the one below it, with nothing between: ${line.content}${rest}`,
          [],
        ),
        certain: true,
      }),
    },
  ];
}

/** What the two parts are together, `''` if nothing that is known. */
function tellDivided(first: string, rest: string, whole: string): '' | 'date' | 'address' {
  if (wholeDate.test(whole) && (!month.test(first) || rest.startsWith('-'))) return 'date';
  if (month.test(whole) && /^\d{4}-|^-/.test(first.length > 4 ? first : rest)) return 'date';
  const goesOn = /[/._?=&%-]$/.test(first) || /^[/._?=&%-]/.test(rest);
  const isPart = /^[^\s:]+$/.test(rest) && /^[^|>a-z]*[a-z]/i.test(rest) && !/^\d{4}-\d\d/.test(rest);
  return address.test(first) && isPart && goesOn ? 'address' : '';
}
