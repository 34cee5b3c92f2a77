import { expect, it } from 'vitest';
import type { Counting } from '../../src/register/counting.ts';
import { describeCounting } from '../../src/register/describe-counting.ts';
import { code, usualCounting } from './count-text.ts';

it('says in plain words how figures are counted', async () => {
  const choices: readonly Counting[] = [
    usualCounting,
    {
      ...{ reopened: 'once', tenures: ['Social rent', 'Supported housing'] },
      ...{ countedOn: '2026-05-01', dayOne: 'same-day', extensions: 'late', suppressBelow: 5 },
      shareOf: 'received-less-withdrawn',
      closureDays: ['2025-12-30', '2025-12-29', '2025-12-31'],
    },
    { ...usualCounting, shareOf: 'responded', closureDays: ['2025-12-29'] },
  ];
  const described = choices.map((counting) => describeCounting(counting, code).join('\n'));
  await expect(`${described.join('\n\n')}\n`).toMatchFileSnapshot('describe-counting.txt');
});

it('takes limits and stages from the Code', () => {
  const [limited] = code.provisions.filter(({ limit }) => limit?.step === 'response');
  const other = { ...code, stages: 3, provisions: limited ? [{ ...limited, stage: 3 }] : [] };
  const sentences = describeCounting(usualCounting, other).filter((sentence) => sentence.startsWith('Stage'));
  expect(sentences).toEqual(['Stage 3 is to be responded to within 10 working days of being acknowledged.']);
});

it('names no stage where the Code has none', () => {
  const described = describeCounting(usualCounting, { ...code, stages: 0, provisions: [] });
  expect(described.filter((sentence) => /\bstage\b/i.test(sentence))).toEqual([]);
});
