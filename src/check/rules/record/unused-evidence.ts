import { asksForEvidence } from '../../../codes/answers.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import type { Rule } from '../../rule.ts';

/**
 * A document in the register that no answer cites: left over, or someone forgot to cite it. While an answer still
 * lacks evidence, it may yet be cited there.
 */
export const unusedEvidence: Rule = {
  id: 'unused-evidence',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const { document, code, provisions } = context;
    const answers = [...provisions.values()];
    const isLacking = [...provisions].some(
      ([id, { evidence }]) => evidence === undefined && readAnswer(context, id).needs.includes('evidence'),
    );
    if (answers.length === 0 || isLacking || !asksForEvidence(code)) return [];
    const cited = new Set(
      answers
        .flatMap(({ evidence = [] }) => evidence)
        .flatMap((item) => (typeof item === 'string' ? [item.trim()] : Object.keys(item))),
    );
    return Object.keys(document.evidence ?? {})
      .filter((id) => !cited.has(id))
      .map((id) => ({
        path: ['evidence', id],
        at: 'key',
        message: `No provision cites “${id}” from the evidence register.`,
        help: 'Cite it under the evidence of the provision it supports, or take it out of the register.',
      }));
  },
};
