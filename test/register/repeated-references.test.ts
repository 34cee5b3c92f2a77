import { expect, it } from 'vitest';
import { createReferenceTable } from '../../src/register/read/repeated-references.ts';
import { readTrouble } from './count-text.ts';

it('finds both lines of each reference that comes again, and no others', () => {
  const table = createReferenceTable();
  for (let number = 0; number < 200_000; number += 1) table.note(`HV/${number}`, number + 2);
  expect([...table.lines]).toEqual([]);
  for (const number of [0, 77_777, 199_999]) table.note(`HV/${number}`, 300_000 + number);
  expect([...table.lines]).toEqual([2, 300_000, 77_779, 377_777, 200_001, 499_999]);
});

it('gives up where nearly every reference comes again', async () => {
  const rows = Array.from({ length: 50_100 }, (_, at) => `A${at},2025-05-01\n`).join('');
  expect(await readTrouble(`reference,received\n${rows}${rows}`)).toBe(
    'Too many references appear more than once, or there are too many cases, to tell them apart.\n' +
      '  Name the column that holds each case’s own reference; if each stage has a row of its own, name the column that says which stage it is after stage:.\n' +
      '  [reference]\n',
  );
});
