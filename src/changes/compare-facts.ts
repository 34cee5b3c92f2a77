import type { AnnualReport, Compensation, Determinations } from '../records/annual-report.ts';
import { type FactName, factNames } from '../records/facts.ts';
import { joinParts } from '../words/lists.ts';
import { count } from '../words/plurals.ts';
import type { FactChange, Version } from './changes.ts';
import { isSameText } from './same-text.ts';

/** The facts that differ, in the order of `factNames`: the governing body's first. */
export function compareFacts(before: Version, after: Version): FactChange[] {
  const both = Boolean(before.report && after.report);
  const [was, is] = [readFacts(before, both), readFacts(after, both)];
  return (Object.keys(factNames) as FactName[]).flatMap((fact) =>
    isSameText(was[fact], is[fact]) ? [] : [{ fact, before: was[fact], after: is[fact] }],
  );
}

/** Facts from the reports, only if both versions have one. */
function readFacts({ assessment, code, report }: Version, both: boolean): Record<FactName, string> {
  const { response, landlord, period, contact } = assessment;
  const { counting, determinations, compensation } = both && report ? report : noReport;
  return {
    considered: response.considered,
    'governing-body': response.body,
    author: response.author,
    role: response.role,
    minute: response.minute,
    assessed: assessment.assessed,
    'period-from': period.from,
    'period-to': period.to,
    code: code.id,
    landlord: landlord.name,
    homes: landlord.homes > 0 ? String(landlord.homes) : '',
    subsidiaries: landlord.subsidiaries.join(', '),
    website: landlord.website,
    contact: joinParts([contact.name, contact.email, contact.phone]),
    'annual-report': report ? 'yes' : 'no',
    'counted-on': counting?.countedOn ?? '',
    counting: counting ? describeCounting(counting) : '',
    determinations: determinations ? describeDeterminations(determinations) : '',
    compensation: compensation ? describeCompensation(compensation) : '',
  };
}

const noReport = { counting: null, determinations: null, compensation: null };

/** The choices made for counting, in a few words. */
function describeCounting(counting: NonNullable<AnnualReport['counting']>): string {
  const { dayOne, extensions, shareOf, closureDays, suppressBelow } = counting;
  return joinParts([
    dayOne === 'day-after' ? 'day 1 is the day after' : 'day 1 is the same day',
    extensions === 'in-time' ? 'proper extensions in time' : 'extensions late',
    `in time of those ${shareOf.replaceAll('-', ' ')}`,
    closureDays.length > 0 ? `closed on ${closureDays.join(', ')}` : '',
    suppressBelow > 1 ? `figures below ${suppressBelow} kept back` : '',
  ]);
}

function describeDeterminations({ total, findings, maladministrationRate }: Determinations): string {
  return joinParts([
    total === null ? '' : `${total} in all`,
    ...findings.map(({ name, number }) => `${name.replaceAll('-', ' ')} ${number}`),
    maladministrationRate === null ? '' : `maladministration rate ${maladministrationRate}%`,
  ]);
}

function describeCompensation({ total, cases, average }: Compensation): string {
  return joinParts([
    total === null ? '' : writePounds(total),
    cases === null ? '' : count(cases, 'case'),
    average === null ? '' : `${writePounds(average)} on average`,
  ]);
}

function writePounds(amount: number): string {
  const [whole = '', pence = ''] = (Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).split('.');
  return `£${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${pence && `.${pence}`}`;
}
