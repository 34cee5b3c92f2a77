import { joinList } from '../../../words/lists.ts';
import { cutMiddle } from '../../../words/short-text.ts';
import { listStages } from '../../cases/list-stages.ts';
import { findRefusals } from '../../exclusions/refusals.ts';
import { listExclusionProvisions } from '../../exclusions/speaks-of-refusals.ts';
import type { Sentence } from '../../prose/prose.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

const numbers = ['one', 'two', 'three', 'four', 'five'];

/** The Code has a set number of stages and allows no step before, between or after them (5.2, 5.3). */
export const extraStage: Rule = {
  id: 'extra-stage',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const { code } = context;
    const own = listExclusionProvisions(code);
    // Under the provisions on exclusions, what is refused is told by extra-exclusion.
    const isRefusal = ({ provision, text }: Sentence) =>
      own.has(provision) && findRefusals(text, '').length > 0;
    return listStages(context)
      .filter(({ sentence }) => !isRefusal(sentence))
      .map(({ sentence: { path }, found: { quote } }) => ({
        path,
        at: 'value',
        quote,
        message: `“${cutMiddle(quote)}” reads as a separate stage, but the Code allows ${numbers[code.stages - 1] ?? code.stages} ${code.stages === 1 ? 'stage' : 'stages'} and no other.`,
        help: `Make it part of ${describeStages(context)}, in the policy too; if there is no such stage, say so or use another word.`,
      }));
  },
};

function describeStages({ code }: CodeContext): string {
  return joinList(
    Array.from({ length: code.stages }, (_, index) => `stage ${index + 1}`),
    'or',
  );
}
