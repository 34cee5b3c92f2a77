import { parse } from 'yaml';
import { loadCode } from '../../src/codes/codes.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { printAccount } from '../../src/import/write/print-account.ts';
import { writeReport } from '../../src/import/write/write-report.ts';

/** What became of an invented document. */
export interface ImportedWords {
  /** By id; prose without its last line break, and no evidence as an empty list. */
  readonly provisions: Readonly<
    Record<
      string,
      { readonly comply: string; readonly evidence: readonly unknown[]; readonly commentary: string }
    >
  >;
  /** The whole draft as read, each value a string. */
  readonly draft: Readonly<Record<string, Readonly<Record<string, unknown>> | string>>;
  /** The account as printed, and the report. */
  readonly said: string;
  readonly report: string;
  /** The provisions that are marked to be confirmed. */
  readonly toConfirm: readonly string[];
}

/** Imports an invented document under the Housing Ombudsman’s Code of 2024. */
export async function importWords(name: string, text: string): Promise<ImportedWords> {
  const code = codeOf('housing-ombudsman-2024');
  const file = { name, bytes: new TextEncoder().encode(text) };
  const { yaml, account } = await importDocument([file], code, { schema: 'x' });
  const draft = parse(yaml, { schema: 'failsafe' });
  const given: [string, Record<string, never>][] = Object.entries(draft.provisions);
  return {
    provisions: Object.fromEntries(
      given.map(([id, { comply, evidence, commentary }]) => [
        id,
        {
          comply: String(comply),
          evidence: [evidence || []].flat(),
          commentary: String(commentary).trimEnd(),
        },
      ]),
    ),
    draft,
    said: printAccount(account),
    report: writeReport(account),
    toConfirm: given.filter(([, fields]) => 'review' in fields).map(([id]) => id),
  };
}

/** A provision’s requirement with its list. */
export function wordingOf(id: string, code = 'housing-ombudsman-2024'): string {
  const provision = codeOf(code).provisions.find((each) => each.id === id);
  if (provision === undefined) throw new Error(`${code} has no ${id}`);
  return [provision.requirement, ...provision.items].join(' ');
}

function codeOf(id: string): NonNullable<ReturnType<typeof loadCode>> {
  const code = loadCode(id);
  if (code === undefined) throw new Error(`${id} is missing`);
  return code;
}
