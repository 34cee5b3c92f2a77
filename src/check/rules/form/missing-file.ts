import type { Context, Rule } from '../../rule.ts';

/** A file that the evidence register names, to be published with the page, is not in the assessment's folder. */
export const missingFile: Rule<Context> = {
  id: 'missing-file',
  severity: 'error',
  gap: false,
  find: ({ document, exists }) =>
    Object.entries(document.evidence ?? {})
      .filter(([, entry]) => entry?.file !== undefined && !exists(entry.file))
      .map(([id, entry]) => ({
        path: ['evidence', id, 'file'],
        at: 'value',
        covers: ['evidence', id, 'file'],
        message: `The file “${entry?.file}” is not in the folder of this assessment.`,
        help: adviseOn(entry?.file ?? '', exists),
      })),
};

function adviseOn(file: string, exists: (path: string) => boolean): string {
  const turned = file.replaceAll('\\', '/');
  if (turned !== file && exists(turned)) return `Write the path with / in place of \\: ${turned}`;
  const slash = turned === file ? '' : ' Its parts are joined by /, not by \\.';
  return `Put the file there, or correct its name; capitals count.${slash} The path starts from the folder of self-assessment.yaml and may not lead out of it.`;
}
