import type { Code } from '../codes/code.ts';

/** A provision in the earlier version's Code and its counterpart in the later one's. */
export interface ProvisionPair {
  readonly before: string;
  readonly after: string;
}

/**
 * Which provisions are compared, in the later Code's order; null if the Codes differ and nothing says how their
 * provisions correspond.
 */
export function pairProvisions(before: Code, after: Code): ProvisionPair[] | null {
  if (before.id !== after.id) return null;
  return after.provisions.map(({ id }) => ({ before: id, after: id }));
}
