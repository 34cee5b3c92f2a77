import type { Diagnostic } from '../check/diagnostic.ts';
import type { Verdict } from '../check/verdict.ts';
import { joinRuns } from '../words/lists.ts';
import { writeNumber } from '../words/plurals.ts';
import { fewest } from './choose-shown.ts';

/** A verdict in which some findings stand for several. */
export interface FoldedVerdict extends Verdict {
  /** How many findings each stands for that stands for more than itself. */
  readonly standFor: ReadonlyMap<Diagnostic, number>;
}

/**
 * The verdict as it is read on a terminal: where many findings say only that the same is missing at one provision after
 * another, the first stands for all of them and names the provisions.
 */
export function foldAlike(verdict: Verdict): FoldedVerdict {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of verdict.diagnostics) {
    const name = nameGroup(one);
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const order = verdict.read?.code.provisions.map(({ id }) => id) ?? [];
  const standFor = new Map<Diagnostic, number>();
  const diagnostics = verdict.diagnostics.flatMap((one) => {
    const alike = groups.get(nameGroup(one)) ?? [];
    if (alike.length < fewest) return [one];
    if (alike[0] !== one) return [];
    const first = { ...one, message: tellTogether(alike, one.together, order) };
    standFor.set(first, alike.length);
    return [first];
  });
  return { ...verdict, diagnostics, standFor };
}

/** What findings have in common that are told together; `''` for one that is told by itself. */
function nameGroup({ rule, severity, together, help, provision }: Diagnostic): string {
  if (together === '' || provision === '') return '';
  return JSON.stringify([rule, severity, together, help.replaceAll(provision, '#')]);
}

function tellTogether(alike: readonly Diagnostic[], together: string, order: readonly string[]): string {
  const ids = alike.map(({ provision }) => provision);
  return `${writeNumber(alike.length)} ${together}: ${joinRuns(ids, order)}.`;
}
