import type {
  Amounts,
  AnnualReport,
  Compensation,
  Determinations,
  Orders,
  OtherMeasure,
} from '../records/annual-report.ts';
import type { Assessment } from '../records/assessment.ts';
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
  const { counting, determinations, compensation, other } = both && report ? report : noReport;
  return {
    considered: response.considered,
    'governing-body': response.body,
    author: response.author,
    role: response.role,
    minute: response.minute,
    scrutiny: assessment.scrutiny.map(describeScrutiny).join('; '),
    assessed: assessment.assessed,
    revision: joinParts([assessment.revision.date, assessment.revision.reason], ': '),
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
    'other-measures': describeOther(other),
  };
}

/** `Residents’ Panel, 2026-06-30: Asked for shorter letters.` */
function describeScrutiny({ by, on, said }: Assessment['scrutiny'][number]): string {
  return joinParts([joinParts([by, on]), said], ': ');
}

const noReport = { counting: null, determinations: null, compensation: null, other: [] };

/** The choices made for counting, in a few words. */
function describeCounting(counting: NonNullable<AnnualReport['counting']>): string {
  const { dayOne, extensions, shareOf, closureDays, reopened, tenures, suppressBelow } = counting;
  return joinParts([
    dayOne === 'day-after' ? 'day 1 is the day after' : 'day 1 is the same day',
    extensions === 'in-time' ? 'proper extensions in time' : 'extensions late',
    `in time of those ${shareOf.replaceAll('-', ' ')}`,
    reopened === 'once' ? 'reopened cases once' : '',
    tenures.length > 0 ? `only of ${tenures.join(', ')}` : '',
    closureDays.length > 0 ? `closed on ${closureDays.join(', ')}` : '',
    suppressBelow > 1 ? `figures below ${suppressBelow} kept back` : '',
  ]);
}

function describeDeterminations({ total, findings, maladministrationRate, orders }: Determinations): string {
  return joinParts([
    total === null ? '' : `${total} in all`,
    ...findings.map(({ name, number }) => `${name.replaceAll('-', ' ')} ${number}`),
    maladministrationRate === null ? '' : `maladministration rate ${maladministrationRate}%`,
    orders ? describeOrders(orders) : '',
  ]);
}

function describeOrders({ made, inTime, late, outstanding }: Orders): string {
  return joinParts([
    made === null ? '' : count(made, 'order'),
    inTime === null ? '' : `${inTime} complied with in time`,
    late === null ? '' : `${late} complied with late`,
    outstanding === null ? '' : `${outstanding} not yet complied with`,
  ]);
}

function describeCompensation({ ordered, ...own }: Compensation): string {
  return joinParts([describeAmounts(own), ordered ? `ordered: ${describeAmounts(ordered)}` : ''], '; ');
}

/** A measure a piece, with all that it is compared with. */
function describeOther(other: readonly OtherMeasure[]): string {
  const pieces = other.map(({ measure, unit, value, previous, target, benchmark }) =>
    joinParts([
      joinParts([`${measure}:`, value === null ? '' : String(value), unit], ' '),
      previous === null ? '' : `year before ${previous}`,
      target === null ? '' : `target ${target}`,
      benchmark ? joinParts([String(benchmark.value ?? ''), benchmark.what, benchmark.source], ' ') : '',
    ]),
  );
  return joinParts(pieces, '; ');
}

function describeAmounts({ total, cases, average }: Amounts): string {
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
