import type { Code } from '../codes/code.ts';
import { type CodeMap, originsOf } from '../codes/load-code-map.ts';

/** A provision in the earlier version's Code and its counterpart in the later one's. */
export interface ProvisionPair {
  readonly before: string;
  readonly after: string;
}

/**
 * Which provisions are held against each other, in the later Code's order; null where the Codes differ and no map says how
 * their provisions correspond. A new provision, and one that several were merged in, has nothing to be held against.
 */
export function pairProvisions(before: Code, after: Code, map?: CodeMap): ProvisionPair[] | null {
  if (before.id === after.id) return after.provisions.map(({ id }) => ({ before: id, after: id }));
  if (!map) return null;
  return after.provisions.flatMap(({ id }) => {
    const [origin, ...others] = originsOf(id, map, before);
    return origin === undefined || others.length > 0 ? [] : [{ before: origin, after: id }];
  });
}
