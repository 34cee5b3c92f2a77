import type { Context, Rule } from '../../rule.ts';

/** A file that the evidence register names, and that is never published: the register of cases, YAML, settings, hidden files. */
export const privateFile: Rule<Context> = {
  id: 'private-file',
  severity: 'error',
  gap: false,
  find: ({ document, keptBack }) =>
    Object.entries(document.evidence ?? {}).flatMap(([id, entry]) => {
      const why = entry?.file === undefined ? '' : keptBack(entry.file);
      if (why === '') return [];
      const path = ['evidence', id, 'file'];
      return {
        path,
        at: 'value' as const,
        message: `“${entry?.file}” is ${why}, and is never published.`,
        help: 'Name a document made for the public to read, or give its address after url: instead; failing both, delete this line.',
        covers: path,
      };
    }),
};
