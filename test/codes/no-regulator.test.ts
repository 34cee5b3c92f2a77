import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const src = new URL('../../src/', import.meta.url);

/** Files whose code, comments left out, may name the regulator: rules about it, the lists that name them, and what they find, with examples. */
const mayName = [
  'check/judgement-rules.ts',
  'check/rules/words/missing-ombudsman-contact.ts',
  'check/process/process-rules.ts',
  'check/rules/process/process-ombudsman.ts',
  'check/cases/tables/procedure/ombudsman-shut.ts',
];

/** Documents are told by what their writers call the regulator; what is generated repeats the schemas. */
const isOther = (path: string) => path.startsWith('import/') || path.includes('/generated/');

test('what sentences say of the regulator comes from the Code’s files', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const naming = files
    .filter((path) => path.endsWith('.ts') && !isOther(path))
    .filter((path) => /Ombudsman/.test(leaveOutComments(readFileSync(new URL(path, src), 'utf8'))));
  expect(naming.filter((path) => !mayName.includes(path))).toEqual([]);
});

function leaveOutComments(text: string): string {
  return text.replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
}
