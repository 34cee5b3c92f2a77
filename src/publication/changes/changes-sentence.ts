import {
  type ActionChange,
  type AnswerChange,
  type Changes,
  type FigureChange,
  hasChanges,
} from '../../changes/changes.ts';
import { joinList } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import { nameYear } from '../figures/report-years.ts';

/** The changes in one sentence, and a second for what is overdue; `Nothing changed.` if nothing did. */
export function summariseChanges(changes: Changes): string {
  const late = changes.overdue.length;
  const overdue = late > 0 ? ` ${count(late, 'action is', 'actions are')} overdue.` : '';
  if (!hasChanges(changes)) return `Nothing changed.${overdue}`;
  const parts = [
    changes.comparable ? '' : 'the answers are under two Codes and not compared',
    sayAnswers(changes.answers),
    sayActions(changes.actions),
    sayFigures(changes.figures),
    ...sayEvidence(changes),
    sayWords(changes.wording),
    changes.procedure.length > 0
      ? `the procedure says ${count(changes.procedure.length, 'thing')} otherwise`
      : '',
    ...changes.approval.map(({ after }) =>
      after === '' ? 'it is no longer approved' : 'the approval is another',
    ),
  ].filter((part) => part !== '');
  const sentence =
    parts.length > 0 ? parts.join('; ') : `${count(changes.facts.length, 'particular')} changed`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${overdue}`;
}

function sayAnswers(answers: readonly AnswerChange[]): string {
  const verbs: [AnswerChange['kind'], string, string][] = [
    ['started', 'started complying', 'started complying'],
    ['stopped', 'stopped', 'stopped complying'],
    ['changed', 'answered otherwise', 'answered otherwise'],
    ['unanswered', 'no longer answered', 'no longer answered'],
    ['answered', 'answered for the first time', 'answered for the first time'],
  ];
  const counted = verbs.flatMap(([kind, short, full]) => {
    const number = answers.filter((one) => one.kind === kind).length;
    return number > 0 ? [{ kind, number, short, full }] : [];
  });
  return counted
    .map(({ kind, number, short, full }, index) => {
      const follows = counted[index - 1]?.kind === 'started';
      const verb = kind === 'started' || kind === 'stopped' ? '' : agree(number, 'is ', 'are ');
      const noun = index === 0 ? ` ${agree(number, 'provision', 'provisions')}` : '';
      return `${number}${noun} ${verb}${follows ? short : full}`;
    })
    .join(', ');
}

function sayActions(actions: readonly ActionChange[]): string {
  const verbs: [ActionChange['kind'], string, string][] = [
    ['done', 'is done', 'are done'],
    ['unneeded', 'is no longer needed', 'are no longer needed'],
    ['new', 'is new', 'are new'],
    ['moved', 'has another date', 'have another date'],
    ['reassigned', 'has another owner', 'have another owner'],
    ['dropped', 'was taken out', 'were taken out'],
  ];
  return verbs
    .flatMap(([kind, one, many]) => {
      const number = actions.filter((action) => action.kind === kind).length;
      return number > 0 ? [{ number, verb: agree(number, one, many) }] : [];
    })
    .map(({ number, verb }, index) => `${index === 0 ? count(number, 'action') : number} ${verb}`)
    .join(', ');
}

/** Figures of two years always differ; those of one year reported twice should not. */
function sayFigures(figures: readonly FigureChange[]): string {
  const years = figures.flatMap(({ before, after }) => {
    const name = nameYear(after);
    return nameYear(before) === name ? [name] : [];
  });
  return years.length > 0 ? `figures of ${joinList(years)} changed` : '';
}

function sayEvidence({ citations, documents }: Changes): string[] {
  const under = citations.length;
  const entries = documents.length;
  return [
    under > 0 ? `evidence changed under ${count(under, 'provision')}` : '',
    entries > 0 ? `${count(entries, 'entry', 'entries')} of the evidence register changed` : '',
  ];
}

function sayWords(wording: Changes['wording']): string {
  const provisions = new Set(wording.flatMap(({ provision }) => (provision === '' ? [] : [provision]))).size;
  const others = wording.filter(({ provision }) => provision === '').length;
  if (provisions === 0) return others > 0 ? `words changed in ${count(others, 'text')}` : '';
  const elsewhere = others > 0 ? ` and in ${count(others, 'other text')}` : '';
  return `words changed under ${count(provisions, 'provision')}${elsewhere}`;
}
