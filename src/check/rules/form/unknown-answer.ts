import type { Code } from '../../../codes/code.ts';
import { readComply } from '../../../records/read-assessment.ts';
import { joinList } from '../../../words/lists.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** The regulator's form takes Yes or No and nothing in between. */
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
  return 'Write comply: yes only if the landlord complies in full today; otherwise comply: no, with an action and its date or an alternative.';
}
