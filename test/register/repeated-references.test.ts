import { expect, it } from 'vitest';
import { createReferenceFilter } from '../../src/register/repeated-references.ts';
import { readTrouble } from './count-text.ts';

it('finds each reference that comes again, and takes none of 200,000 others for one', () => {
  const filter = createReferenceFilter();
  for (let number = 0; number < 200_000; number += 1) filter.note(`HV/${number}`);
  expect([...filter.candidates]).toEqual([]);
  for (let number = 0; number < 200_000; number += 1000) filter.note(`HV/${number}`);
  expect([...filter.candidates]).toEqual(Array.from({ length: 200 }, (_, at) => `HV/${at * 1000}`));
});

it('gives up where nearly every reference comes again', async () => {
  const rows = Array.from({ length: 50_001 }, (_, at) => `A${at},2025-05-01\n`).join('');
  expect(await readTrouble(`reference,received\n${rows}${rows}`)).toBe(
    'Too many references come more than once to tell the cases of the register apart.\n' +
      '  Give each case one row, with columns for its later stages; or name the column that holds each case’s own reference.\n' +
      '  [reference]\n',
  );
});
