import { isMap, isScalar } from 'yaml';
import { mendText } from '../mend.ts';
import type { Edit } from '../span.ts';
import { findValue, isMapValue, isSameValue, openText } from './edit-value.ts';

/**
 * The edits that rename keys of the map at a path: new names are looked up by the old; each key keeps its quotes and
 * its place. Undefined if there is no such map, or the text would not read as meant.
 */
export function renameKeys(
  text: string,
  path: readonly string[],
  names: ReadonlyMap<string, string>,
): Edit[] | undefined {
  const opened = openText(text);
  const map = opened && findValue(opened.value, path);
  const node = opened?.document.getIn(path, true);
  if (!isMapValue(map) || !isMap(node)) return undefined;
  const edits = node.items.flatMap(({ key }): Edit[] => {
    const name = isScalar(key) ? names.get(String(key.value)) : undefined;
    if (name === undefined || !isScalar(key) || !key.range) return [];
    const [start, end] = key.range;
    const quote = /^["']/.exec(text.slice(start, end))?.[0] ?? '';
    return [{ span: [start, end], text: quote + name + quote }];
  });
  const wanted = new Map([...map].map(([key, value]) => [names.get(key) ?? key, value]));
  const after = openText(mendText(text, edits).text)?.value;
  const read = after && findValue(after, path);
  return wanted.size === map.size && isSameValue(read, wanted) ? edits : undefined;
}
