import { quoteWords } from '../../../words/short-text.ts';
import type { Grammar, Shape } from '../../grammar.ts';
import { diagnose } from '../../slips/slip.ts';
import type { OutlineLine } from '../outline-line.ts';
import { type Repair, splice } from '../repair.ts';
import type { RepairContext } from '../repair-context.ts';
import { type Fault, holdsKeys } from '../walk/frame.ts';
import { isSibling } from './rename-repairs.ts';

/** `: yes`, where the key before the colon is gone: the first that its group lacks and that takes such a value. */
export function listLostKeys({ lines, grammar, words }: RepairContext, { at, open, last }: Fault): Repair[] {
  const line = lines[at];
  const [, gap = '', value = ''] = /^:([ \t]+|$)(.*)$/s.exec(line?.content ?? '') ?? [];
  if (!line || line.item || !line.content.startsWith(':') || line.start === line.end) return [];
  if (gap === '' && value !== '') return [];
  const isFirst = last?.state === 'open' && line.indent > last.column;
  const frame = isFirst
    ? undefined
    : open.find(({ indent, kind }) => indent === line.indent && kind === 'map');
  const shape = isFirst ? last.shape : frame?.shape;
  const column: OutlineLine = { ...line, column: line.indent };
  const keyed = splice(lines, at, 1, column);
  const lacking = orderAfter(
    Object.entries(shape?.keys ?? {}),
    last?.column === line.indent ? last.key : '',
  ).filter(
    ([key, shape]) =>
      !frame?.seen.has(key) && !isSibling(keyed, at, key) && takes(key, shape, value, grammar),
  );
  const start = line.start + line.lead.length;
  return lacking.map(([key], index) => ({
    lines: splice(lines, at, 1, {
      ...column,
      kind: 'entry',
      key,
      id: words.isId(key),
      colon: 'right',
      value,
    }),
    from: at,
    cost: 0.8 + index * 0.01,
    edits: [{ span: [start, start], text: key }],
    describe: () =>
      diagnose(
        'stray-text',
        [start, start + line.content.length],
        `The key before the colon of ${quoteWords(line.content)} is missing.`,
        `Write ${key} in front of the colon, if that is meant.`,
        [],
      ),
  }));
}

/** Keys in the order of the format, from the one after that on; then those before it. */
export function orderAfter<Entry extends readonly [string, Shape]>(
  entries: readonly Entry[],
  key: string,
): Entry[] {
  const from = entries.findIndex(([one]) => one === key) + 1;
  return [...entries.slice(from), ...entries.slice(0, from)];
}

/** Whether a value such as that may stand after a key: nothing, the sign of a text, words, or a value with a form. */
export function takes(key: string, shape: Shape, value: string, { prose, kindOf, values }: Grammar): boolean {
  if (value === '') return shape.items !== undefined || holdsKeys(shape);
  if (/^[|>]/.test(value)) return prose.has(key);
  const isClosed = values.has(value.toLowerCase()) || /^[\d.-]+$/.test(value);
  return shape.text && (!isClosed || (kindOf([key]) ?? 'closed') === 'closed');
}
