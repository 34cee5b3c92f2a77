import type { Code } from '../../codes/code.ts';
import type { CodeFile } from '../../codes/generated/code.ts';
import { readCode } from '../../codes/read-code.ts';
import { fitToSchema } from '../../records/fit-to-schema.ts';
import { validateCode } from '../../records/generated/validate-code.js';
import type { PlacedError } from '../../records/schema-error.ts';
import type { Path, Source } from '../../source/source.ts';
import { findClosest } from '../../words/closest.ts';
import { adviseOnEmpty } from '../advise-on-empty.ts';
import { describeFindings, placeFindings } from '../describe-findings.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { defaultSettings } from '../leeway/settings.ts';
import { checkForm } from '../leeway/settings-form.ts';
import { describePath } from '../provision-path.ts';
import type { Finding, Rule } from '../rule.ts';
import { invalidDate } from '../rules/form/invalid-date.ts';
import { invalidValue } from '../rules/form/invalid-value.ts';
import { missingField } from '../rules/form/missing-field.ts';
import { unknownProvision } from '../rules/form/unknown-provision.ts';
import { unsoundCode } from '../rules/form/unsound-code.ts';
import { type CodeDocument, type CodeFileContext, listProvisions } from './code-file.ts';

/** A landlord's own Code as read from its file. */
export interface CheckedCode {
  /** The Code, and the advice on it by provision; null if anything is wrong with the file. */
  readonly read: { readonly code: Code; readonly advice: NonNullable<CodeFile['advice']> } | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides whether the file of a landlord's own Code is sound. Nothing in the file makes it throw. */
export function checkCode(
  given: Source,
  { name, taken }: Pick<CodeFileContext, 'name' | 'taken'>,
): CheckedCode {
  const source = adviseOnEmpty(
    given,
    'Write it, or delete the file: docs/codes.md shows what belongs in a Code.',
  );
  const { document, errors } = fitToSchema<CodeDocument>(source.root, validateCode);
  const context: CodeFileContext = { document, name, taken };
  const weighing = { draft: false, settings: defaultSettings };
  const form = checkForm(source, errors, 'a Code', {
    page: 'docs/codes.md',
    // Anything missing from a Code is an error, never a warning.
    more: [{ ...missingField, gap: false }, invalidDate, tooFew],
  });
  const rules = [misnamed, strangeProvision, unsoundCode];
  const isRead = source.sound && source.root.kind === 'map';
  const placed = isRead ? rules.flatMap((rule) => placeFindings(rule, context, source, weighing)) : [];
  const diagnostics = describeFindings(source, [...form, ...placed]);
  if (diagnostics.length > 0) return { read: null, diagnostics };
  // With no findings, the file fits its schema.
  const file = document as unknown as CodeFile;
  return { read: { code: readCode(file), advice: file.advice ?? {} }, diagnostics };
}

/** A list with fewer items than it needs. */
const tooFew: Rule<{ readonly schemaErrors: readonly PlacedError[] }> = {
  ...invalidValue,
  find: ({ schemaErrors }) =>
    schemaErrors
      .filter(({ keyword }) => keyword === 'minItems')
      .map(({ path, params }): Finding => {
        const least = params['limit'] === 1 ? 'one item' : `${params['limit']} items`;
        return {
          ...{ path, at: 'key', covers: path },
          message: `${describePath(path)} has too few items: it needs at least ${least}.`,
          help: 'Write each on a line of its own, after a dash and a space. docs/codes.md shows how.',
        };
      }),
};

/** A Code is found by the name of its file, and may not take the id of a Code of ours. */
const misnamed: Rule<CodeFileContext> = {
  ...invalidValue,
  find: ({ document: { id }, name, taken }) => {
    const place = { path: ['id'], at: 'value' } as const;
    if (taken.includes(name)) {
      return [
        {
          ...place,
          message: `“${name}” is a Code that comes with selfassess; this file is not read in its place.`,
          help: 'Give this Code another id, and its file the same name.',
        },
      ];
    }
    if (id === undefined || id === name) return [];
    return [
      {
        ...place,
        message: `The id is “${id}”, but the file is called ${name}.yaml.`,
        help: `Write id: ${name}, or rename the file ${id}.yaml.`,
      },
    ];
  },
};

/** A provision that the file names but does not have. */
const strangeProvision: Rule<CodeFileContext> = {
  ...unknownProvision,
  find: ({ document }) => {
    const ids = listProvisions(document).map(({ id }) => id);
    if (ids.length === 0) return [];
    return listMentions(document)
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, path, at }) => {
        const close = findClosest(id, ids);
        return {
          ...{ path, at },
          message: `${describePath(path.slice(0, at === 'key' ? -1 : undefined))} names the provision “${id}”, which this Code does not have.`,
          help: close
            ? `Write ${close} if that is meant.`
            : `The provisions go from ${ids[0]} to ${ids.at(-1)}.`,
        };
      });
  },
};

interface Mention {
  readonly id: string;
  readonly path: Path;
  readonly at: 'key' | 'value';
}

function listMentions(document: CodeDocument): Mention[] {
  const keyed = (['limits', 'about', 'asks', 'letters', 'advice'] as const).flatMap((key) =>
    Object.keys(document[key] ?? {}).map((id): Mention => ({ id, path: [key, id], at: 'key' })),
  );
  const valued = (['response', 'report', 'updates'] as const).flatMap((key): Mention[] => {
    const id = document[key]?.provision;
    return id === undefined ? [] : [{ id, path: [key, 'provision'], at: 'value' }];
  });
  return [...keyed, ...valued];
}
