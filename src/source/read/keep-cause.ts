import type { Slip, SlipRule } from '../slips/slip.ts';

/** Slips that are seen on a line by itself, and so cannot follow from another. */
export const ownCause: readonly SlipRule[] = [
  'hidden-character',
  'no-space-after-colon',
  'no-space-after-dash',
  'odd-bullet',
  'odd-space',
  'tab-indent',
];

/**
 * Of the slips of a text that could not be read to its end: those that are certain, and the first of the others, which may
 * be the cause of all that come after it. It says that the rest was not checked.
 */
export function keepCause(slips: readonly Slip[]): Slip[] {
  const byPlace = slips.toSorted((a, b) => a.span[0] - b.span[0]);
  const named = byPlace.filter(({ rule }) => rule !== 'yaml-syntax' && !ownCause.includes(rule));
  const [cause] = named;
  if (!cause) return byPlace;
  const kept = byPlace.filter((slip) => slip === cause || ownCause.includes(slip.rule));
  return kept.map((slip) =>
    slip === cause
      ? { ...slip, help: `${slip.help} Then check again: the rest of the file was not checked.` }
      : slip,
  );
}
