import type { Diagnostic } from '../check/diagnostic.ts';
import type { Progress } from '../check/progress.ts';
import type { WholeVerdict } from '../check/verdict.ts';
import { listDeadlines } from '../codes/deadline.ts';
import { takesRemedy } from '../records/read-assessment.ts';
import { numberDay } from '../words/calendar.ts';
import { labelPeriod } from '../words/dates.ts';
import { joinLines } from '../words/wrap.ts';
import { listSteps } from './list-steps.ts';
import {
  type Counts,
  isOfApproval,
  type Measured,
  type OpenAction,
  type OwnerStatus,
  type Status,
} from './status.ts';

/** How far an assessment is. */
export function measureStatus(measured: Measured): Status {
  const { verdict, beside, approval, today } = measured;
  const { read, progress } = verdict;
  const all = [verdict, ...beside].flatMap(({ diagnostics }) => diagnostics);
  const facts: Omit<Status, 'next'> = {
    file: verdict.file,
    landlord: read?.assessment.landlord.name ?? '',
    year: read ? labelPeriod(read.assessment.period) : '',
    code: read ? `${read.code.title} (${read.code.edition})` : '',
    fault: findFault(verdict),
    counts: countStates(progress),
    answers: (read?.code.answers ?? []).map(({ answer, label }) => ({
      label,
      count: progress.filter((one) => one.answer.answer === answer).length,
    })),
    sections: listSections(verdict),
    owners: listOwners(progress),
    actions: listActions(progress, today),
    promises: all.flatMap(({ rule, message }) => (rule === 'promise-overdue' ? [joinLines(message)] : [])),
    findings: countFindings(all),
    deadlines: findDeadlines(verdict, today),
    considered: read?.assessment.response.considered ?? '',
    approval,
  };
  return { ...facts, next: listSteps(facts, measured) };
}

/** How many of them are in each state. */
function countStates(progress: readonly Progress[]): Counts {
  const count = (state: Progress['state']) => progress.filter((one) => one.state === state).length;
  return {
    complete: count('complete'),
    'to-confirm': count('to-confirm'),
    lacking: count('lacking'),
    unanswered: count('unanswered'),
  };
}

function findFault({ read, progress, diagnostics }: WholeVerdict): string {
  if (!read) return 'It does not name a Code that selfassess knows, so its answers cannot be counted.';
  const [slip] = diagnostics;
  if (progress.length > 0 || !slip) return '';
  return `It cannot be read to its end, so its answers cannot be counted: line ${slip.range.start.line} is the first to correct.`;
}

function listSections({ read, progress }: WholeVerdict): Status['sections'] {
  const byId = new Map(progress.map((one) => [one.answer.provision, one]));
  return (read?.code.sections ?? []).map(({ number, title, parts }) => ({
    ...{ number, title },
    counts: countStates(
      parts.flatMap(({ provisions }) => provisions.flatMap(({ id }) => byId.get(id) ?? [])),
    ),
  }));
}

function listOwners(progress: readonly Progress[]): OwnerStatus[] {
  const owners = [...new Set(progress.map(({ owner }) => owner))];
  if (owners.every((owner) => owner === '')) return [];
  const rows = owners.map((owner) => {
    const own = progress.filter((one) => one.owner === owner);
    const dues = own.flatMap(({ state, due }) => (state === 'complete' || due === '' ? [] : [due]));
    return { owner, counts: countStates(own), due: dues.sort()[0] ?? '', all: own.length };
  });
  return rows
    .sort((a, b) => Number(a.owner === '') - Number(b.owner === '') || openOf(b) - openOf(a) || b.all - a.all)
    .map(({ owner, counts, due }) => ({ owner, counts, due }));
}

function openOf({ counts, all }: { readonly counts: Counts; readonly all: number }): number {
  return all - counts.complete;
}

function listActions(progress: readonly Progress[], today: string): OpenAction[] {
  return progress
    .map(({ answer }) => answer)
    .filter((answer) => takesRemedy(answer) && answer.action.by !== '' && answer.action.done === '')
    .map(({ provision, action: { what, by, owner } }) => ({
      ...{ provision, what: joinLines(what), by, owner },
      late: by < today,
    }))
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

/** A gap is what a draft may lack, whatever a setting makes of it. What became of the approval is told as such. */
function countFindings(all: readonly Diagnostic[]): Status['findings'] {
  const others = all.filter((one) => !isOfApproval(one));
  const count = (fits: (one: Diagnostic) => boolean) => others.filter(fits).length;
  return {
    errors: count(({ severity, gap }) => severity === 'error' && !gap),
    gaps: count(({ gap }) => gap),
    warnings: count(({ severity, gap }) => severity === 'warning' && !gap),
  };
}

function findDeadlines({ read }: WholeVerdict, today: string): Status['deadlines'] {
  if (!read) return [];
  const { landlord, period, revision } = read.assessment;
  // What the regulator wants by the day is the first of the year.
  if (revision.date !== '') return [];
  const homes = landlord.homes === 0 ? undefined : landlord.homes;
  return listDeadlines(read.code, period.to, homes).map(({ day, rule }) => ({
    ...{ day, rule },
    days: numberDay(day) - numberDay(today),
  }));
}
