import type { ActionChange, AnswerChange, Changes, Version } from '../../changes/changes.ts';
import { labelAnswer, nameAnswers } from '../../codes/answers.ts';
import { formatDate } from '../../words/dates.ts';
import { cutText } from '../../words/short-text.ts';
import { tellDone, tellDropped, tellMoved, tellNew, tellOverdue, tellUnneeded } from './changes-actions.ts';
import { showInLine } from './changes-lines.ts';
import { tellRate } from './changes-rates.ts';
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
  const overdue = changes.overdue.map((one) => describe(one, tellOverdue(one, today)));
  const rate = tellRate(before, after);
  const was = (change: AnswerChange) => ({ name: 'Was', text: labelAnswer(change.before, before.code) });
  const now = (change: AnswerChange) => ({ name: 'Now', text: labelAnswer(change.after, after.code) });
  const isFailing = failsToComply(after);
  const groups: BoardGroup[] = [
    { title: 'Stopped complying', grave: true, entries: answered('stopped', tellRemedy(after)) },
    { title: 'Started complying', grave: false, entries: answered('started', rate) },
    { title: 'Actions done', grave: false, entries: acted('done', tellDone(after)) },
    {
      title: `Actions no longer needed: now answered ${nameAnswers('yes', after.code)}`,
      grave: false,
      entries: acted('unneeded', tellUnneeded(after)),
    },
    { title: `Actions overdue on ${formatDate(today)}`, grave: true, entries: overdue },
    { title: 'New actions', grave: false, entries: acted('new', tellNew) },
    { title: 'Actions with another date', grave: true, entries: acted('moved', tellMoved) },
    { title: 'Actions with another owner', grave: false, entries: acted('reassigned', tellMoved) },
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
      entries: answered('changed', (change) => [was(change), now(change), ...rate(change)]),
    },
    {
      title: 'No longer answered',
      grave: true,
      entries: answered('unanswered', (change) => [was(change)]),
    },
    {
      title: 'Answered for the first time',
      grave: false,
      entries: answered('answered', (change) => [now(change), ...rate(change)]),
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
    if (alternative !== '')
      return [{ name: 'Met another way', text: cutText(showInLine(alternative), 2 * longest) }];
    return [
      { name: 'What will be done', text: action?.what || !needs.includes('remedy') ? '' : 'Not given' },
    ];
  };
}
