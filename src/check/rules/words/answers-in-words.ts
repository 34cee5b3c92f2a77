import { labelAnswer } from '../../../codes/answers.ts';
import type { Answer } from '../../../records/assessment.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import type { Path } from '../../../source/source.ts';
import { agree } from '../../../words/plurals.ts';
import { readOwnTexts } from '../../prose/passages.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';
import {
  type AnswerCount,
  findMiscounted,
  type MiscountedAnswers,
} from '../../statements/answers-counted.ts';
import { lacksRemedy } from '../complete/missing-action.ts';

type Placed = MiscountedAnswers & { readonly path: Path };

/** Numbers of answers in the introduction or the response that are not the number of answers below. */
export const answersInWords: Rule = {
  id: 'answers-in-words',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const given = context.code.provisions.map(({ id }) => readAnswer(context, id));
    // While a provision has no answer, the number cannot be told.
    if (given.some(({ comply }) => comply === 'unanswered')) return [];
    const miscounted = findIn(context, countAnswers(context, given));
    if (miscounted.length === 0 || isSlipOfAnswer(context, given)) return [];
    return miscounted.map(({ path, quote, lead, actual, label }) => ({
      path,
      at: 'value',
      quote,
      lead,
      message: `“${quote}” is not what the answers say: ${describe(actual, label, given.length)}.`,
      help: 'Correct the number, or the answers.',
    }));
  },
};

function findIn(context: CodeContext, counted: AnswerCount): Placed[] {
  const period = { from: '', to: '', ...context.document.period };
  return readOwnTexts(context).flatMap(({ path, text }) =>
    findMiscounted(text, counted, context.code.stages, [period]).map((found) => ({ ...found, path })),
  );
}

/** Whether the words are right once the one answer without the remedy it needs is taken for Yes: that is told already. */
function isSlipOfAnswer(context: CodeContext, given: readonly Answer[]): boolean {
  const yes = context.code.answers.find(({ countsAs }) => countsAs === 'yes')?.label ?? '';
  const doubtful = given.filter(lacksRemedy);
  return doubtful.length === 1 && findIn(context, countAnswers(context, given, doubtful, yes)).length === 0;
}

/** How many answers there are of each kind, those in doubt being counted as that other one. */
function countAnswers(
  { code }: CodeContext,
  given: readonly Answer[],
  doubtful: readonly Answer[] = [],
  instead = '',
): AnswerCount {
  const labels = given.map((one) => (doubtful.includes(one) ? instead : labelAnswer(one.answer, code)));
  return {
    total: given.length,
    answers: code.answers.map((word) => ({
      word,
      number: labels.filter((label) => label === word.label).length,
    })),
  };
}

function describe(actual: number, label: string, total: number): string {
  const share = `${actual} of ${total}`;
  return label === ''
    ? `the landlord complies with ${share} provisions`
    : `${share} answers ${agree(actual, 'is', 'are')} ${label}`;
}
