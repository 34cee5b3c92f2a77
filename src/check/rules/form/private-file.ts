import type { Context, Finding, Rule } from '../../rule.ts';
import { listCited } from '../../shared/list-cited.ts';

/** A file that the evidence register names, and that is never published: the register of cases, YAML, settings, hidden files. */
export const privateFile: Rule<Context> = {
  id: 'private-file',
  severity: 'error',
  gap: false,
  find: ({ document, shared, keptBack }) => {
    const own = Object.entries(document.evidence ?? {}).map(([id, entry]) => ({
      ...{ file: entry?.file, path: ['evidence', id, 'file'] },
      help: 'Name a document made for the public to read, or give its address after url: instead; failing both, delete this line.',
    }));
    const cited = listCited(document, shared).map(({ id, entry, path }) => ({
      ...{ file: entry.file, path },
      help: `The file of shared evidence names it under ${id}: name a document there that was made for the public to read.`,
    }));
    return [...own, ...cited].flatMap(({ file, path, help }): Finding[] => {
      const why = file === undefined ? '' : keptBack(file);
      if (why === '') return [];
      return [
        {
          ...{ path, at: 'value', covers: path, help },
          message: `“${file}” is ${why}, and is never published.`,
        },
      ];
    });
  },
};
