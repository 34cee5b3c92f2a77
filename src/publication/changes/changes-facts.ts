import type { FactChange } from '../../changes/changes.ts';
import { type FactName, factNames } from '../../records/facts.ts';
import { formatDate } from '../../words/dates.ts';
import { putInLine } from '../../words/short-text.ts';
import { formatNumber } from '../figures/report-numbers.ts';
import type { FactView } from './changes-view.ts';

/** The facts that changed, named and written for readers. */
export function listFacts(facts: readonly FactChange[]): FactView[] {
  return facts.map(({ fact, before, after }) => ({
    name: factNames[fact],
    before: writeFact(fact, before),
    after: writeFact(fact, after),
  }));
}

function writeFact(fact: FactName, value: string): string {
  if (value === '') return 'Not given';
  if (fact === 'homes') return formatNumber(Number(value), 'number');
  if (fact === 'annual-report') return value === 'yes' ? 'Given' : 'None';
  return formatDate(putInLine(value));
}
