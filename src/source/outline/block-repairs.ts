import { count } from '../../words/plurals.ts';
import type { Shape } from '../grammar.ts';
import { diagnose } from '../slips/slip.ts';
import { hidesEntries } from './fits-shape.ts';
import { type MendedLine, type Mender, mendLines } from './mend-lines.ts';
import type { OutlineLine } from './outline-line.ts';
import { countBelow, type Repair, splice } from './repair.ts';
import type { RepairContext } from './repair-context.ts';
import type { Fault } from './walk/frame.ts';

/** The keys of lists and groups with the sign of a text after them, which makes words of all that is below. */
export const mendBlocks: Mender = (text, lines, grammar, words) =>
  mendLines(
    lines,
    grammar,
    words,
    (walk) => walk.blocks,
    (line, { at, shape }, all) =>
      takeSign(text, line, shape, all.slice(at + 1, at + 1 + countBelow(all, at))),
  );

function takeSign(
  text: string,
  line: OutlineLine,
  shape: Shape,
  below: readonly OutlineLine[],
): MendedLine | undefined {
  const { value, key } = line;
  if (!hidesEntries(below.map(({ content }) => content).join('\n'), shape)) return undefined;
  const start = text.indexOf(value, line.start + line.lead.length + line.content.indexOf(key) + key.length);
  const span = [start, start + value.length] as const;
  return {
    line: { ...line, value: '' },
    diagnosis: diagnose(
      'stray-text',
      span,
      `The sign ${value} after ${key}: makes a text of the ${shape.items ? 'list' : 'keys'} below it.`,
      `Delete the sign ${value}, so that nothing stands after ${key}:`,
      [{ span, text: '' }],
    ),
  };
}

/** `action: >-` and a text, with the other keys of an action below: the key of the text is missing. */
export function listBlockKeys({ lines, text, grammar }: RepairContext, { at, last }: Fault): Repair[] {
  const [holder, line] = [lines[last?.at ?? -1], lines[at]];
  const shape = last?.shape;
  if (last?.state !== 'block' || !holder || !line || !shape || shape.text || line.kind !== 'entry') return [];
  const key = Object.keys(shape.keys).find((one) => grammar.prose.has(one));
  if (key === undefined || !shape.keys[line.key] || line.indent >= last.textColumn) return [];
  const { value } = holder;
  const start = text.indexOf(value, holder.start + holder.lead.length + holder.key.length);
  if (line.indent <= last.column || start < 0 || start > holder.end) return [];
  const content = `${key}: ${value}`;
  const put: OutlineLine = {
    ...{ start: holder.end, end: holder.end, kind: 'entry', indent: line.indent, lead: '', item: false },
    ...{ column: line.indent, key, id: false, colon: 'right', value, commented: false, content },
  };
  return [
    {
      lines: splice(lines, last.at, 1, { ...holder, value: '' }, put),
      from: last.at,
      cost: 0.9,
      edits: [{ span: [start, start + value.length], text: `\n${' '.repeat(line.indent)}${content}` }],
      describe: () =>
        diagnose(
          'missing-line',
          [start, start + value.length],
          `A line is missing below this one: “${content}”, which the text belongs under.`,
          `Take ${value} out, and write ${content} on a line of its own below, indented by ${count(line.indent, 'space')}.`,
          [],
        ),
    },
  ];
}
