import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { readWithSlips } from '../../src/source/read/parse-source.ts';
import { readPlain } from '../../src/source/read/read-plain.ts';
import { sample } from './sample.ts';

/** Every way of writing that is read without the library. */
const plain = `# A comment
code: housing-ombudsman-2024
landlord: { name: Elmbrook Homes, website: https://www.elmbrook.example }
assessed: 2026-06-12 # the day
introduction: 'It''s: ours'  # quoted

lists:
  - Induction checklist
  - policy: section 2.1
    title: "Residents: all"
  - [Policy, Board minutes]
provisions:
  # 1. Definition
  "1.2":
    comply: yes # confirmed
    commentary: |
      First: a rule #1.

        - "deeper" text # and no comment

  # The next
  1.3:
    comply: no
    alternative: >-
      Folded text
      on two lines.
    evidence: []
# The end
`;

describe('a file written in the plain ways', () => {
  test.each([
    ['all of them', plain],
    ['the sample', readFileSync('assessments/harbour-vale/2025-26/self-assessment.yaml', 'utf8')],
  ])('is read without the library: %s', (_, text) => {
    expect(readPlain(text)).toBeDefined();
    expectSame(text);
  });

  const fixtures = readdirSync('test/check').filter((name) => name.endsWith('.yaml'));
  test.each(fixtures)('%s is read as the library reads it', (name) =>
    expectSame(readFileSync(`test/check/${name}`, 'utf8')),
  );

  test('is read as the library reads it, or not at all, when someone has changed it', () => {
    fc.assert(fc.property(fc.oneof(change(plain), change(sample)), expectSame), {
      numRuns: Number(process.env['RUNS'] ?? 1000),
    });
  });
});

function expectSame(text: string): void {
  const root = readPlain(text);
  if (root)
    expect({ root, slips: [], sound: true }).toEqual(
      readWithSlips(text, [], grammarFrom(packageCodes)(text)),
    );
}

/** The text with a few signs put in or taken out, and a few lines moved. */
function change(text: string): fc.Arbitrary<string> {
  const signs = fc.constantFrom(
    ...' \n\t:-#\'"[]{}|>&*!?%@`,.~\\\r\u00a0\uFEFF',
    ...[
      'comply',
      '1.2',
      '---',
      'null',
      'ü',
      '“',
      ': ',
      ' #',
      '  # x',
      '\n  ',
      '\n\n',
      '- ',
      '{ a: b }',
      '\n# c\n',
    ],
  );
  const splice = fc.tuple(fc.nat(text.length), fc.nat(6), fc.string({ unit: signs, maxLength: 3 }));
  const move = fc.tuple(fc.nat(40), fc.nat(2), fc.constantFrom('', ' ', '  ', '# c\n', '\n'));
  return fc
    .tuple(fc.array(splice, { maxLength: 2 }), fc.array(move, { maxLength: 2 }))
    .map(([splices, moves]) => moves.reduce(moveLine, splices.reduce(spliceText, text)));
}

function spliceText(text: string, [from, length, put]: [number, number, string]): string {
  return text.slice(0, from) + put + text.slice(from + length);
}

/** Takes spaces off the line's beginning and puts something there. */
function moveLine(text: string, [index, spaces, put]: [number, number, string]): string {
  const lines = text.split('\n');
  lines[index] = put + (lines[index] ?? '').replace(new RegExp(`^ {0,${spaces}}`), '');
  return lines.join('\n');
}
