import { formatDate } from '../words/dates.ts';
import { joinList, joinParts } from '../words/lists.ts';
import { agree, count } from '../words/plurals.ts';
import { cutSigns, cutText, makeHarmless } from '../words/short-text.ts';
import { type Counts, type OpenAction, type OwnerStatus, type Status, sumCounts } from './status.ts';

/** The states of a provision in the order of a bar, with the words for them. */
export const states = [
  { state: 'complete', label: 'complete', sign: '█' },
  { state: 'to-confirm', label: 'to confirm', sign: '▓' },
  { state: 'lacking', label: 'something missing', sign: '▒' },
  { state: 'unanswered', label: 'no answer', sign: '░' },
] as const;

/** So many actions and promises are listed. */
export const mostListed = 5;

/** Words of a file within a line of ours. */
export function tellWords(words: string, longest: number): string {
  return cutSigns(makeHarmless(words), longest);
}

/** `Harbour Vale Homes, 2025-26`, or the file where that is not told. */
export function tellName({ landlord, year, file }: Status): string {
  return joinParts([tellWords(landlord, 60), year]) || file;
}

/** `60 complete, 8 to confirm and 4 no answer` */
function tellCounts(counts: Counts): string {
  const some = states.filter(({ state }) => counts[state] > 0);
  return joinList(some.map(({ state, label }) => `${counts[state]} ${label}`));
}

/** `60 of 72 provisions are complete: 69 Yes, 3 No.` */
export function tellProvisions({ counts, answers }: Status): string {
  const total = sumCounts(counts);
  const given = answers.filter((one) => one.count > 0).map((one) => `${one.count} ${one.label}`);
  const complete = `${counts.complete} of ${count(total, 'provision')} ${agree(counts.complete, 'is', 'are')} complete`;
  return `${joinParts([complete, given.join(', ')], '; answered: ')}.`;
}

/** When it is to be submitted, and what that depends on. */
export function tellDeadline({ deadlines }: Status): string {
  const [only, other] = deadlines;
  if (!only) return '';
  if (!other) return `${tellDay(only)} – ${only.rule}.`;
  return `${deadlines.map((one) => `${tellDay(one)} – ${one.rule}`).join('; or ')}. Write homes: under landlord:, as it depends on them.`;
}

/** `30 September 2026, in 12 days` */
function tellDay({ day, days }: Status['deadlines'][number]): string {
  const when = days === 0 ? 'today' : days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`;
  return `${formatDate(day)}, ${when}`;
}

/** Whether it is approved, and still as it was approved. */
export function tellApproval({ approval: { state, by, changes }, considered }: Status): string {
  if (state === 'holds') return `By ${by}; nothing has changed since.`;
  if (state === 'changed')
    return `By ${by}, but ${count(changes, 'part has', 'parts have')} changed since, so it no longer holds.`;
  if (state === 'broken') return 'approval.yaml is not as “selfassess approve” wrote it.';
  if (state === 'unread') return 'There is an approval.yaml; whether it still holds cannot be told.';
  return considered === ''
    ? 'Not considered yet, and not recorded.'
    : `Considered on ${formatDate(considered)}; no approval is recorded.`;
}

/** `6.3, by 29 January 2027, 12 days late: …` */
export function tellAction({ provision, what, by, owner, late }: OpenAction): string {
  const who = owner === '' ? '' : ` (${tellWords(owner, 40)})`;
  return `${provision}, by ${formatDate(by)}${late ? ', which has passed' : ''}: ${cutText(makeHarmless(what), 160)}${who}`;
}

/** What one person has in hand. */
export function tellOwner({ owner, counts, due }: OwnerStatus): { who: string; what: string } {
  const first = due === '' ? '' : `, the first by ${formatDate(due)}`;
  return {
    who: owner === '' ? 'Nobody named' : tellWords(owner, 40),
    what: `${tellCounts(counts)}${first}`,
  };
}
