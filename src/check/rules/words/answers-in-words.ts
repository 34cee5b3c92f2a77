import { labelAnswer } from '../../../codes/answers.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { agree } from '../../../words/plurals.ts';
import { readOwnTexts } from '../../prose/passages.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';
import { type AnswerCount, findMiscounted } from '../../statements/answers-counted.ts';

/** A number of answers in the introduction or the response that is not the number of answers below. */
export const answersInWords: Rule = {
  id: 'answers-in-words',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const counted = countAnswers(context);
    if (!counted) return [];
    const { code, document } = context;
    const period = { from: '', to: '', ...document.period };
    return readOwnTexts(context).flatMap(({ path, text }) =>
      findMiscounted(text, counted, code.stages, [period]).map(({ quote, lead, actual, label }) => ({
        path,
        at: 'value',
        quote,
        lead,
        message: `“${quote}” is not what the answers say: ${describe(actual, label, counted.total)}.`,
        help: 'Correct the number, or the answers.',
      })),
    );
  },
};

/** Undefined while a provision has no answer yet: the number cannot be told. */
function countAnswers(context: CodeContext): AnswerCount | undefined {
  const { code } = context;
  const given = code.provisions.map(({ id }) => readAnswer(context, id));
  if (given.some(({ comply }) => comply === 'unanswered')) return undefined;
  return {
    total: given.length,
    answers: code.answers.map((word) => ({
      word,
      number: given.filter(({ answer }) => labelAnswer(answer, code) === word.label).length,
    })),
  };
}

function describe(actual: number, label: string, total: number): string {
  const share = `${actual} of ${total}`;
  return label === ''
    ? `the landlord complies with ${share} provisions`
    : `${share} answers ${agree(actual, 'is', 'are')} ${label}`;
}
