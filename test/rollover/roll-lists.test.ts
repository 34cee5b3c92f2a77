import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCode } from '../../src/codes/codes.ts';
import { rollReport } from '../../src/rollover/roll-report.ts';
import { makeSilentReport } from '../render/report-sample.ts';
import { oldEdition } from './editions.ts';

const code = loadCode('housing-ombudsman-2024') ?? oldEdition;
const period = { from: '2026-04-01', to: '2027-03-31' };

function roll(text: string): unknown {
  const rolled = rollReport(text, makeSilentReport(), period, { from: code, to: code });
  return parse(rolled ?? '', { schema: 'failsafe' });
}

test('of several registers stays who handled the cases and how they are written, not the files', () => {
  const text = `performance:
  register:
    - complaints.csv # ours
    - { file: contractor.csv, handler: Repairs contractor, dates: dd/mm/yyyy }
`;
  expect(roll(text)).toEqual({
    performance: { register: [{ file: '', handler: 'Repairs contractor', dates: 'dd/mm/yyyy' }] },
  });
  expect(roll('performance:\n  register: [a.csv, b.csv]\n')).toEqual({ performance: { register: '' } });
  expect(roll('performance:\n  register: a.csv\n')).toEqual({ performance: { register: '' } });
});

test('of another measure stays what it is, and its value is that of the year before', () => {
  const text = `performance:
  other:
    # from the survey
    - { measure: Satisfied, value: 41, unit: per cent, previous: 38, target: 50, benchmark: { value: 36 } }
    - measure: Compliments
      value: 212
`;
  expect(roll(text)).toEqual({
    performance: {
      other: [
        { measure: 'Satisfied', value: '', unit: 'per cent', previous: '41' },
        { measure: 'Compliments', value: '', previous: '212' },
      ],
    },
  });
});
