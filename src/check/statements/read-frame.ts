import type { Quantity } from '../../words/quantities.ts';
import { type Frame, frames } from './frames.ts';
import type { Measure } from './statement.ts';

const someOfThem =
  /\b(?:open|overdue|outstanding|upheld|late|closed|refused|withdrawn|repeat) (?:stage_\d_* )?(?:complaints|cases)\b/;

/** What a number counts by the words right around it; undefined if they do not say. */
export function readFrame(text: string, { start, end, kind }: Quantity): Measure | undefined {
  const before = text.slice(0, start);
  const after = text.slice(end);
  for (const frame of frames) {
    const measure = frame.kinds.includes(kind) ? measureBy(frame, before, after) : undefined;
    if (measure) return measure === 'received' && isOther(before, after) ? undefined : measure;
  }
  return undefined;
}

function measureBy({ before, after, measure }: Frame, lead: string, tail: string): Measure | undefined {
  const [head, rest] = [before?.exec(lead), after?.exec(tail)];
  if ((before && !head) || (after && !rest)) return undefined;
  return typeof measure === 'string' ? measure : measure(`${head?.[0] ?? ''} ${rest?.[0] ?? ''}`);
}

/** `50 complaints were made for every thousand homes` and `open complaints fell to 31` count nothing received. */
function isOther(before: string, after: string): boolean {
  return /^[^#.;]*[=+]/.test(after) || someOfThem.test(`${before.slice(-70)}#${after.slice(0, 30)}`);
}
