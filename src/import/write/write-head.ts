import { Scalar, YAMLMap } from 'yaml';
import { assessmentFacts } from '../../records/facts.ts';
import type { Draft } from './draft.ts';
import { blank, pair, prose, words } from './yaml-nodes.ts';

/**
 * The fields above the provisions, as the table of facts names them. All but the Code are blank where the document does not
 * say them plainly.
 */
export function addHead(root: YAMLMap, { code, introduction, response, head }: Draft): void {
  const said: Readonly<Record<string, string | undefined>> = head;
  const known: Record<string, string> = { introduction, response };
  root.add(pair('code', new Scalar(code.id)));
  for (const { path, imported } of assessmentFacts) {
    if (!imported.startsWith(hinted)) continue;
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const hint = imported.slice(hinted.length);
    if (known[last]) addTo(root, keys, pair(last, prose(known[last])));
    else if (said[path]) addTo(root, keys, pair(last, shortValue(said[path])));
    else addTo(root, keys, pair(last, blank(), hint));
  }
}

/** A day or a number as it is; other words as words. */
function shortValue(text: string): Scalar {
  return /^\d{4}-\d\d-\d\d$|^\d+$/.test(text) ? new Scalar(text) : words(text);
}

const hinted = 'hint: ';

/** Puts a field below those keys, whose maps are made if missing. */
function addTo(map: YAMLMap, [key, ...rest]: readonly string[], field: ReturnType<typeof pair>): void {
  if (key === undefined) {
    map.add(field);
    return;
  }
  const given = map.get(key, true);
  const inner = given instanceof YAMLMap ? given : new YAMLMap();
  if (inner !== given) map.add(pair(key, inner));
  addTo(inner, rest, field);
}
