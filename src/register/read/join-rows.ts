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
  const flaws: JoinedRows['flaws'][number][] = [];
  let content = first.content;
  for (const other of others) {
    const { merged, differs } = merge(content, other.content);
    content = merged;
    const reason = `The complaint also stands on ${unit} ${first.line}, with the same day of receipt: it is counted once${differs ? ', and where the two differ, what they say is not counted' : ''}.`;
    const effect = differs ? 'doubtful' : 'merged';
    flaws.push({ row: other, flaw: { kind: 'repeated-reference', effect, reason } });
  }
  return { content, flaws };
}

function merge(one: ComplaintCase, other: ComplaintCase): { merged: ComplaintCase; differs: boolean } {
  let differs = false;
  const stages = one.stages.map((stage, at) => {
    const twin = other.stages[at];
    if (!stage || !twin) return stage ?? twin ?? null;
    const result = mergeStages(stage, twin);
    differs ||= result.differs;
    return result.merged;
  });
  return {
    merged: {
      category: one.category || other.category,
      cause: one.cause || other.cause,
      team: one.team || other.team,
      tenure: one.tenure || other.tenure,
      stages,
    },
    differs,
  };
}

function mergeStages(one: CaseStage, other: CaseStage): { merged: CaseStage; differs: boolean } {
  let differs = one.received !== other.received;
  const agree = <Value>(a: Value | null, b: Value | null): Value | null => {
    if (a === null || b === null || a === b) return a ?? b;
    differs = true;
    return null;
  };
  const responded = agree(one.responded, other.responded);
  const isTwofold = one.responded !== null && other.responded !== null && responded === null;
  const merged = {
    received: Math.min(one.received, other.received),
    acknowledged: agree(one.acknowledged, other.acknowledged),
    extendedOn: agree(one.extendedOn, other.extendedOn),
    extendedTo: agree(one.extendedTo, other.extendedTo),
    responded,
    outcome: agree(one.outcome, other.outcome),
    refused: one.refused || other.refused,
    unclear: one.unclear || other.unclear || isTwofold,
  };
  return { merged, differs };
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
