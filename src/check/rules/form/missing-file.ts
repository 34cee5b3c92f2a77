import type { Document } from '../../../records/document.ts';
import type { Context, Finding, Rule } from '../../rule.ts';

/** A file that the evidence register names, to be published with the page, is not in the assessment's folder. */
export const missingFile: Rule<Context> = {
  id: 'missing-file',
  severity: 'error',
  gap: false,
  find: ({ document, exists }) => tellMissing(document, exists, ownPlace),
};

/** The folder in which the files of a register lie, and the file by whose folder it is known. */
export interface RegisterPlace {
  readonly folder: string;
  readonly file: string;
}

const ownPlace: RegisterPlace = { folder: 'the folder of this assessment', file: 'self-assessment.yaml' };

/** The findings on files that a register names and that are not in its folder. */
export function tellMissing(
  { evidence = {} }: Document,
  exists: (path: string) => boolean,
  place: RegisterPlace,
): Finding[] {
  return Object.entries(evidence)
    .filter(([, entry]) => entry?.file !== undefined && !exists(entry.file))
    .map(([id, entry]) => ({
      path: ['evidence', id, 'file'],
      at: 'value',
      covers: ['evidence', id, 'file'],
      message: `The file “${entry?.file}” is not in ${place.folder}.`,
      help: adviseOn(entry?.file ?? '', exists, place),
    }));
}

function adviseOn(file: string, exists: (path: string) => boolean, place: RegisterPlace): string {
  const turned = file.replaceAll('\\', '/');
  if (turned !== file && exists(turned)) return `Write the path with / in place of \\: ${turned}`;
  const slash = turned === file ? '' : ' Its parts are joined by /, not by \\.';
  return `Put the file there, or correct its name; capitals count.${slash} The path starts from the folder of ${place.file} and may not lead out of it.`;
}
