import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import type { ReportFacts } from '../../src/check/rule.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { openSample } from './sample-report.ts';

const head = 'reference,received,acknowledged,responded,outcome\n';
/** Due after 31 March 2026, and not answered by then. */
const open = (count: number) =>
  Array.from({ length: count }, (_, at) => `O${at},2026-03-27,2026-03-30,,\n`).join('');
const late = 'L1,2025-06-02,2025-06-03,2025-09-01,upheld\n';
const timely = (count: number) =>
  Array.from({ length: count }, (_, at) => `T${at},2025-06-02,2025-06-03,2025-06-10,upheld\n`).join('');

describe('a Yes is held against complaints whose time has run', () => {
  test('and not if there are none', async () => {
    expect(await judge(head + open(3))).toEqual([]);
    expect(await judge(head + open(3), 'share-of: received-less-withdrawn')).toEqual([]);
  });

  test('though with the others the share is small', async () => {
    expect(await judge(head + timely(9) + open(3))).toEqual([]);
    expect(await judge(head + timely(9) + open(3), 'share-of: responded')).toEqual([]);
  });

  test('and both numbers are told', async () => {
    expect(await judge(head + timely(9) + late + open(2))).toEqual([
      expect.stringContaining(
        '90% of stage 1 complaints were responded to in time of those due, 9 of 10; 2 more were not yet due, with which it is 75%, 9 of 12 (report.yaml:',
      ),
    ]);
    expect(await judge(head + timely(9) + late + open(2), 'share-of: responded')).toEqual([
      expect.stringContaining('90% of stage 1 complaints were responded to in time, 9 of 10 (report.yaml:'),
    ]);
  });

  test('with acknowledgements likewise', async () => {
    const just = 'N1,2026-03-30,,,\n';
    expect(await judge(head + timely(9) + just, '', '6.2')).toEqual([]);
    expect(await judge(`${head}${timely(9)}U1,2025-06-02,,,\n${just}`, '', '6.2')).toEqual([
      expect.stringContaining(
        '90% of stage 1 complaints were acknowledged in time of those due, 9 of 10; 1 more was',
      ),
    ]);
  });
});

test('typed figures say the same', async () => {
  const figures = 'figures: { stage-1: { received: 12, in-time: 9, open: 2, not-yet-due: 2 } }';
  const { facts } = await openSample('', Buffer.from(`performance:\n  ${figures}\n`), 'report.yaml', '');
  expect(find(facts, '6.3')).toEqual([expect.stringContaining('9 of 10; 2 more were not yet due')]);
});

async function judge(csv: string, setting = '', provision = '6.3'): Promise<string[]> {
  const yaml = `performance:\n  register: complaints.csv\n  counted: 2026-03-31\n${setting ? `  ${setting}\n` : ''}`;
  return find((await openSample('', Buffer.from(yaml), 'report.yaml', csv)).facts, provision);
}

function find(report: ReportFacts | null, provision: string): string[] {
  const text = stringify({
    code: 'housing-ombudsman-2024',
    provisions: { [provision]: { comply: 'yes', evidence: ['Case system'], commentary: 'We do.' } },
  });
  const source = parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(packageCodes));
  const { diagnostics } = checkSource(source, {
    ...{ today: '2026-11-21', codes: packageCodes, settings: defaultSettings, draft: true },
    ...{ exists: () => true, report },
  });
  return diagnostics.filter(({ rule }) => rule === 'answer-against-figures').map(({ message }) => message);
}
