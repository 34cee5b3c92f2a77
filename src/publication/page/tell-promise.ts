import type { ActionChange, PlannedAction } from '../../changes/changes.ts';
import { numberDay } from '../../words/calendar.ts';
import { formatDate } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import type { Promised } from './publication.ts';

type Told = Pick<Promised, 'state' | 'facts'>;

/**
 * What became of an action that was promised, as the later assessment tells; null where that says the same. `gone` where its
 * provision is held against none. `day`, ISO, decides what is late; `instead` says whether the intention is met another way.
 */
export function tellPromise(
  promised: PlannedAction,
  change: ActionChange | null | 'gone',
  { day, instead }: { readonly day: string; readonly instead: boolean },
): Told {
  if (change === 'gone')
    return { state: 'Not compared', facts: 'The provision is not in this Code as it was.' };
  const { kind, after } = change ?? { kind: 'same', after: promised };
  if (kind === 'done' && after) return tellDone(promised, after);
  if (kind === 'unneeded')
    return { state: 'Met', facts: 'We comply now. The assessment gives no day on which this was done.' };
  if (kind === 'dropped' || !after)
    return { state: 'No longer planned', facts: instead ? 'We meet the intention another way.' : '' };
  return tellOpen(promised, after, day);
}

function tellDone({ by }: PlannedAction, { done }: PlannedAction): Told {
  const days = numberDay(done) - numberDay(by);
  const late = Number.isInteger(days) && days > 0 ? `${count(days, 'day')} late` : '';
  return { state: 'Done', facts: joinParts([`On ${formatDate(done)}`, late]) };
}

function tellOpen(promised: PlannedAction, { by, owner }: PlannedAction, day: string): Told {
  const state = by !== '' && by < day ? 'Late' : by === promised.by ? 'Open' : nameMove(promised.by, by);
  const due = by === '' ? 'It has no date now' : by === promised.by ? '' : `Now due by ${formatDate(by)}`;
  return { state, facts: joinParts([due, owner === promised.owner ? '' : `now ${owner || 'nobody’s'}`]) };
}

function nameMove(was: string, is: string): string {
  if (was === '' || is === '') return 'Open';
  return is > was ? 'Put off' : 'Brought forward';
}
