import type { Document, SharedEvidence } from '../../records/document.ts';
import { fitToSchema } from '../../records/fit-to-schema.ts';
import { validateSelfAssessment } from '../../records/generated/validate-self-assessment.js';
import type { Source } from '../../source/source.ts';
import { describeFindings, type Placed, placeFindings } from '../describe-findings.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Settings } from '../leeway/settings.ts';
import { checkForm } from '../leeway/settings-form.ts';
import type { Finding, Rule } from '../rule.ts';
import { invalidDate } from '../rules/form/invalid-date.ts';
import { invalidValue } from '../rules/form/invalid-value.ts';
import { missingFile, tellMissing } from '../rules/form/missing-file.ts';
import { privateFile } from '../rules/form/private-file.ts';
import { unknownKey } from '../rules/form/unknown-key.ts';
import { tellUnportable, unportableName } from '../rules/form/unportable-name.ts';
import { insecureLink, listRegisterLinks, tellInsecure } from '../rules/record/insecure-link.ts';

/** What is known of the files that lie beside a file of shared evidence, by their paths from its folder. */
export interface SharedFiles {
  /** The name of the file that shares them. */
  readonly name: string;
  readonly exists: (file: string) => boolean;
  /** How it belongs to an assessment, as in `lies in the folder of an assessment`; `''` if it does not. */
  readonly belongs: (file: string) => string;
}

/** The documents of a file of shared evidence, and what is wrong with it. */
export function checkShared(
  source: Source,
  settings: Settings,
  { name, exists, belongs }: SharedFiles,
): { readonly shared: SharedEvidence; readonly diagnostics: readonly Diagnostic[] } {
  const { document, errors } = fitToSchema<Document>(source.root, validateSelfAssessment);
  // What a self-assessment must have at its top is nothing that is missing here.
  const faults = errors.filter(({ keyword, path }) => keyword !== 'required' || path.length > 0);
  const place = { folder: 'the folder of the file that shares it', file: name };
  const files: readonly Rule<Document>[] = [
    { ...missingFile, find: (given) => tellMissing(given, exists, place) },
    { ...unportableName, find: tellUnportable },
    { ...privateFile, find: (given) => tellOwned(given, belongs) },
  ];
  const own = [otherKeys, noDocuments, insecure, ...files].flatMap((rule) =>
    placeFindings(rule, document, source, { draft: false, settings }),
  );
  const placed: Placed[] = [
    ...checkForm(source, faults, 'a file of shared evidence', {
      page: 'docs/settings.md',
      more: [invalidDate],
    }),
    ...(source.sound && source.root.kind === 'map' ? own : []),
  ];
  return { shared: document.evidence ?? {}, diagnostics: describeFindings(source, placed) };
}

/** What belongs to one assessment. */
const otherKeys: Rule<Document> = {
  ...unknownKey,
  find: (document) =>
    Object.keys(document)
      .filter((key) => key !== 'evidence')
      .map(
        (key): Finding => ({
          path: [key],
          at: 'key',
          message: `${key}: belongs to one assessment, and has no effect in a file of shared evidence.`,
          help: 'Leave only evidence: here, with the documents below it.',
        }),
      ),
};

const noDocuments: Rule<Document> = {
  ...invalidValue,
  find: ({ evidence = {} }) =>
    Object.keys(evidence).length > 0
      ? []
      : [
          {
            path: ['evidence'],
            at: 'key',
            message: 'The file shares no documents.',
            help: 'Write evidence: and the documents below it, as in self-assessment.yaml.',
          },
        ],
};

/** A folder with an assessment holds what is private to it: its files are shared from a folder of their own. */
function tellOwned(document: Document, belongs: (file: string) => string): Finding[] {
  return Object.entries(document.evidence ?? {}).flatMap(([id, entry]): Finding[] => {
    const how = entry?.file === undefined ? '' : belongs(entry.file);
    if (how === '') return [];
    return [
      {
        path: ['evidence', id, 'file'],
        at: 'value',
        message: `“${entry?.file}” ${how}, which holds what is private to it.`,
        help: 'Share a document made for the public to read, from the folder of the file of shared evidence or one below it that has no assessment.',
      },
    ];
  });
}

const insecure: Rule<Document> = {
  ...insecureLink,
  find: (document) => tellInsecure(listRegisterLinks(document)),
};
