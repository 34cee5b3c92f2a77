import { diagnose } from '../../slips/slip.ts';
import type { OutlineLine } from '../outline-line.ts';
import { type Repair, splice } from '../repair.ts';
import type { RepairContext } from '../repair-context.ts';
import type { Fault } from '../walk/frame.ts';

/** `commentary:` above a list, and again below it: the key of the list is missing, and another was written in its place. */
export function listRenames(
  { lines, words, text }: RepairContext,
  { at, kind, open, last }: Fault,
): Repair[] {
  const holder = lines[last?.at ?? -1];
  const line = lines[at];
  if (kind !== 'wrong-child' || !line?.item || !last || !holder || holder.start === holder.end) return [];
  const frame = open.findLast(({ indent }) => indent === last.column);
  if (!isWrittenAgain(lines, last.at)) return [];
  const missing = Object.entries(frame?.shape?.keys ?? {}).filter(
    ([key, { items }]) => items && !frame?.seen.has(key) && !isSibling(lines, last.at, key),
  );
  const [only, ...more] = missing.map(([key]) => key);
  if (only === undefined || more.length > 0) return [];
  const start = text.indexOf(holder.key, holder.start + holder.lead.length);
  const span = [start, start + holder.key.length] as const;
  return [
    {
      lines: splice(lines, last.at, 1, { ...holder, key: only, id: words.isId(only) }),
      from: last.at,
      cost: 0.8,
      edits: [{ span, text: only }],
      describe: () =>
        diagnose(
          'duplicate-key',
          span,
          `${holder.key}: stands above a list here, and again below it; ${only}:, which leads to a list, is missing.`,
          `Write ${only} instead.`,
          [],
        ),
    },
  ];
}

/** Whether the key of a line is written again among its siblings below. */
export function isWrittenAgain(lines: readonly OutlineLine[], at: number): boolean {
  return isSibling(lines, at, lines[at]?.key ?? '');
}

/** Whether that key stands below a line, in its column and in the same group. */
export function isSibling(lines: readonly OutlineLine[], at: number, key: string): boolean {
  const own = lines[at]?.column ?? 0;
  const below = lines.slice(at + 1).filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const end = below.findIndex(({ indent }) => indent < own);
  return below
    .slice(0, end < 0 ? below.length : end)
    .some((one) => one.key === key && one.column === own && !one.item);
}
