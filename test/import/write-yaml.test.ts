import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCode } from '../../src/codes/codes.ts';
import { tidySpaces } from '../../src/import/read/words.ts';
import type { Draft, DraftProvision } from '../../src/import/write/draft.ts';
import { writeYaml } from '../../src/import/write/write-yaml.ts';

const words = fc
  .oneof(
    fc.constantFrom(
      'yes',
      'No',
      'null',
      '~',
      '2024',
      '5.10',
      'a: b',
      'x # y',
      '- z',
      '"q',
      "it's",
      '&a',
      '*b',
      '%',
      '---',
      '\\',
    ),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  )
  .map((text) => tidySpaces(text).trim())
  .filter((text) => text !== '');
const paragraphs = fc.array(words).map((lines) => lines.join('\n\n'));

test('read back, every string is exactly the one written', () => {
  fc.assert(
    fc.property(words, words, words, paragraphs, (title, item, where, commentary) => {
      const read = parse(writeYaml(draft(title, item, where, commentary), 'x'), { schema: 'failsafe' });
      expect(read.evidence).toEqual({ policy: { title, url: 'https://a.example/' } });
      expect(Object.keys(read.provisions)).toContain('5.10');
      const { comply, evidence, commentary: text } = read.provisions['5.10'];
      expect({ comply, evidence }).toEqual({ comply: '', evidence: [item, 'policy', { policy: where }] });
      expect(text).toBe(commentary === '' ? '' : `${commentary}\n`);
      // A reader that makes numbers of numbers takes 5.1 and 5.10 for one key; strings must be strings to it too.
      const other = parse(writeYaml(draft(title, item, where, commentary), 'x'), { uniqueKeys: false });
      expect(other.evidence.policy.title).toBe(title);
    }),
    { numRuns: 150 },
  );
});

function draft(title: string, item: string, where: string, commentary: string): Draft {
  const code = loadCode('housing-ombudsman-2024');
  if (code === undefined) throw new Error('the Code is missing');
  const provisions = code.provisions
    .filter(({ id }) => id === '5.1' || id === '5.10')
    .map((provision): DraftProvision => {
      const evidence: DraftProvision['evidence'] = [
        { kind: 'words', text: item },
        { kind: 'entry', id: 'policy', where: '' },
        { kind: 'entry', id: 'policy', where },
      ];
      const remedy = { what: item, by: '2026-10-31', owner: '', done: '2026-10-30', alternative: where };
      const flags = {
        partial: false,
        several: false,
        ranTogether: false,
        beside: '',
        hadHeading: false,
        mixed: false,
        toConfirm: false,
        printed: [],
      };
      return {
        provision,
        place: 'table 1, row 2',
        comply: '',
        answerWords: '',
        complyWords: item,
        ...flags,
        evidence,
        commentary,
        remedy,
      };
    });
  const register = [{ id: 'policy', title, url: 'https://a.example/' }];
  const documents = [{ name: 'page.html', title }];
  return { code, documents, head: {}, introduction: commentary, response: item, register, provisions };
}
