import type { Rule } from '../../rule.ts';

/**
 * A document of the register that no answer cites: left over, or the citation was forgotten. While an answer still
 * lacks evidence, it may yet be cited there.
 */
export const unusedEvidence: Rule = {
  id: 'unused-evidence',
  severity: 'warning',
  gap: false,
  find: ({ document, provisions }) => {
    const answers = [...provisions.values()];
    if (answers.length === 0 || answers.some(({ evidence }) => evidence === undefined)) return [];
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
