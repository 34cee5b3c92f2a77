import type { OutlineLine } from '../outline-line.ts';
import type { Standing } from './standing.ts';

/** Whether a line of a text looks like an entry that should not be in it. */
export function isSwallowed(walk: Standing, line: OutlineLine, at: number, textColumn: number): boolean {
  const { key, item, value, colon } = line;
  if (line.kind !== 'entry' || item || key === '' || colon !== 'right') return false;
  if (line.id) return value === '' && walk.ids.get(key) === 1 && walk.grammar.entries.order.includes(key);
  const own = walk.frames.findLast((frame) => frame.shape?.keys[key]);
  if ((!own || own.seen.has(key)) && !isAwaited(walk, key)) return false;
  if (/^[|>][-+\d]*$/.test(value)) return true;
  if (value === '') return opensBelow(walk, at);
  const closed = /^(\d{4}-\d\d(-\d\d)?|[\d.]+|https?:\S+)$/.test(value);
  if (!own || own.seen.has(key)) return closed;
  const plain = closed || walk.grammar.values.has(value.toLowerCase());
  return plain || (line.indent !== textColumn && !walk.grammar.prose.has(key));
}

/** Whether a key belongs below one that the innermost map may have and has not yet. */
function isAwaited(walk: Standing, key: string): boolean {
  const { shape, seen } = walk.top();
  return Object.entries(shape?.keys ?? {}).some(
    ([holder, inner]) => !seen.has(holder) && inner.keys[key] !== undefined,
  );
}

function opensBelow(walk: Standing, at: number): boolean {
  for (let next = at + 1; next < walk.lines.length; next++) {
    const { kind } = walk.line(next);
    if (kind !== 'blank' && kind !== 'comment') return kind === 'entry';
  }
  return false;
}
