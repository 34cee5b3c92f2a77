import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCode } from '../../src/codes/codes.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { type LaidRow, layouts } from './layouts.ts';

const loaded = loadCode('housing-ombudsman-2024');
if (loaded === undefined) throw new Error('the Code is missing');
const code = loaded;

/** Words that also name a part of a Code or a field of its form. */
const lastWords = [
  'section',
  'requirement',
  'requirements',
  'provision',
  'code',
  'code section',
  'code requirement',
  'paragraph',
  'clause',
  'reference',
  'evidence',
  'commentary',
  'explanation',
  'comments',
  'compliance',
  'stage 1',
  'stage two',
  'exclusions',
  'complaint policy, section 2',
  'complaint policy 4.2',
];
const twins = new Set(
  code.provisions
    .filter((one) =>
      code.provisions.some(
        (two) => two !== one && two.requirement.slice(0, 40) === one.requirement.slice(0, 40),
      ),
    )
    .map(({ id }) => id),
);
const provisions = code.provisions.filter(({ id }) => !twins.has(id));
const closing = fc
  .tuple(
    fc.constantFrom('See our', 'It meets the', 'This is in our', 'We looked at each'),
    fc.constantFrom(...lastWords),
    fc.constantFrom('', '.'),
  )
  .map(([lead, word, stop]) => `${lead} ${word}${stop}`);
const rows = fc.subarray([...provisions], { minLength: 2, maxLength: 5 }).chain((chosen) =>
  fc.tuple(
    ...chosen.map((provision) =>
      fc.record<LaidRow>({
        provision: fc.constant(provision),
        answer: fc.constantFrom('Yes', 'No'),
        evidence: closing,
        commentary: closing,
      }),
    ),
  ),
);

describe.each(Object.entries(layouts))('%s', (_, { file, write, isApart }) => {
  test('keeps the last word of every answer', () =>
    fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const read = await provisionsOf(file, write(given));
        const found = given.map(({ provision: { id } }) => ({ id, ...read[id] }));
        const wanted = given.map((row) => ({
          id: row.provision.id,
          comply: row.answer.toLowerCase(),
          words: isApart
            ? `${row.evidence} / ${row.commentary}`
            : wordsIn(`${row.evidence} ${row.commentary}`),
        }));
        expect(
          found.map(({ id, comply, evidence, commentary }) => ({
            id,
            comply,
            words: isApart
              ? `${[evidence ?? ''].flat().join(' ')} / ${String(commentary ?? '').trim()}`
              : wordsIn(`${[evidence ?? ''].flat().join(' ')} ${commentary ?? ''}`),
          })),
        ).toEqual(wanted);
      }),
      { numRuns: 40 },
    ));
});

function wordsIn(text: string): string {
  return (text.match(/[\p{L}\p{N}.]+/gu) ?? []).join(' ');
}

async function provisionsOf(
  file: string,
  text: string,
): Promise<Record<string, { comply?: string; evidence?: string | string[]; commentary?: string }>> {
  const given = { name: file, bytes: new TextEncoder().encode(text) };
  const { yaml } = await importDocument([given], code, { schema: 'x' });
  return parse(yaml, { schema: 'failsafe' }).provisions;
}
