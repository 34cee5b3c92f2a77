import { labelAnswer } from '../../../codes/answers.ts';
import type { Answer } from '../../../records/assessment.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import type { Path } from '../../../source/source.ts';
import { joinList } from '../../../words/lists.ts';
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

/** Numbers of answers in the introduction or the response that are not the number of answers below: one finding for all. */
export const answersInWords: Rule = {
  id: 'answers-in-words',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const given = context.code.provisions.map(({ id }) => readAnswer(context, id));
    // While a provision has no answer, the number cannot be told.
    if (given.some(({ comply }) => comply === 'unanswered')) return [];
    const miscounted = findIn(context, countAnswers(context, given));
    const [first, ...others] = miscounted;
    if (!first || isSlipOfAnswer(context, given)) return [];
    return [
      {
        path: first.path,
        at: 'value',
        quote: first.quote,
        lead: first.lead,
        message: describe(miscounted, given.length),
        help: `Correct the ${agree(miscounted.length, 'number', 'numbers')}, or the answers.`,
        related: others
          .filter(({ path }, at) => path.join() !== (others[at - 1] ?? first).path.join())
          .map(({ path, quote }) => ({ path, note: `“${quote}” is here` })),
      },
    ];
  },
};

function findIn(context: CodeContext, counted: AnswerCount): Placed[] {
  const period = { from: '', to: '', ...context.document.period };
  return readOwnTexts(context).flatMap(({ path, text }) =>
    findMiscounted(text, counted, context.code.stages, [period]).map((found) => ({ ...found, path })),
  );
}

/** Whether the words are right once the answers without the remedy they need are taken for Yes: those are told already. */
function isSlipOfAnswer(context: CodeContext, given: readonly Answer[]): boolean {
  const yes = context.code.answers.find(({ countsAs }) => countsAs === 'yes')?.label ?? '';
  const doubtful = given.filter(lacksRemedy);
  return doubtful.length > 0 && findIn(context, countAnswers(context, given, doubtful, yes)).length === 0;
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

function describe(miscounted: readonly Placed[], total: number): string {
  const quotes = [...new Set(miscounted.map(({ quote }) => `“${quote}”`))];
  const truths = [...new Set(miscounted.map(({ actual, label }) => tellTruth(actual, label, total)))];
  return `${joinList(quotes)} ${agree(quotes.length, 'is', 'are')} not what the answers say: ${joinList(truths)}.`;
}

function tellTruth(actual: number, label: string, total: number): string {
  const share = `${actual} of ${total}`;
  return label === ''
    ? `the landlord complies with ${share} provisions`
    : `${share} answers ${agree(actual, 'is', 'are')} ${label}`;
}
