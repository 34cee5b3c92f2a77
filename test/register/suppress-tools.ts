import { expect } from 'vitest';
import type { Figures } from '../../src/register/figures.ts';
import { countText } from './count-text.ts';

const { years } = await countText('reference,received\n');

/** The figures of a year without a complaint. */
export const emptyFigures: Figures = readFirst(years).figures;

/** The same with those outcomes at stage 1: upheld, partly upheld, not upheld, other, not recorded. */
export function withOutcomes(column: readonly number[]): Figures {
  const [upheld = 0, partlyUpheld = 0, notUpheld = 0, other = 0, notRecorded = 0] = column;
  const outcomes = { upheld, partlyUpheld, notUpheld, other, notRecorded, withdrawn: 0 };
  const [first, ...later] = emptyFigures.stages;
  return { ...emptyFigures, stages: [{ ...readFirst([first]), outcomes }, ...later] };
}

/** A set of figures that may be true, the secrets among them, and all that an attacker sees if it is. */
export interface Possibility {
  readonly secrets: readonly (number | undefined)[];
  readonly seen: unknown;
}

/**
 * Finds what an attacker works out who knows the rule and every set of figures that is possible: a secret below the
 * threshold and above 0 that is the same in all sets that look alike. A secret that is undefined is none: it is shown.
 */
export function attack(possibilities: Iterable<Possibility>, below: number): void {
  const alike = new Map<string, { known: (number | undefined)[]; times: number }>();
  for (const { secrets, seen } of possibilities) {
    const key = JSON.stringify(seen);
    const group = alike.get(key);
    if (!group) alike.set(key, { known: [...secrets], times: 1 });
    else {
      group.times += 1;
      secrets.forEach((secret, at) => {
        if (group.known[at] !== secret) group.known[at] = undefined;
      });
    }
  }
  const found = [...alike].filter(([, { known }]) =>
    known.some((secret) => secret !== undefined && secret > 0 && secret < below),
  );
  expect(
    found.slice(0, 3).map(([seen, { known, times }]) => ({ seen, times, known: known.join(' ') })),
  ).toEqual([]);
}

/** All columns of so many figures with that sum. */
export function listColumns(length: number, total: number): number[][] {
  if (length === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    listColumns(length - 1, total - first).map((rest) => [first, ...rest]),
  );
}

/** 0 up to a number. */
export function upTo(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, at) => at);
}

export function readFirst<Item>(items: readonly (Item | undefined)[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('There is none.');
  return first;
}
