import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/codes.ts';
import { importWords } from './import-words.ts';
import { type LaidRow, layouts } from './layouts.ts';

const answer = fc.constantFrom('Yes', 'No', 'Partial');
const numbered = Object.entries(layouts).filter(([name]) => name !== 'paragraphs without numbers');

describe.each(['housing-ombudsman-2022', 'housing-ombudsman-2024'])('rows of %s', (edition) => {
  const rows = fc.subarray([...codeOf(edition).provisions], { minLength: 2, maxLength: 6 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((provision) =>
        fc.record<LaidRow>({
          provision: fc.constant(provision),
          answer,
          evidence: fc.constantFrom('Policy 3.', 'Minutes.'),
          commentary: fc.constantFrom('Staff know it.', 'This will be covered in training.'),
        }),
      ),
    ),
  );

  test('are placed and answered alike in every layout', () =>
    fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const found = await Promise.all(
          numbered.map(async ([layout, { file, write }]) => [layout, await outcomeOf(file, write(given))]),
        );
        const [first] = found;
        if (edition === 'housing-ombudsman-2024')
          expect(first?.[1]).toMatchObject({ warned: 'no', refused: [] });
        expect(found).toEqual(found.map(([layout]) => [layout, first?.[1]]));
      }),
      { numRuns: 8 },
    ));
});

/** Which provisions were placed and how they were answered, which by the map, and what is said of the edition. */
async function outcomeOf(file: string, text: string): Promise<unknown> {
  try {
    const { provisions, said } = await importWords(file, text);
    const placed = Object.entries(provisions).filter(([, { commentary }]) => commentary !== '');
    return {
      answers: placed.map(([id, { comply }]) => [id, comply]),
      mapped: said.match(/from 2022’s \S+ by the map/g) ?? [],
      warned: / shows signs of the (\S+) edition/.exec(said)?.[1] ?? 'no',
      refused: (said.match(/it answers \S+ of the 2022 edition/g) ?? []).sort(),
    };
  } catch (error) {
    return String(error);
  }
}

function codeOf(id: string): Code {
  const code = loadCode(id);
  if (code === undefined) throw new Error(`${id} is missing`);
  return code;
}
