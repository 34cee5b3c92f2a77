import { Scalar, YAMLMap } from 'yaml';
import { assessmentFacts } from '../../records/facts.ts';
import type { Draft } from './draft.ts';
import { blank, pair, prose } from './yaml-nodes.ts';

/**
 * The fields above the provisions, as the table of facts names them. All but the Code, and the introduction and response
 * where they were found, are blank: a table of answers does not say who answered, or when.
 */
export function addHead(root: YAMLMap, { code, introduction, response }: Draft): void {
  const known: Record<string, string> = { introduction, response };
  root.add(pair('code', new Scalar(code.id)));
  for (const { path, imported } of assessmentFacts) {
    if (!imported.startsWith(hinted)) continue;
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const hint = imported.slice(hinted.length);
    addTo(root, keys, known[last] ? pair(last, prose(known[last])) : pair(last, blank(), hint));
  }
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
