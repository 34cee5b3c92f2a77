import { joinList } from '../../../words/lists.ts';
import { cutMiddle } from '../../../words/short-text.ts';
import { findCases } from '../../cases/find-cases.ts';
import { tableStages } from '../../cases/tables/extra-stage.ts';
import { readClaims } from '../../prose/passages.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

const numbers = ['one', 'two', 'three', 'four', 'five'];

/** The Code has a set number of stages and allows no step before, between or after them (5.2, 5.3). */
export const extraStage: Rule = {
  id: 'extra-stage',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const { code } = context;
    if (code.stages === 0 || code.phrases.extraStages.length === 0) return [];
    return findCases(tableStages(code), readClaims(context)).map(
      ({ sentence: { path }, found: { quote } }) => ({
        path,
        at: 'value',
        quote,
        message: `“${cutMiddle(quote)}” reads as a separate stage, but the Code allows ${numbers[code.stages - 1] ?? code.stages} ${code.stages === 1 ? 'stage' : 'stages'} and no other.`,
        help: `Make it part of ${describeStages(context)}, in the policy too; if there is no such stage, say so or use another word.`,
      }),
    );
  },
};

function describeStages({ code }: CodeContext): string {
  return joinList(
    Array.from({ length: code.stages }, (_, index) => `stage ${index + 1}`),
    'or',
  );
}
