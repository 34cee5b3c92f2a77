import { readAnswer } from '../../../records/read-assessment.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** An answer must be supported by evidence if the Code asks for it. */
export const missingEvidence: Rule = {
  id: 'missing-evidence',
  severity: 'error',
  gap: true,
  find: (context) =>
    context.code.provisions.flatMap(({ id }) => {
      const { needs, evidence } = readAnswer(context, id);
      if (!context.provisions.has(id) || !needs.includes('evidence') || evidence.length > 0) return [];
      return [
        {
          path: provisionPath(id, 'evidence'),
          at: 'key',
          message: `${id} has no evidence.`,
          help: 'Under evidence, cite a document of the register (- policy: section 2.1) or say in plain words what shows it (- Board minutes, 24 September 2025).',
        },
      ];
    }),
};
