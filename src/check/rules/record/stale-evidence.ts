import { asksForEvidence } from '../../../codes/answers.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';
import { listCited } from '../../shared/list-cited.ts';

/**
 * A document last reviewed before the period began says little about the year being assessed, and one whose review is
 * still to come has a date that cannot be right.
 */
export const staleEvidence: Rule = {
  id: 'stale-evidence',
  severity: 'warning',
  gap: false,
  find: (context) => (asksForEvidence(context.code) ? [...findStale(context), ...findAhead(context)] : []),
};

function findStale(context: CodeContext): Finding[] {
  const { document } = context;
  const { from, to } = document.period ?? {};
  // A period that ends before it begins is told by itself.
  if (!from || (to && to < from)) return [];
  return listDocuments(context)
    .filter(({ entry }) => entry?.reviewed !== undefined && entry.reviewed < from)
    .map(({ id, entry, path }) => ({
      path,
      at: 'value',
      message: `“${entry?.title ?? id}” was last reviewed on ${entry?.reviewed}, before the period began on ${from}.`,
      help: 'Review the document and write the new date, or cite one that shows what was done in the period.',
      related: [{ path: ['period', 'from'], note: 'the period begins here' }],
    }));
}

/** The documents of the register; and, each at its first citation, those cited that stand in another file. */
function listDocuments({ document, shared }: CodeContext) {
  const own = Object.entries(document.evidence ?? {}).map(([id, entry]) => ({
    ...{ id, entry, path: ['evidence', id, 'reviewed'] },
  }));
  return [...own, ...listCited(document, shared)];
}

function findAhead({ document, today }: CodeContext): Finding[] {
  return Object.entries(document.evidence ?? {})
    .filter(([, entry]) => entry?.reviewed !== undefined && entry.reviewed > today)
    .map(([id, entry]) => ({
      path: ['evidence', id, 'reviewed'],
      at: 'value',
      message: `“${entry?.title ?? id}” is said to have been reviewed on ${entry?.reviewed}, which is still to come.`,
      help: 'Write the day on which it was last reviewed.',
    }));
}
