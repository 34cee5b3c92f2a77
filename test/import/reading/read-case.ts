import { parse } from 'yaml';
import { loadCode } from '../../../src/codes/codes.ts';
import { termsOf } from '../../../src/import/code-terms.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import { readDocument } from '../../../src/import/read/read-document.ts';
import type { Case } from './page-cases.ts';

interface Result {
  readonly answers: Readonly<Record<string, string>>;
  readonly commentary: Readonly<Record<string, string>>;
  readonly asides: readonly (readonly [string, string])[];
  /** Texts that the draft should have and lacks, or should lack and has. */
  readonly wrong: readonly string[];
}

/** Imports a case's document: what was found of what it expects, and what it expects, to be compared. */
export async function readCase(one: Case): Promise<{ expected: Result; found: Result }> {
  const code = loadCode('housing-ombudsman-2024');
  if (code === undefined) throw new Error('the Code is missing');
  const file = { name: one.name, bytes: new TextEncoder().encode(one.text) };
  const { asides } = await readDocument(file.name, file.bytes, termsOf(code));
  const { yaml, account } = await importDocument([file], code, { schema: 'x' });
  const { provisions } = parse(yaml, { schema: 'failsafe' });
  const { answers, commentary = {}, asides: told = [], holds = [], lacks = [] } = one;
  const ids = account.placed.map(({ id }) => id);
  return {
    expected: { answers, commentary, asides: told, wrong: [] },
    found: {
      answers: Object.fromEntries(ids.map((id) => [id, provisions[id].comply])),
      commentary: Object.fromEntries(
        Object.keys(commentary).map((id) => [id, String(provisions[id]?.commentary ?? '').trim()]),
      ),
      asides: told.filter(([kind, words]) =>
        asides.some((aside) => aside.kind === kind && aside.words === words),
      ),
      wrong: [
        ...holds.filter((text) => !yaml.includes(text)),
        ...lacks.filter((text) => yaml.includes(text)),
      ],
    },
  };
}
