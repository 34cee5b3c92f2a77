import type { Diagnostic } from '../check/diagnostic.ts';
import type { Verdict } from '../check/verdict.ts';
import { joinRuns } from '../words/lists.ts';
import { writeNumber } from '../words/plurals.ts';
import { fewest } from './choose-shown.ts';

/**
 * The verdict as it is read on a terminal: where many findings say only that the same is missing at one provision after
 * another, the first stands for all of them and names the provisions.
 */
export function foldAlike(verdict: Verdict): Verdict {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of verdict.diagnostics) {
    const name = nameGroup(one);
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const order = verdict.read?.code.provisions.map(({ id }) => id) ?? [];
  const diagnostics = verdict.diagnostics.flatMap((one) => {
    const alike = groups.get(nameGroup(one)) ?? [];
    if (alike.length < fewest) return [one];
    return alike[0] === one ? [{ ...one, message: tellTogether(alike, one.together, order) }] : [];
  });
  return { ...verdict, diagnostics };
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
