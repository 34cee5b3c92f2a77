import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

function findRules(considered: string): string[] {
  const text = `code: housing-ombudsman-2024
landlord: { name: Elm Homes, homes: 1240 }
period: { from: 2025-04-01, to: 2026-03-31 }
assessed: 2026-05-14
governing-body:
  name: Board
  ${considered}
provisions: {}
`;
  const source = parseSource(Buffer.from(text), 'x.yaml', grammarFrom(packageCodes));
  const { diagnostics } = checkSource(source, {
    ...{ draft: false, today: '2026-11-21', codes: packageCodes, settings: defaultSettings },
    exists: () => true,
  });
  return diagnostics.map(({ rule }) => rule).filter((rule) => !rule.startsWith('missing-'));
}

test('a day that is badly written is not said to be missing the deadline', () => {
  expect(findRules('author: Jo Field')).toEqual(['deadline']);
  expect(findRules('considered: 22.7.2026')).toEqual(['invalid-date']);
  expect(findRules('considerd: 2026-07-22')).toEqual(['unknown-key']);
});
