import type { Counting } from '../counting.ts';
import type { CaseStage, ComplaintCase } from './complaint-case.ts';
import type { Flaw } from './find-flaws.ts';

/** A row of a reference that other rows share. */
export interface SharedRow {
  readonly line: number;
  readonly content: ComplaintCase;
  /** Whether something else has been found wrong with it. */
  readonly isFlawed: boolean;
}

/** What rows that share a reference, and are about the same stage, come to. */
export interface JoinedRows {
  /** What is counted for them, in place of their contents. */
  readonly cases: readonly ComplaintCase[];
  readonly flaws: readonly { readonly row: SharedRow; readonly flaw: Flaw }[];
  /** How many rows are about a case that was opened again. */
  readonly reopened: number;
}

/**
 * Rows received on the same day are one complaint written down more than once: it is counted once, and where they
 * contradict each other about a step, that step is uncertain. Rows received on other days are complaints that were
 * opened again: each counts by itself, or all are one, as the landlord chooses.
 */
export function joinRows(
  rows: readonly SharedRow[],
  reopened: Counting['reopened'],
  unit: 'line' | 'row',
): JoinedRows {
  const byDay = new Map<number, SharedRow[]>();
  for (const row of rows) {
    const day = readDay(row.content);
    byDay.set(day, [...(byDay.get(day) ?? []), row]);
  }
  const days = [...byDay.entries()].sort(([one], [other]) => one - other).map(([, same]) => same);
  const merged = days.map((same) => mergeAll(same, unit));
  const cases = merged.map(({ content }) => content);
  return {
    cases: reopened === 'once' && cases.length > 1 ? [bridge(cases)] : cases,
    flaws: merged.flatMap(({ flaws }) => flaws),
    reopened: days.length - 1,
  };
}

function readDay({ stages }: ComplaintCase): number {
  return stages.find((stage) => stage !== null)?.received ?? 0;
}

function mergeAll(
  rows: readonly SharedRow[],
  unit: string,
): { content: ComplaintCase; flaws: JoinedRows['flaws'] } {
  const [first, ...others] = rows;
  if (!first) throw new Error('there is no row to merge');
  const { merged, differs } = merge(rows.map(({ content }) => content));
  const reason = `The complaint also stands on ${unit} ${first.line}, with the same day of receipt: it is counted once${differs ? ', and where they differ, what they say is not counted' : ''}.`;
  const flaw: Flaw = { kind: 'repeated-reference', effect: differs ? 'doubtful' : 'merged', reason };
  return { content: merged, flaws: others.map((row) => ({ row, flaw })) };
}

/** All rows at once: a step about which two differ is not made certain by a third. */
function merge(all: readonly ComplaintCase[]): { merged: ComplaintCase; differs: boolean } {
  const [first] = all;
  if (!first) throw new Error('there is no case to merge');
  let differs = false;
  const stages = first.stages.map((_, at) => {
    const same = all.flatMap(({ stages }) => stages[at] ?? []);
    const result = mergeStages(same);
    differs ||= result.differs;
    return result.merged;
  });
  const choose = (key: 'category' | 'cause' | 'team' | 'tenure') =>
    all.map((one) => one[key]).find((name) => name !== '') ?? '';
  return {
    merged: {
      category: choose('category'),
      cause: choose('cause'),
      team: choose('team'),
      tenure: choose('tenure'),
      stages,
    },
    differs,
  };
}

function mergeStages(all: readonly CaseStage[]): { merged: CaseStage | null; differs: boolean } {
  const [first] = all;
  if (!first) return { merged: null, differs: false };
  const list = <Key extends keyof CaseStage>(key: Key) =>
    new Set(all.map((one) => one[key]).filter((value) => value !== null));
  /** What all say that say anything; null if two differ. */
  const agree = <Key extends keyof CaseStage>(key: Key): CaseStage[Key] | null => {
    const [value, ...others] = list(key);
    return value === undefined || others.length > 0 ? null : value;
  };
  const steps = ['acknowledged', 'extendedOn', 'extendedTo', 'responded', 'outcome'] as const;
  const merged = {
    received: Math.min(...all.map(({ received }) => received)),
    acknowledged: agree('acknowledged'),
    extendedOn: agree('extendedOn'),
    extendedTo: agree('extendedTo'),
    responded: agree('responded'),
    outcome: agree('outcome'),
    refused: all.map(({ refused }) => refused).find((reason) => reason !== '') ?? '',
    unclear: all.some(({ unclear }) => unclear) || list('responded').size > 1,
  };
  return { merged, differs: list('received').size > 1 || steps.some((step) => list(step).size > 1) };
}

/** One complaint, from the first receipt to the last response. The cases are in the order in which they were received. */
function bridge(cases: readonly ComplaintCase[]): ComplaintCase {
  const [first] = cases;
  if (!first) throw new Error('there is no case to join');
  return {
    ...first,
    stages: first.stages.map((_, at) => bridgeStages(cases.map(({ stages }) => stages[at] ?? null))),
  };
}

function bridgeStages(stages: readonly (CaseStage | null)[]): CaseStage | null {
  const reached = stages.filter((stage) => stage !== null);
  const [first] = reached;
  const last = reached.at(-1);
  if (!first || !last) return null;
  return { ...last, received: first.received, acknowledged: first.acknowledged };
}
