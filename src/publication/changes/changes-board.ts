import type { ActionChange, AnswerChange, Changes, PlannedAction, Version } from '../../changes/changes.ts';
import { labelAnswer } from '../../codes/answers.ts';
import { numberDay } from '../../words/calendar.ts';
import { formatDate } from '../../words/dates.ts';
import { count } from '../../words/plurals.ts';
import { cutText, putInLine } from '../../words/short-text.ts';
import type { BoardEntry, BoardGroup } from './changes-view.ts';

/** What a governing body must know, most pressing first: answers that changed, then what became of actions. */
export function listBoardGroups(
  changes: Changes,
  before: Version,
  after: Version,
  today: string,
): BoardGroup[] {
  const describe = describeFor(after);
  const answered = (kind: AnswerChange['kind'], tell: (change: AnswerChange) => Details) =>
    changes.answers.filter((one) => one.kind === kind).map((one) => describe(one, tell(one)));
  const acted = (
    kind: ActionChange['kind'],
    tell: (change: ActionChange) => Details,
    isMeant: (change: ActionChange) => boolean = () => true,
  ) =>
    changes.actions.filter((one) => one.kind === kind && isMeant(one)).map((one) => describe(one, tell(one)));
  const overdue = changes.overdue.map((one) => {
    const days = describeDays(one.by, today, 'ago');
    return describe(one, tellAction(one, [due('Was due', one.by, days)]));
  });
  const was = (change: AnswerChange) => ({ name: 'Was', text: labelAnswer(change.before, before.code) });
  const now = (change: AnswerChange) => ({ name: 'Now', text: labelAnswer(change.after, after.code) });
  const isFailing = failsToComply(after);
  const groups: BoardGroup[] = [
    { title: 'Stopped complying', grave: true, entries: answered('stopped', tellRemedy(after)) },
    { title: 'Started complying', grave: false, entries: answered('started', () => []) },
    { title: 'Actions done', grave: false, entries: acted('done', tellFormer) },
    { title: `Actions overdue on ${formatDate(today)}`, grave: true, entries: overdue },
    { title: 'New actions', grave: false, entries: acted('new', tellNew) },
    { title: 'Actions with another date', grave: true, entries: acted('moved', tellMove) },
    { title: 'Actions with another owner', grave: false, entries: acted('reassigned', tellOwners) },
    {
      title: 'Actions taken out, still not complying',
      grave: true,
      entries: acted('dropped', tellDropped(after), isFailing),
    },
    {
      title: 'Actions taken out',
      grave: false,
      entries: acted('dropped', tellDropped(after), (change) => !isFailing(change)),
    },
    {
      title: 'Answered differently',
      grave: changes.answers.some((change) => change.kind === 'changed' && isFailing(change)),
      entries: answered('changed', (change) => [was(change), now(change)]),
    },
    {
      title: 'No longer answered',
      grave: true,
      entries: answered('unanswered', (change) => [was(change)]),
    },
    {
      title: 'Answered for the first time',
      grave: false,
      entries: answered('answered', (change) => [now(change)]),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

type Details = BoardEntry['details'];

/** Requirements are cut after this many characters. */
const longest = 160;

function describeFor({ code }: Version) {
  const requirements = new Map(code.provisions.map((one) => [one.id, one.requirement]));
  return ({ provision }: { readonly provision: string }, details: Details): BoardEntry => ({
    provision,
    requirement: cutText(requirements.get(provision) ?? '', longest),
    details: details.filter(({ text }) => text !== ''),
  });
}

/** Whether the landlord does not comply now, or does not say. */
function failsToComply({ assessment }: Version) {
  const failing = new Set(
    assessment.answers.flatMap(({ provision, comply }) =>
      comply === 'no' || comply === 'unanswered' ? [provision] : [],
    ),
  );
  return ({ provision }: { readonly provision: string }) => failing.has(provision);
}

/** What is done about a provision that stopped complying, unless it is listed among the actions. */
function tellRemedy({ assessment }: Version): (change: AnswerChange) => Details {
  const answers = new Map(assessment.answers.map((one) => [one.provision, one]));
  return ({ provision }) => {
    const { action, alternative = '', needs = [] } = answers.get(provision) ?? {};
    if (alternative !== '') return [{ name: 'Met another way', text: cutText(alternative, 2 * longest) }];
    return [
      { name: 'What will be done', text: action?.what || !needs.includes('remedy') ? '' : 'Not given' },
    ];
  };
}

function tellAction({ what, owner }: PlannedAction, dates: Details): Details {
  return [{ name: 'Action', text: putInLine(what) }, ...dates, { name: 'Who', text: putInLine(owner) }];
}

function tellFormer({ before }: ActionChange): Details {
  return before ? tellAction(before, [due('Was due', before.by, '')]) : [];
}

/** An action that is no longer there, and what replaces it. */
function tellDropped({ assessment }: Version): (change: ActionChange) => Details {
  const answers = new Map(assessment.answers.map((one) => [one.provision, one]));
  return (change) => {
    const { alternative = '' } = answers.get(change.provision) ?? {};
    const text = alternative === '' ? 'Nothing in its place' : cutText(alternative, 2 * longest);
    return [...tellFormer(change), { name: alternative === '' ? 'Now' : 'Now met another way', text }];
  };
}

function tellNew({ after }: ActionChange): Details {
  return after ? tellAction(after, [due('By', after.by, '')]) : [];
}

function tellMove({ before, after }: ActionChange): Details {
  return before && after ? tellAction(after, listMove(before, after)) : [];
}

function tellOwners({ before, after }: ActionChange): Details {
  if (!before || !after) return [];
  const was = { name: 'Who before', text: putInLine(before.owner) || 'Nobody' };
  return tellAction(after, [due('By', after.by, ''), was]);
}

function listMove(before: PlannedAction, after: PlannedAction): Details {
  const isDated = before.by !== '' && after.by !== '';
  const days = isDated ? describeDays(before.by, after.by, after.by > before.by ? 'later' : 'earlier') : '';
  return [
    { name: 'Was due', text: formatDate(before.by) || 'No date' },
    { name: 'Now due', text: joinDays(formatDate(after.by) || 'No date', days) },
  ];
}

function due(name: string, by: string, days: string): Details[number] {
  return { name, text: by === '' ? '' : joinDays(formatDate(by), days) };
}

function joinDays(date: string, days: string): string {
  return days === '' ? date : `${date}, ${days}`;
}

function describeDays(from: string, to: string, word: string): string {
  const days = Math.abs(numberDay(to) - numberDay(from));
  if (!Number.isInteger(days)) return '';
  return `${count(days, 'day')} ${word}`;
}
