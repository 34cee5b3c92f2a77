import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { openReport } from '../../src/check/report/check-report.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { readBasics } from '../../src/records/basics.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

interface Case {
  readonly homes: number;
  readonly received: number;
  readonly to?: string;
  readonly comply?: string;
  readonly lowVolume?: number;
  readonly waive?: string;
}

/** Whether few complaints are remarked on beside the answer to 3.3, in a period from 1 April 2025. */
function isRemarked({ homes, received, to = '2026-03-31', comply = 'yes', lowVolume, waive = '' }: Case) {
  const parse = (text: string) =>
    parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(packageCodes));
  const assessment = parse(`code: housing-ombudsman-2024
landlord: { name: Elm Homes, homes: ${homes} }
period: { from: 2025-04-01, to: ${to} }
provisions:
  3.3: { comply: ${comply}, evidence: [Case system], commentary: We welcome complaints.${waive} }
`);
  const report = parse(`performance: { figures: { stage-1: { received: ${received} } } }\n`);
  const weighing = { draft: true, settings: defaultSettings };
  const opened = openReport(report, readBasics(assessment, packageCodes), '2026-11-21');
  const { facts } = opened.check({ state: 'none' }, weighing);
  return checkSource(assessment, {
    draft: true,
    settings: { ...defaultSettings, ...(lowVolume === undefined ? {} : { lowVolume }) },
    codes: packageCodes,
    exists: () => true,
    today: '2026-11-21',
    report: facts,
  }).diagnostics.some(({ rule }) => rule === 'low-volume-beside-yes');
}

describe('few complaints beside a Yes', () => {
  test.each<[string, Case, boolean]>([
    ['one below the threshold', { homes: 1000, received: 9 }, true],
    ['at the threshold', { homes: 1000, received: 10 }, false],
    ['none at all', { homes: 1000, received: 0 }, true],
    ['beside a No', { homes: 1000, received: 2, comply: 'no' }, false],
    ['with the fewest homes', { homes: 250, received: 2 }, true],
    ['with fewer homes', { homes: 249, received: 0 }, false],
    ['with homes unknown', { homes: 0, received: 2 }, false],
    ['in half a year, as many as ten a year', { homes: 2000, received: 11, to: '2025-09-30' }, false],
    ['in half a year, fewer', { homes: 2000, received: 9, to: '2025-09-30' }, true],
    ['in a quarter with too few homes for one', { homes: 400, received: 0, to: '2025-06-30' }, false],
    ['with a higher threshold', { homes: 1000, received: 19, lowVolume: 20 }, true],
    ['with none', { homes: 1000, received: 0, lowVolume: 0 }, false],
    ['waived', { homes: 1000, received: 9, waive: ', waive: { low-volume-beside-yes: Surveyed. }' }, false],
  ])('%s', (_, one, remarked) => {
    expect(isRemarked(one)).toBe(remarked);
  });
});
