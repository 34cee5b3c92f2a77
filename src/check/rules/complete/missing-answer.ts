import { spellAnswer } from '../../../codes/answers.ts';
import { joinList } from '../../../words/lists.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** A provision that is in the file but not answered. A blank never means Yes. */
export const missingAnswer: Rule = {
  id: 'missing-answer',
  severity: 'error',
  gap: true,
  find: ({ code, provisions }) =>
    code.provisions
      .filter(({ id }) => provisions.get(id) && provisions.get(id)?.comply === undefined)
      .map(({ id }) => ({
        path: provisionPath(id, 'comply'),
        at: 'key',
        message: `${id} has no answer.`,
        help: `Write ${joinList(
          code.answers.map((word) => `comply: ${spellAnswer(word)}`),
          'or',
        )}.`,
      })),
};
