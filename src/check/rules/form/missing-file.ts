import type { Document } from '../../../records/document.ts';
import type { Context, Finding, Rule } from '../../rule.ts';

/**
 * A file that the evidence register names, to be published with the page, is not in the assessment's folder; or the folder that
 * is said to hold the assessment before, or the one that is revised, has none.
 */
export const missingFile: Rule<Context> = {
  id: 'missing-file',
  severity: 'error',
  gap: false,
  find: ({ document, exists, reaches }) => [
    ...tellMissing(document, exists, ownPlace),
    ...(reaches ? tellNotBefore(document, reaches) : []),
  ],
};

function tellNotBefore({ previous, revision }: Document, reaches: (path: string) => boolean): Finding[] {
  const tell = (path: string[], written: string | undefined, what: string, otherwise: string): Finding[] => {
    const named = String(written ?? '').trim();
    if (named === '' || reaches(named) || reaches(`${named}/${ownPlace.file}`)) return [];
    return [
      {
        ...{ path, at: 'value', covers: path },
        message: `“${named}” is not a folder that holds a self-assessment.`,
        help: `Write the folder of the ${ownPlace.file} ${what}; the path starts from the folder of this file. Without the line, ${otherwise} is looked for beside this folder.`,
      },
    ];
  };
  return [
    ...tell(['previous'], previous, 'before this one, such as ../2024-25', 'the year before'),
    ...tell(
      ['revision', 'revises'],
      revision?.revises,
      'that this one revises, such as ../2025-26',
      'the first of this year',
    ),
  ];
}

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
