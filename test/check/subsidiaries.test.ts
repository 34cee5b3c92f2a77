import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

/** What is said of a landlord's subsidiaries written like that, and whom the assessment then covers. */
function read(subsidiaries: string) {
  const text = `code: housing-ombudsman-2024\nlandlord:\n  name: Elm\n  subsidiaries: ${subsidiaries}\nprovisions: {}\n`;
  const { diagnostics, read: made } = checkSource(
    parseSource(Buffer.from(text), 'a.yaml', grammarFrom(packageCodes)),
    { today: '2026-11-21', codes: packageCodes, settings: defaultSettings, draft: true, exists: () => true },
  );
  const found = diagnostics.filter(({ path }) => path[1] === 'subsidiaries');
  return {
    covered: made?.assessment.landlord.subsidiaries,
    found: found.map(({ rule, help }) => `${rule}: ${help}`),
  };
}

test.each(['none', 'None', 'none.', '[]', ''])('“%s” names no subsidiary', (written) =>
  expect(read(written)).toEqual({ covered: [], found: [] }),
);

test('a list names them', () => expect(read('[Oak, Ash]').covered).toEqual(['Oak', 'Ash']));

test.each(['Oak Homes', 'none but Oak', 'no'])('“%s” is neither', (written) =>
  expect(read(written)).toEqual({
    covered: [],
    found: [
      'invalid-value: What belongs here: the other landlords this assessment covers, if it covers a group: a list, or none.',
    ],
  }),
);
