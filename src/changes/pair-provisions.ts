import type { Code } from '../codes/code.ts';

/** A provision of the earlier version's Code and the one of the later that it is held against. */
export interface ProvisionPair {
  readonly before: string;
  readonly after: string;
}

/**
 * Which provisions are held against each other, in the later Code's order; null where the Codes differ and nothing
 * says how their provisions correspond.
 */
export function pairProvisions(before: Code, after: Code): ProvisionPair[] | null {
  if (before.id !== after.id) return null;
  return after.provisions.map(({ id }) => ({ before: id, after: id }));
}
