import type { Code } from '../codes/code.ts';
import { type CodeMap, originsOf } from '../codes/load-code-map.ts';
import type { Unpaired } from './changes.ts';

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

/** The provisions that are in no pair; none if there are no pairs at all. */
export function listUnpaired(before: Code, after: Code, pairs: readonly ProvisionPair[] | null): Unpaired {
  if (pairs === null) return { before: [], after: [] };
  const list = ({ provisions }: Code, side: keyof ProvisionPair) => {
    const paired = new Set(pairs.map((pair) => pair[side]));
    return provisions.flatMap(({ id }) => (paired.has(id) ? [] : [id]));
  };
  return { before: list(before, 'before'), after: list(after, 'after') };
}
