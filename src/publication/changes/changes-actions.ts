import type { ActionChange, PlannedAction, Version } from '../../changes/changes.ts';
import { isSameText } from '../../changes/same-text.ts';
import { labelAnswer } from '../../codes/answers.ts';
import { numberDay } from '../../words/calendar.ts';
import { formatDate } from '../../words/dates.ts';
import { count } from '../../words/plurals.ts';
import { cutText } from '../../words/short-text.ts';
import { showInLine } from './changes-lines.ts';
import type { BoardEntry } from './changes-view.ts';

type Details = BoardEntry['details'];

/** An alternative is cut after this many characters. */
const longest = 320;

/** An action that was due before that day, ISO. */
export function tellOverdue(action: PlannedAction, today: string): Details {
  return tellAction(action, [due('Was due', action.by, describeDays(action.by, today, 'ago'))]);
}

export function tellNew({ after }: ActionChange): Details {
  return after ? tellAction(after, [due('By', after.by, '')]) : [];
}

/** An action that says that it is done: what was promised stands beside it if it was something else. */
export function tellDone({ assessment, code }: Version): (change: ActionChange) => Details {
  const answers = new Map(assessment.answers.map((one) => [one.provision, one]));
  return ({ provision, before, after }) => {
    if (!after) return [];
    const { comply = 'unanswered', answer = '' } = answers.get(provision) ?? {};
    const promised = before ?? after;
    return [
      { name: 'Action', text: showInLine(after.what) || 'Not given' },
      ...(isSameText(promised.what, after.what)
        ? []
        : [{ name: 'Promised', text: showInLine(promised.what) }]),
      due('Was due', promised.by, ''),
      due('Done on', after.done, describeDelay(promised.by, after.done)),
      { name: 'Who', text: showInLine(after.owner) },
      { name: 'Now', text: comply === 'yes' ? '' : `Still answered: ${labelAnswer(answer, code)}` },
    ];
  };
}

/** An action whose provision complies now, though nothing says that what was promised has been done. */
export function tellUnneeded({ assessment, code }: Version): (change: ActionChange) => Details {
  const answers = new Map(assessment.answers.map((one) => [one.provision, one]));
  return (change) => {
    const label = labelAnswer(answers.get(change.provision)?.answer ?? '', code);
    const now = `Answered ${label}; nothing says whether this was done`;
    return [...tellFormer('Promised', change), { name: 'Now', text: now }];
  };
}

/** An action that is no longer there, and what replaces it. */
export function tellDropped({ assessment }: Version): (change: ActionChange) => Details {
  const answers = new Map(assessment.answers.map((one) => [one.provision, one]));
  return (change) => {
    const { alternative = '' } = answers.get(change.provision) ?? {};
    const now = { name: 'Now', text: 'Nothing in its place' };
    return [
      ...tellFormer('Action', change),
      alternative === ''
        ? now
        : { name: 'Now met another way', text: cutText(showInLine(alternative), longest) },
    ];
  };
}

/** An action that stays, with another date, owner or words: before and after of each that differs. */
export function tellMoved({ before, after }: ActionChange): Details {
  if (!before || !after) return [];
  return [
    { name: 'Action', text: showInLine(after.what) },
    ...(isSameText(before.what, after.what)
      ? []
      : [{ name: 'Action before', text: showInLine(before.what) || 'Not given' }]),
    ...listDates(before, after),
    ...listOwners(before, after),
  ];
}

function listDates(before: PlannedAction, after: PlannedAction): Details {
  if (before.by === after.by) return [due('By', after.by, '')];
  const isDated = before.by !== '' && after.by !== '';
  const days = isDated ? describeDays(before.by, after.by, after.by > before.by ? 'later' : 'earlier') : '';
  return [
    { name: 'Was due', text: formatDate(before.by) || 'No date' },
    { name: 'Now due', text: joinDays(formatDate(after.by) || 'No date', days) },
  ];
}

function listOwners(before: PlannedAction, after: PlannedAction): Details {
  const [was, is] = [before, after].map(({ owner }) => showInLine(owner));
  if (isSameText(before.owner, after.owner)) return [{ name: 'Who', text: is ?? '' }];
  return [
    { name: 'Who before', text: was || 'Nobody' },
    { name: 'Who now', text: is || 'Nobody' },
  ];
}

function tellFormer(name: string, { before }: ActionChange): Details {
  if (!before) return [];
  const [what, ...others] = tellAction(before, [due('Was due', before.by, '')]);
  return what ? [{ ...what, name }, ...others] : [];
}

function tellAction({ what, owner }: PlannedAction, dates: Details): Details {
  return [{ name: 'Action', text: showInLine(what) }, ...dates, { name: 'Who', text: showInLine(owner) }];
}

function due(name: string, by: string, days: string): Details[number] {
  return { name, text: by === '' ? '' : joinDays(formatDate(by), days) };
}

function joinDays(date: string, days: string): string {
  return days === '' ? date : `${date}, ${days}`;
}

/** `14 days late` or `early`; nothing if it was done on its day, or had none. */
function describeDelay(by: string, done: string): string {
  return by === '' || by === done ? '' : describeDays(by, done, done > by ? 'late' : 'early');
}

function describeDays(from: string, to: string, word: string): string {
  const days = Math.abs(numberDay(to) - numberDay(from));
  return Number.isInteger(days) ? `${count(days, 'day')} ${word}` : '';
}
