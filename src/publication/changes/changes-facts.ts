import type { FactChange, FactName } from '../../changes/changes.ts';
import type { Code } from '../../codes/code.ts';
import { formatDate } from '../../words/dates.ts';
import { putInLine } from '../../words/short-text.ts';
import { formatNumber } from '../figures/report-numbers.ts';
import type { FactView } from './changes-view.ts';

/** The facts that changed, named and written for readers; the later Code says what its report and decisions are called. */
export function listFacts(facts: readonly FactChange[], { report }: Code): FactView[] {
  const figures = report?.contents.find(({ kind }) => kind === 'figures');
  const names: Readonly<Record<FactName, string>> = {
    ...ownNames,
    'annual-report': report?.short ?? 'Annual report',
    determinations: figures?.decisions.label ?? 'Decisions',
  };
  return facts.map(({ fact, before, after }) => ({
    name: names[fact],
    before: writeFact(fact, before),
    after: writeFact(fact, after),
  }));
}

const ownNames: Readonly<Record<Exclude<FactName, 'annual-report' | 'determinations'>, string>> = {
  considered: 'Considered on',
  'governing-body': 'Governing body',
  author: 'Response signed by',
  role: 'Role',
  minute: 'Minute',
  assessed: 'Assessed on',
  'period-from': 'Period from',
  'period-to': 'Period to',
  code: 'Code',
  landlord: 'Landlord',
  homes: 'Homes',
  subsidiaries: 'Landlords also covered',
  website: 'Website',
  contact: 'Contact',
  'counted-on': 'Figures counted on',
  counting: 'How figures are counted',
  compensation: 'Compensation',
};

function writeFact(fact: FactName, value: string): string {
  if (value === '') return 'Not given';
  if (fact === 'homes') return formatNumber(Number(value), 'number');
  if (fact === 'annual-report') return value === 'yes' ? 'Given' : 'None';
  return formatDate(putInLine(value));
}
