import type { Columns } from './columns.ts';
import type { CaseStage } from './complaint-case.ts';
import type { Flaw } from './find-flaws.ts';
import type { RawStage } from './raw-case.ts';

/** The stages of a row, after what they say about each other; adds to the flaws. */
export function settleWhole(
  stages: readonly (CaseStage | null)[],
  raws: readonly RawStage[],
  { numbers, isRowPerStage }: Columns,
  flaws: Flaw[],
): readonly (CaseStage | null)[] {
  const isPlain = stages.every((stage, at) => {
    const earlier = stages[at - 1];
    if (!stage) return raws[at]?.refused === '';
    return stage.refused === '' && !(earlier && stage.received < earlier.received);
  });
  if (isPlain) return stages;
  return stages.map((stage, at) => {
    const refused = raws[at]?.refused ?? '';
    const earlier = stages[at - 1];
    // A request that was refused may give no day of its own: it then belongs with the stage before.
    if (!stage && refused !== '' && earlier && raws[at]?.dates.received === null) {
      return { ...refusedStage, received: earlier.received, refused };
    }
    if (!stage) return null;
    if (earlier && !isRowPerStage && stage.received < earlier.received) {
      flaws.push(describeEarlier(numbers[at] ?? 0));
      return makeUnclear(stage);
    }
    const isHandled = stage.responded !== null || stages.slice(at + 1).some((later) => later !== null);
    if (stage.refused === '' || !isHandled) return stage;
    flaws.push(refusedAndHandled);
    return { ...makeUnclear(stage), refused: '' };
  });
}

/** The flaw of a stage that was received before the one ahead of it. */
export function describeEarlier(number: number): Flaw {
  const reason = `Stage ${number} was received before stage ${number - 1}.`;
  return { kind: 'date-order', effect: 'doubtful', reason };
}

/** A stage of which only the receipt is certain. */
export function makeUnclear(stage: CaseStage): CaseStage {
  return {
    ...stage,
    ...{
      acknowledged: null,
      extendedOn: null,
      extendedTo: null,
      responded: null,
      outcome: null,
      unclear: true,
    },
  };
}

const refusedStage = {
  ...{
    acknowledged: null,
    extendedOn: null,
    extendedTo: null,
    responded: null,
    outcome: null,
    unclear: false,
  },
} as const;

const refusedAndHandled: Flaw = {
  kind: 'refused-and-handled',
  effect: 'doubtful',
  reason: 'The complaint was refused, yet it was responded to or escalated.',
};
