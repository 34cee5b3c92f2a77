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
import { unknownKey } from '../rules/form/unknown-key.ts';
import { insecureLink, listRegisterLinks, tellInsecure } from '../rules/record/insecure-link.ts';

/** The documents of a file of shared evidence, and what is wrong with it. */
export function checkShared(
  source: Source,
  settings: Settings,
): { readonly shared: SharedEvidence; readonly diagnostics: readonly Diagnostic[] } {
  const { document, errors } = fitToSchema<Document>(source.root, validateSelfAssessment);
  // What a self-assessment must have at its top is nothing that is missing here.
  const faults = errors.filter(({ keyword, path }) => keyword !== 'required' || path.length > 0);
  const own = [otherKeys, noDocuments, ownFiles, insecure].flatMap((rule) =>
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

/** A file is published with one assessment: it must lie in its folder. */
const ownFiles: Rule<Document> = {
  ...invalidValue,
  find: ({ evidence = {} }) =>
    Object.entries(evidence).flatMap(([id, entry]): Finding[] =>
      entry?.file === undefined
        ? []
        : [
            {
              path: ['evidence', id, 'file'],
              at: 'value',
              message: `“${entry.file}” is a file, and a shared document needs a web address: a file is published from the folder of one assessment.`,
              help: 'Give its address after url:, or move the document to the evidence of the assessment whose folder holds the file.',
            },
          ],
    ),
};

const insecure: Rule<Document> = {
  ...insecureLink,
  find: (document) => tellInsecure(listRegisterLinks(document)),
};
