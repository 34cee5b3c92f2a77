import { isMap, isScalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { quoteWords } from '../../words/short-text.ts';
import type { Grammar, Shape } from '../grammar.ts';
import { readLine } from './line.ts';
import { type Diagnosis, diagnose } from './slip.ts';

/**
 * A dash before a key in the middle of an item, which YAML reads as the first of the next item: that has none of the keys of
 * the item above it, and not the one that the others begin with.
 */
export function diagnoseSplitItem(
  text: string,
  { items, flow }: YAMLSeq,
  readShape: () => Shape | undefined,
  toOriginal: (offset: number) => number,
  grammar: Grammar,
): Diagnosis | undefined {
  if (flow) return undefined;
  const maps = items.filter((item): item is YAMLMap => isMap(item) && !item.flow && item.range !== undefined);
  const [begin = ''] = maps[0] ? readKeys(maps[0]) : [];
  const at = maps.findIndex((item, index) => index > 0 && isRest(item, maps[index - 1] as YAMLMap, begin));
  const item = maps[at];
  if (!item?.range || maps.length < items.length) return undefined;
  const known = readShape()?.items?.keys;
  if (!known || ![begin, ...readKeys(item)].every((key) => known[key])) return undefined;
  const start = toOriginal(item.range[0]);
  const line = readLine(text, start, grammar);
  const dash = text.slice(line.start, start);
  const column = dash.length;
  if (!/^ *- +$/.test(dash)) return undefined;
  const from = dash.indexOf('-') + line.start;
  return diagnose(
    'wrong-dash',
    [from, from + 1],
    `A dash stands before ${quoteWords(text.slice(start, line.end).trim())}, which makes a new item of it; it is a key of the item above.`,
    `Delete the dash, and indent the line by ${column} spaces.`,
    [{ span: [line.start, start], text: ' '.repeat(column) }],
  );
}

function readKeys({ items }: YAMLMap): string[] {
  return items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
}

/** Whether an item has what the one above it lacks, and lacks the key that items begin with. */
function isRest(item: YAMLMap, above: YAMLMap, begin: string): boolean {
  const keys = readKeys(item);
  const before = readKeys(above);
  return before[0] === begin && !keys.includes(begin) && keys.every((key) => !before.includes(key));
}
