import { readAnswer } from '../../../records/read-assessment.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/**
 * An answer must be supported by evidence if the Code asks for it. While an answer is to be confirmed, its evidence may
 * stand in its commentary, as `import` leaves it where a document does not part the two: `unconfirmed` says so.
 */
export const missingEvidence: Rule = {
  id: 'missing-evidence',
  severity: 'error',
  gap: true,
  find: (context) => [...findNone(context), ...findEmpty(context)],
};

function findNone(context: CodeContext): Finding[] {
  return context.code.provisions.flatMap(({ id }) => {
    const { needs, evidence, comply, commentary } = readAnswer(context, id);
    const isOpen = context.provisions.get(id)?.review?.state === 'to-confirm';
    if (isOpen && comply !== 'unanswered' && commentary !== '') return [];
    if (!context.provisions.has(id) || !needs.includes('evidence') || evidence.length > 0) return [];
    return [
      {
        path: provisionPath(id, 'evidence'),
        at: 'key',
        message: `${id} has no evidence.`,
        help: 'Under evidence, cite a document of the register (- policy: section 2.1) or say in plain words what shows it (- Board minutes, 24 September 2025).',
      },
    ];
  });
}

/** A dash with nothing after it. */
function findEmpty({ provisions }: CodeContext): Finding[] {
  return [...provisions].flatMap(([id, { evidence }]) => {
    const items: readonly unknown[] = Array.isArray(evidence) ? evidence : [];
    const isEmpty = (item: unknown) => typeof item === 'string' && item.trim() === '';
    if (items.every(isEmpty)) return [];
    return items.flatMap((item, index) =>
      isEmpty(item)
        ? [
            {
              path: provisionPath(id, 'evidence', index),
              at: 'value' as const,
              message: `Item ${index + 1} of the evidence of ${id} is empty.`,
              help: 'Write the evidence after the dash, or delete the line.',
            },
          ]
        : [],
    );
  });
}
