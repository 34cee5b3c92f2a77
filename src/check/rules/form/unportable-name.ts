import { type Document, type SharedEvidence, sharedFolder } from '../../../records/document.ts';
import type { Context, Finding, Rule } from '../../rule.ts';

/**
 * Names of evidence files that not every computer can hold as they are: what Windows refuses, and two that differ by
 * capitals alone, of which one replaces the other on Windows and macOS.
 */
export const unportableName: Rule<Context> = {
  id: 'unportable-name',
  severity: 'error',
  gap: false,
  find: ({ document, shared }) => [
    ...tellUnportable(document),
    ...Object.entries(document.evidence ?? {}).flatMap(([id, entry]) =>
      tellTaken(['evidence', id, 'file'], entry?.file, shared),
    ),
  ],
};

/** The findings on the files that a register names. */
export function tellUnportable({ evidence = {} }: Document): Finding[] {
  const first = new Map<string, { readonly id: string; readonly file: string }>();
  return Object.entries(evidence).flatMap(([id, entry]): Finding[] => {
    const file = entry?.file;
    if (file === undefined) return [];
    const path = ['evidence', id, 'file'];
    const why = findRefused(file);
    if (why !== '') {
      return [
        {
          ...{ path, at: 'value' },
          message: `Windows cannot hold a file called “${file}”: ${why}.`,
          help: 'Rename the file with letters, digits and hyphens, and write its new name here.',
        },
      ];
    }
    const folded = foldName(file);
    const other = first.get(folded);
    if (!other) first.set(folded, { id, file });
    if (!other || other.file === file) return [];
    return [
      {
        ...{ path, at: 'value' },
        message: `“${file}” and “${other.file}” differ by capitals alone; on Windows and macOS they are one file.`,
        help: 'Rename one of the two so that they differ by more, and write its new name here.',
        related: [{ path: ['evidence', other.id, 'file'], note: 'the other is named here' }],
      },
    ];
  });
}

/** A file of the assessment's own that would be published where a shared one is. */
function tellTaken(path: Finding['path'], file: string | undefined, shared: SharedEvidence): Finding[] {
  const isTaken = Object.values(shared).some(
    (entry) => file !== undefined && entry?.file !== undefined && foldName(entry.file) === foldName(file),
  );
  if (!isTaken) return [];
  return [
    {
      ...{ path, at: 'value' },
      message: `“${file}” is where a file of shared evidence is published.`,
      help: `Put the file in another folder than ${sharedFolder}/, and write its new name here.`,
    },
  ];
}

/** As file systems compare names that know no capitals. */
function foldName(file: string): string {
  const parts = file.normalize('NFC').toLowerCase().split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}

/** Why Windows refuses a path, as `a name may not end in a dot`; `''` if it does not. Source: “Naming files” (Microsoft). */
function findRefused(file: string): string {
  for (const part of file.split('/')) {
    if (part === '.' || part === '..') continue;
    const [sign] = /[<>:"|?*\\\p{Cc}]/u.exec(part) ?? [];
    if (sign !== undefined)
      return `it has ${/\p{Cc}/u.test(sign) ? 'a character that nobody sees' : `the sign ${sign}`}`;
    if (/[. ]$/.test(part)) return 'a name may not end in a dot or a space';
    if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i.test(part)) return `${part} names a device there`;
  }
  return '';
}
