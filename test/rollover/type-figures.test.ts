import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compareFigures } from '../../src/changes/compare-figures.ts';
import type { YearOfReport } from '../../src/records/annual-report.ts';
import { typeFigures } from '../../src/rollover/type-figures.ts';
import type { Value } from '../../src/source/edit/edit-value.ts';
import { openSample } from '../check/sample-report.ts';
import { countText } from '../register/count-text.ts';
import { cases, rules, writeRows, writeText, writing } from '../register/random-registers.ts';
import { makeSilentReport } from '../render/report-sample.ts';

const year = { from: '2024-04-01', to: '2025-03-31', homes: 4812 };

test('counted figures that are typed out say the same, and nothing is wrong with them', async () => {
  await fc.assert(
    fc.asyncProperty(cases, rules, writing, async (made, { extensions, shareOf }, form) => {
      const counted = await countText(writeText(writeRows(made, form), form), {
        years: [year],
        counting: { extensions, shareOf },
        layout: { dates: form.dates },
      });
      const figures = counted.years[0]?.figures;
      if (!figures) throw new Error('nothing was counted');
      const performance = { extensions, 'share-of': shareOf, previous: [toData(typeFigures(figures))] };
      const text = stringify({ performance });
      const { verdicts, report } = await openSample('', Buffer.from(text), 'report.yaml', '');
      const found = verdicts.flatMap(({ diagnostics }) => diagnostics);
      expect(found.filter(({ rule }) => !rule.startsWith('missing-'))).toEqual([]);
      const [before, after] = [
        [{ figures, from: 'register', note: '' } satisfies YearOfReport],
        report?.years ?? [],
      ];
      const silent = makeSilentReport();
      const changes = compareFigures({ ...silent, years: before }, { ...silent, years: after.slice(0, 1) });
      expect(changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function toData(value: Value): unknown {
  if (typeof value === 'string') return value;
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, held]: [string, Value]) => [key, toData(held)]));
  }
  return Array.isArray(value) ? value.map(toData) : undefined;
}
