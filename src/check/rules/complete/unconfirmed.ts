import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** An answer carried over from last year is last year's until somebody has read it again. */
export const unconfirmed: Rule = {
  id: 'unconfirmed',
  severity: 'error',
  gap: true,
  find: ({ code, provisions }) =>
    code.provisions
      .filter(({ id }) => provisions.get(id)?.review?.state === 'to-confirm')
      .map(({ id }) => ({
        path: provisionPath(id, 'review', 'state'),
        at: 'value',
        message: `The answer to ${id} is still to be confirmed.`,
        help: 'Read it again; if it still holds this year, write state: confirmed.',
      })),
};
