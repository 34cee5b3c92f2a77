import { findClosest } from '../../../words/closest.ts';
import type { Context, Rule } from '../../rule.ts';

/** The file does not say which Code it answers, or names one we do not have, so nothing else can be checked. */
export const unknownCode: Rule<Context> = {
  id: 'unknown-code',
  severity: 'error',
  gap: false,
  find: ({ document: { code: id = '' }, codes }) => {
    if (codes.find(id)) return [];
    const place = { path: ['code'], at: 'value' } as const;
    const refusal = codes.refuse(id);
    if (refusal) {
      const message = refusal.message.replace(/\.$/, ', so the answers were not checked.');
      return [{ ...place, message, help: refusal.help }];
    }
    return [
      {
        ...place,
        message:
          id === ''
            ? 'The file does not say which Code it answers, so the answers were not checked.'
            : `“${id}” is not a Code this command knows, so the answers were not checked.`,
        help: `Write code: ${findClosest(id, codes.ids) || codes.ids.join(' or code: ')}`,
      },
    ];
  },
};
