import type { Code } from '../../codes/code.ts';
import type { Assessment } from '../../records/assessment.ts';
import { isFillerText } from '../../words/filler.ts';
import { joinList } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import type { Response } from './publication.ts';

/** What a draft still needs before it may be published, in sentences, the most important first. */
export function listLacks(assessment: Assessment, response: Response, code: Code): string[] {
  return [...describeAnswers(assessment, code), ...describeResponse(response), ...describeFacts(assessment)];
}

function describeAnswers({ answers, unconfirmed }: Assessment, code: Code): string[] {
  const given = answers.filter(({ comply }) => comply !== 'unanswered');
  const bare = given.filter(({ needs, evidence }) => needs.includes('evidence') && evidence.length === 0);
  const unremedied = given.filter(
    ({ needs, action, alternative }) =>
      needs.includes('remedy') && `${action.what}${alternative}`.trim() === '',
  );
  const remedied = code.answers.filter(({ needs }) => needs.includes('remedy')).map(({ label }) => label);
  const describe = (count: number, state: string) =>
    count === 0 ? [] : [`${count} of ${answers.length} provisions ${agree(count, 'is', 'are')} ${state}.`];
  return [
    ...describe(answers.length - given.length, 'not answered'),
    ...describe(unconfirmed.answers, 'answered as before, and the answer is still to be confirmed'),
    ...describe(bare.length, 'answered without evidence'),
    ...describe(
      unremedied.length,
      `answered ${joinList(remedied, 'or')} without an action or an alternative`,
    ),
  ];
}

/** What the governing body's response still needs, in sentences; nothing if the Code asks for none. */
export function describeResponse({ wanted, body, text, considered, author }: Response): string[] {
  if (!wanted) return [];
  const name = body || 'governing body';
  const lacks: [string, string][] = [
    [text.markdown, `The response of the ${name} is not given.`],
    [considered, `The day the ${name} considered it is not given.`],
    [author, 'Who signs the response is not given.'],
  ];
  return lacks.filter(([value]) => value.trim() === '').map(([, sentence]) => sentence);
}

function describeFacts({ landlord, period, assessed, title, register, unconfirmed }: Assessment): string[] {
  const untitled = register.filter((one) => one.title.trim() === '' || isFillerText(one.title)).length;
  const lacks: [string, string][] = [
    [landlord.name, 'The name of the landlord is not given.'],
    [period.from && period.to, `${namePeriodLack(period)} is not given.`],
    [isFillerText(title) ? '' : 'given', 'The title is not given.'],
    [
      untitled > 0 ? '' : 'given',
      `${count(untitled, 'document')} of the register ${agree(untitled, 'has', 'have')} no title yet.`,
    ],
    [assessed, 'The day it was finished is not given.'],
    [unconfirmed.homes ? '' : 'confirmed', 'The number of homes is still to be confirmed.'],
  ];
  return lacks.filter(([value]) => value.trim() === '').map(([, sentence]) => sentence);
}

function namePeriodLack({ from, to }: Assessment['period']): string {
  if (from === '' && to === '') return 'The period it covers';
  return from === '' ? 'The first day of the period it covers' : 'The last day of the period it covers';
}
