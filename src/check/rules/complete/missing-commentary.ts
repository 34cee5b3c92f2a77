import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** Every answer is explained: how the landlord meets the provision, or why it does not. */
export const missingCommentary: Rule = {
  id: 'missing-commentary',
  severity: 'error',
  gap: true,
  find: ({ code, provisions }) =>
    code.provisions
      .filter(({ id }) => provisions.get(id) && provisions.get(id)?.commentary === undefined)
      .map(({ id }) => ({
        path: provisionPath(id, 'commentary'),
        at: 'key',
        message: `${id} has no commentary.`,
        help: 'Write commentary: | and, on the lines below it, how the landlord meets the provision or why it does not.',
      })),
};
