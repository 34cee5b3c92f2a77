import { asksForEvidence } from '../../../codes/answers.ts';
import { listDocuments } from '../../../records/document.ts';
import { readCitations } from '../../../records/read-assessment.ts';
import { isPlaceholderEvidence } from '../../prose/placeholders.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** Evidence that only fills the space (`n/a`, `noted`, `policy refers`) shows nothing. */
export const placeholderEvidence: Rule = {
  id: 'placeholder-evidence',
  severity: 'warning',
  gap: false,
  find: ({ code, document, shared, provisions }) => {
    if (!asksForEvidence(code)) return [];
    const register = new Set(Object.keys(listDocuments(document, shared)));
    return code.provisions.flatMap(({ id }) => {
      const { evidence } = provisions.get(id) ?? {};
      const items = typeof evidence === 'string' ? [evidence] : (evidence ?? []);
      return items.flatMap((item, index) =>
        readCitations({ evidence: [item] }, register)
          .filter(
            ({ document: id, words }) => isPlaceholderEvidence(words, id !== '') && !linksSomewhere(words),
          )
          .map(({ words }) => ({
            path: Array.isArray(evidence)
              ? provisionPath(id, 'evidence', index)
              : provisionPath(id, 'evidence'),
            at: 'value' as const,
            quote: words,
            message: `“${words}” is given as evidence for ${id}, and shows nothing.`,
            help: 'Cite a document of the register with the place in it (- policy: section 2.1), or say in plain words what shows it (- Board minutes, 24 September 2025).',
          })),
      );
    });
  },
};

/** Whether it is a link in Markdown, which shows what it leads to. */
function linksSomewhere(words: string): boolean {
  return /\]\(\s*<?(?:https?:\/\/|\/)[^\s)]/.test(words);
}
