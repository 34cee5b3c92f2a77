import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseTable } from '../../../src/check/cases/case.ts';
import { judgeSentence } from '../../../src/check/cases/find-cases.ts';
import { listClauses, readPlain } from '../../../src/check/cases/plain.ts';
import type { Reading } from '../../../src/check/cases/readings.ts';

const gate = (unless: readonly Reading[], spared = ''): CaseTable => ({
  unless,
  spared,
  cases: [
    {
      id: 'gate',
      tells: 'a gate',
      says: '',
      spares: '',
      cues: 'gate',
      match: '\\b(?:an? )?(?:iron )?gate\\b',
    },
  ],
});

const silencedBy = (sentence: string, unless: readonly Reading[]) =>
  judgeSentence(gate(unless), sentence).map((judged) => judged.silencedBy);

describe('a plain sentence', () => {
  test('keeps every character where it was, and its clauses are the whole of it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('; ', ' – ', ', but ', ' and we '),
        (text, mark) => {
          const sentence = `${text}${mark}${text}`;
          const plain = readPlain(sentence);
          expect(plain.text.length).toBe(sentence.length);
          expect(
            listClauses(plain)
              .map(({ start, end }) => sentence.slice(start, end))
              .join(''),
          ).toBe(sentence);
        },
      ),
    );
  });

  test.each([
    ['We have no gate; a door is there.', 2],
    ['We have no gate, fence or door.', 1],
    ['There was a gate until 2023, but now there is a door.', 2],
    ['A gate stands there, and we close it at night.', 2],
    ['Gates are shut and we keep the keys.', 2],
    ['Stage 1 – a gate.', 2],
  ])('%s', (sentence, clauses) => {
    expect(listClauses(readPlain(sentence))).toHaveLength(clauses);
  });
});

describe('a reading of the clause silences a case, one of another clause does not', () => {
  test.each<[string, Reading, string]>([
    ['There is no iron gate.', 'denied', 'denied'],
    ['There is no fence; we use an iron gate.', 'denied', ''],
    ['Residents who are not satisfied pass a gate.', 'denied', ''],
    ['We used to have a gate.', 'past', 'past'],
    ['Before April 2024 a gate stood there.', 'past', 'past'],
    ['Until the Code changed we kept a gate.', 'past', 'past'],
    ['Residents wait at a gate before a complaint is opened.', 'past', ''],
    ['We shut the old door, but a gate is there.', 'past', ''],
    ['In May there was a gate.', 'told', 'told'],
    ['Where nothing was agreed there is a gate.', 'told', ''],
    ['If it rains there is a gate.', 'conditional', 'conditional'],
    ['Residents may open a gate.', 'resident', 'resident'],
    ['The Ombudsman opens a gate.', 'outside', 'outside'],
    ['The Code says that a gate is shut.', 'quoted', 'quoted'],
    ['A disciplinary case goes through a gate.', 'other', 'other'],
  ])('%s (%s)', (sentence, reading, silence) => {
    expect(silencedBy(sentence, [reading])).toEqual([silence]);
  });

  test('the words that match are not read', () => {
    const table: CaseTable = {
      unless: ['denied'],
      spared: '',
      cases: [{ id: 'not', tells: '', says: '', spares: '', cues: 'not', match: 'not logged' }],
    };
    expect(judgeSentence(table, 'It is not logged.').map((judged) => judged.silencedBy)).toEqual(['']);
  });

  test('other words of the sentence can spare it', () => {
    const table = gate([], '\\bfence\\b');
    expect(judgeSentence(table, 'A gate; and a fence.').map((judged) => judged.silencedBy)).toEqual([
      'spared',
    ]);
  });

  test('quotes what is written', () => {
    expect(
      judgeSentence(gate([]), 'This is an Iron Gate.').map(({ quote, start }) => [quote, start]),
    ).toEqual([['an Iron Gate', 8]]);
  });
});
