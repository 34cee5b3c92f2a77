import { spellAnswer } from '../../../codes/answers.ts';
import type { Code } from '../../../codes/code.ts';
import { readComply } from '../../../records/read-assessment.ts';
import { joinList } from '../../../words/lists.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** The regulator's form accepts the answers it prints, such as Yes or No, and nothing in between. */
export const unknownAnswer: Rule = {
  id: 'unknown-answer',
  severity: 'error',
  gap: false,
  loses: true,
  find: ({ code, provisions }) =>
    [...provisions]
      .filter(([, { comply }]) => comply !== undefined && readComply(comply, code) === undefined)
      .map(([id, { comply }]) => ({
        path: provisionPath(id, 'comply'),
        at: 'value',
        message: `“${comply}” is not an answer to ${id}: the form takes ${joinList(
          code.answers.map(({ label }) => label),
          'or',
        )}.`,
        help: adviseOn(String(comply), code),
      })),
};

function adviseOn(written: string, code: Code): string {
  const bare = written.replace(/[“”‘’"']/g, '');
  if (bare !== written && readComply(bare, code)) return `Write ${bare} without the quotation marks.`;
  const choices = code.answers.map((word) => `comply: ${spellAnswer(word)}`);
  const [yes, no] = code.answers;
  const isYesOrNo = choices.length === 2 && yes?.countsAs === 'yes' && no?.needs.includes('remedy');
  return isYesOrNo
    ? `Write ${choices[0]} only if the landlord complies in full today; otherwise ${choices[1]}, with an action and its date or an alternative.`
    : `Write ${joinList(choices, 'or')}.`;
}
