import type { FactChange } from '../../changes/changes.ts';
import type { Code } from '../../codes/code.ts';
import { type FactName, factNames } from '../../records/facts.ts';
import { formatDate } from '../../words/dates.ts';
import { putInLine } from '../../words/short-text.ts';
import { formatNumber } from '../figures/report-numbers.ts';
import type { FactView } from './changes-view.ts';

/** The facts that changed, worded for readers; the later Code says what its report and decisions are called. */
export function listFacts(facts: readonly FactChange[], { report }: Code): FactView[] {
  const figures = report?.contents.find(({ kind }) => kind === 'figures');
  const names: Readonly<Record<FactName, string>> = {
    ...factNames,
    'annual-report': report?.short ?? factNames['annual-report'],
    determinations: figures?.decisions.label ?? factNames.determinations,
  };
  return facts.map(({ fact, before, after }) => ({
    name: names[fact],
    before: writeFact(fact, before),
    after: writeFact(fact, after),
  }));
}

function writeFact(fact: FactName, value: string): string {
  if (value === '') return 'Not given';
  if (fact === 'homes') return formatNumber(Number(value), 'number');
  if (fact === 'annual-report') return value === 'yes' ? 'Given' : 'None';
  return putInLine(value).replace(/\b\d{4}-\d\d-\d\d\b/g, formatDate);
}
