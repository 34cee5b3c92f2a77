import { asksForEvidence } from '../../../codes/answers.ts';
import type { Rule } from '../../rule.ts';

/** A document last reviewed before the period began says little about the year being assessed. */
export const staleEvidence: Rule = {
  id: 'stale-evidence',
  severity: 'warning',
  gap: false,
  find: ({ document, code }) => {
    const from = document.period?.from;
    if (!from || !asksForEvidence(code)) return [];
    return Object.entries(document.evidence ?? {})
      .filter(([, entry]) => entry?.reviewed !== undefined && entry.reviewed < from)
      .map(([id, entry]) => ({
        path: ['evidence', id, 'reviewed'],
        at: 'value',
        message: `“${entry?.title ?? id}” was last reviewed on ${entry?.reviewed}, before the period began on ${from}.`,
        help: 'Review the document and write the new date, or cite one that shows what was done in the period.',
        related: [{ path: ['period', 'from'], note: 'the period begins here' }],
      }));
  },
};
