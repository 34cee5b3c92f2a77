import type { Codes } from '../../codes/codes.ts';
import type { CodeMapFile } from '../../codes/generated/code-map.ts';
import { type CodeMap, readCodeMap } from '../../codes/load-code-map.ts';
import { fitToSchema } from '../../records/fit-to-schema.ts';
import { validateCodeMap } from '../../records/generated/validate-code-map.js';
import type { Path, Source } from '../../source/source.ts';
import { describeFindings, placeFindings } from '../describe-findings.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { defaultSettings } from '../leeway/settings.ts';
import { checkForm } from '../leeway/settings-form.ts';
import type { Finding, Rule } from '../rule.ts';
import { invalidValue } from '../rules/form/invalid-value.ts';
import { missingField } from '../rules/form/missing-field.ts';
import { unknownProvision } from '../rules/form/unknown-provision.ts';

/** The ids of the Codes that a map leads from and to, by its file name, and the Codes available. */
interface MapContext {
  readonly document: CodeMapFile;
  readonly from: string;
  readonly to: string;
  readonly codes: Pick<Codes, 'find'>;
}

/** The map in a landlord's own file (null if anything is wrong with it), and what is wrong. */
export function checkCodeMap(
  source: Source,
  names: Omit<MapContext, 'document'>,
): { map: CodeMap | null; diagnostics: readonly Diagnostic[] } {
  const { document, errors } = fitToSchema<CodeMapFile>(source.root, validateCodeMap);
  const weighing = { draft: false, settings: defaultSettings };
  const form = checkForm(source, errors, 'a map from one Code to another', {
    page: 'docs/codes.md',
    more: [{ ...missingField, gap: false }],
  });
  const context = { ...names, document };
  const placed = source.sound
    ? [misnamed, strangeProvision, repeatedProvision].flatMap((rule) =>
        placeFindings(rule, context, source, weighing),
      )
    : [];
  const diagnostics = describeFindings(source, [...form, ...placed]);
  return { map: diagnostics.length > 0 ? null : readCodeMap(document), diagnostics };
}

const misnamed: Rule<MapContext> = {
  ...invalidValue,
  find: ({ document, ...names }) =>
    (['from', 'to'] as const)
      .filter((end) => document[end] !== undefined && document[end] !== names[end])
      .map((end) => ({
        path: [end],
        at: 'value',
        message: `The map leads ${end} “${document[end]}”, but its file is called ${names.from}.${names.to}.map.yaml.`,
        help: `Write ${end}: ${names[end]}, or give the file another name.`,
      })),
};

/** Provisions that the old Code, or the new, does not have; a Code that is not available is not checked. */
const strangeProvision: Rule<MapContext> = {
  ...unknownProvision,
  find: ({ document: { provisions = {}, gone = [] }, from, to, codes }) => {
    const lacks = (code: string, id: string) =>
      codes.find(code)?.provisions.every((provision) => provision.id !== id) ?? false;
    const entries = Object.entries(provisions);
    return [
      ...entries.filter(([id]) => lacks(to, id)).map(([id]) => describe(id, to, ['provisions', id], 'key')),
      ...entries.flatMap(([id, origin]) =>
        (origin.from ?? []).flatMap((one, at) =>
          lacks(from, one) ? [describe(one, from, ['provisions', id, 'from', at], 'value')] : [],
        ),
      ),
      ...gone.flatMap((one, at) => (lacks(from, one) ? [describe(one, from, ['gone', at], 'value')] : [])),
    ];
  },
};

/** A provision of the old Code that is named twice where it can only be named once, or is both carried over and gone. */
const repeatedProvision: Rule<MapContext> = {
  ...invalidValue,
  find: ({ document: { provisions = {}, gone = [] } }) => {
    const lists = [
      ...Object.entries(provisions).map(([id, { from = [] }]) => ({
        path: ['provisions', id, 'from'],
        ids: from,
      })),
      { path: ['gone'], ids: gone },
    ];
    const carried = new Set(Object.values(provisions).flatMap(({ from = [] }) => from));
    return lists.flatMap(({ path, ids }) =>
      ids.flatMap((id, at): Finding[] => {
        const isTwice = ids.indexOf(id) < at;
        const isBoth = path[0] === 'gone' && carried.has(id);
        if (!isTwice && !isBoth) return [];
        return [
          {
            path: [...path, at],
            at: 'value',
            message: isTwice ? `“${id}” is listed twice.` : `“${id}” is gone, and yet carried over.`,
            help: isTwice
              ? 'Take one of the two out.'
              : 'Take it out of gone:, or out of the from: that names it.',
          },
        ];
      }),
    );
  },
};

function describe(id: string, code: string, path: Path, at: Finding['at']): Finding {
  return {
    ...{ path, at },
    message: `“${id}” is not a provision of ${code}.`,
    help: `“selfassess codes ${code}” lists its provisions.`,
  };
}
