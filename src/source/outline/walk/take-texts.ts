import type { Shape } from '../../grammar.ts';
import type { OutlineLine } from '../outline-line.ts';
import { holdsKeys, type LastEntry } from './frame.ts';
import { readState } from './line-value.ts';
import type { Standing } from './standing.ts';
import { isSwallowed } from './tell-swallowed.ts';
import { isProse, isWrapped } from './tell-words.ts';

/** Whether the line belongs to the text of the last entry. */
export function takeText(walk: Standing, line: OutlineLine, at: number): boolean {
  const { last } = walk;
  if (!last || last.state === 'open' || line.indent <= last.column) return false;
  if (last.state === 'block') return takeBlockText(walk, line, at, last);
  if (last.state === 'wrapped') return hide(walk, line);
  if (last.state === 'closed') return false;
  if (isWrapped(walk, line, last.key)) return true;
  if (line.kind !== 'words' && !isProse(walk, line, last.key)) return false;
  tellWordsOn(walk, line, at, last);
  return true;
}

/** What is odd about words that go on below the line of their key. */
function tellWordsOn(walk: Standing, line: OutlineLine, at: number, last: LastEntry): void {
  // A word of the writer's own with a colon, which YAML takes for a key.
  if (line.kind === 'entry' && /^[a-z][\w-]*$/.test(line.key)) walk.tell('below-words', at);
  if (last.shape === undefined || walk.grammar.prose.has(last.key)) return;
  // An item or a name may go on, as programs wrap both.
  const isOwn = last.key === '' || !walk.words.keys.has(last.key);
  const mayWrap = isOwn || walk.grammar.kindOf([last.key]) === 'name';
  walk.tell('words-on', at, mayWrap ? 0.05 : 0.7);
}

function takeBlockText(walk: Standing, line: OutlineLine, at: number, last: LastEntry): boolean {
  const textColumn = last.textColumn < 0 ? line.indent : last.textColumn;
  if (last.textColumn < 0) walk.last = { ...last, textColumn };
  if (isSwallowed(walk, line, at, textColumn)) walk.tell('swallowed', at);
  else if (line.indent < textColumn) walk.tell('dedent', at);
  return hide(walk, line);
}

/** A line taken in by a text: what looks like an entry weighs, so that no repair hides one. */
function hide(walk: Standing, { key, item, value, kind }: OutlineLine): true {
  if (kind !== 'entry' || item) return true;
  const isOpen = value === '' || /^[|>][-+\d]*$/.test(value);
  if (walk.words.keys.has(key)) walk.weight += isOpen ? 0.8 : 0.6;
  else if (isOpen) walk.weight += 0.6;
  return true;
}

/** A comment to the left of a text ends it. */
export function endText(walk: Standing, { indent }: OutlineLine): void {
  const { last } = walk;
  if (last && last.state !== 'open' && indent <= last.column) walk.last = { ...last, state: 'closed' };
}

/** Takes a line that reads as words outside a text: right only below a key that leads to words. */
export function takeWords(walk: Standing, line: OutlineLine, at: number): void {
  const { last } = walk;
  if (last?.state === 'open' && line.indent > last.column) {
    // Programs write brackets that do not fit on the line of their key below it.
    const isFlow = /^[{[]/.test(line.content);
    if (!isFlow && last.shape && holdsEntries(walk, last.shape, last.key)) walk.tell('words', at);
    walk.last = { ...last, state: isFlow ? readState(line.content) : 'words' };
    return;
  }
  walk.tell('words', at);
}

/** Whether entries belong below a key, and words only beside it, as in `refused: none`. */
function holdsEntries(walk: Standing, shape: Shape, key: string): boolean {
  const entries = shape.items !== undefined || holdsKeys(shape);
  return !shape.text || (entries && !walk.grammar.prose.has(key));
}
