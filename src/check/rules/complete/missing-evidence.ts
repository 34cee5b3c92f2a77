import { readCitations } from '../../../records/read-assessment.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** The form has every statement supported with evidence; so has the Ombudsman's self-assessment guidance. */
export const missingEvidence: Rule = {
  id: 'missing-evidence',
  severity: 'error',
  gap: true,
  find: ({ code, provisions }) =>
    code.provisions.flatMap(({ id }) => {
      const entry = provisions.get(id);
      if (!entry || readCitations(entry, new Set()).length > 0) return [];
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
