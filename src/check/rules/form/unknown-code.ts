import { findClosest } from '../../../words/closest.ts';
import type { Context, Rule } from '../../rule.ts';

/** The file does not say which Code it answers, or names one we do not have: nothing else can then be checked. */
export const unknownCode: Rule<Context> = {
  id: 'unknown-code',
  severity: 'error',
  gap: false,
  find: ({ document, codeIds: ids }) => {
    if (document.code !== undefined && ids.includes(document.code)) return [];
    const close = findClosest(document.code ?? '', ids) || ids.length === 1;
    return [
      {
        path: ['code'],
        at: 'value',
        message: document.code
          ? `“${document.code}” is not a Code this command knows, so the answers were not checked.`
          : 'The file does not say which Code it answers, so the answers were not checked.',
        help: `Write code: ${close === true || close === '' ? ids.join(' or code: ') : close}`,
      },
    ];
  },
};
