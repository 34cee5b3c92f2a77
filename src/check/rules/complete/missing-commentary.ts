import { readAnswer } from '../../../records/read-assessment.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** An answer must be explained if the Code asks for it: how the landlord meets the provision, or why it does not. */
export const missingCommentary: Rule = {
  id: 'missing-commentary',
  severity: 'error',
  gap: true,
  find: (context) =>
    context.code.provisions
      .filter(({ id }) => context.provisions.has(id))
      .filter(({ id }) => {
        const { needs, commentary } = readAnswer(context, id);
        return needs.includes('commentary') && commentary === '';
      })
      .map(({ id }) => ({
        path: provisionPath(id, 'commentary'),
        at: 'key',
        message: `${id} has no commentary.`,
        help: 'Write commentary: | and, on the lines below it, how the landlord meets the provision or why it does not.',
      })),
};
