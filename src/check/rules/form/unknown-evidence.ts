import { findClosest } from '../../../words/closest.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Finding, Rule } from '../../rule.ts';

/** Evidence cited by an id that the register does not have. */
export const unknownEvidence: Rule = {
  id: 'unknown-evidence',
  severity: 'error',
  gap: false,
  find: ({ document, provisions }) => {
    const register = Object.keys(document.evidence ?? {});
    return [...provisions].flatMap(([id, { evidence }]) =>
      (Array.isArray(evidence) ? evidence : []).flatMap((item, index): Finding[] =>
        Object.keys(typeof item === 'string' ? {} : item)
          .filter((cited) => !register.includes(cited))
          .map((cited) => {
            const close = findClosest(cited, register);
            return {
              path: provisionPath(id, 'evidence', index, cited),
              at: 'key',
              message: `“${cited}” is cited as evidence for ${id}, but the register has no such document.`,
              help: adviseOn(cited, close),
              ...(close ? { fix: close } : {}),
            };
          }),
      ),
    );
  },
};

function adviseOn(cited: string, close: string): string {
  if (close) return `Write ${close}: if that is meant.`;
  return /\s/.test(cited)
    ? 'If these are plain words, put the whole item in single quotes, because of the colon.'
    : `Add ${cited}: with a title under evidence: at the top of the file, or cite one that is there.`;
}
