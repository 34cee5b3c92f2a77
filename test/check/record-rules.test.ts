import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { addDays, addMonths } from '../../src/words/calendar.ts';

describe('deadline', () => {
  const head = (to: string, homes?: number) => ({ landlord: { homes }, period: { from: '2025-01-01', to } });

  test.each([
    ['2026-03-31', 1001, '30 September 2026 (the date for landlords with more than 1,000 homes)'],
    [
      '2026-03-31',
      1000,
      '30 September 2026 (6 months after the year’s end, for landlords with 1,000 homes or fewer)',
    ],
    [
      '2026-03-31',
      undefined,
      '30 September 2026 (the same for landlords with more than 1,000 homes and for others)',
    ],
    ['2025-12-31', 640, '30 June 2026 (6 months after'],
    ['2025-12-31', 6400, '30 September 2026 (the date'],
    ['2026-08-31', 640, ''],
    ['2025-12-31', undefined, ''],
    ['2026-09-30', 6400, ''],
  ])('%s with %s homes', (to, homes, words) => {
    const message = find('deadline', head(to, homes));
    if (words === '') expect(message).toBe('');
    else expect(message).toContain(words);
  });

  test('says nothing once the governing body has considered it', () => {
    const considered = { 'governing-body': { considered: '2026-07-01' } };
    expect(find('deadline', { ...head('2026-03-31', 640), ...considered })).toBe('');
  });

  test('says that it was considered after the day, and nothing where it was on the day or the period is reversed', () => {
    const on = (considered: string) =>
      find('deadline', { ...head('2026-03-31', 640), 'governing-body': { considered } });
    expect(on('2026-09-30')).toBe('');
    expect(on('2026-10-01')).toContain('on 1 October 2026, but the');
    expect(
      find(
        'deadline',
        { ...head('2026-03-31', 640), period: { from: '2026-04-01', to: '2026-03-31' } },
        '2026-10-01',
      ),
    ).toBe('');
  });

  test('speaks up thirty days before', () => {
    expect(find('deadline', head('2026-03-31', 640), '2026-08-30')).toBe('');
    expect(find('deadline', head('2026-03-31', 640), '2026-08-31')).toContain('wants this assessment by');
    expect(find('deadline', head('2026-03-31', 640), '2026-09-30')).toContain('wants this assessment by');
    expect(find('deadline', head('2026-03-31', 640), '2026-10-01')).toContain('wanted this assessment by');
  });
});

test('a period may be a day short of eighteen months after its start', () => {
  const period = (to: string) => ({ period: { from: '2025-04-01', to } });
  expect(find('period-reversed', period('2026-09-30'))).toBe('');
  expect(find('period-reversed', period('2026-10-01'))).toContain('longer than 18 months');
  expect(find('period-reversed', period('2025-03-31'))).toContain('before it begins');
});

test('approval is stale the day after twelve months', () => {
  const considered = (day: string) => ({ 'governing-body': { considered: day } });
  expect(find('approval-stale', considered('2025-11-21'))).toBe('');
  expect(find('approval-stale', considered('2025-11-20'))).toContain('more than twelve months');
});

test('evidence reviewed on the first day of the period is not stale', () => {
  const reviewed = (day: string) => ({
    period: { from: '2025-04-01', to: '2026-03-31' },
    evidence: { policy: { title: 'Policy', reviewed: day } },
  });
  expect(find('stale-evidence', reviewed('2025-04-01'))).toBe('');
  expect(find('stale-evidence', reviewed('2025-03-31'))).toContain('before the period began');
});

test('the register is not judged while an answer lacks evidence', () => {
  const register = { evidence: { policy: { title: 'Policy' }, film: { title: 'Film' } } };
  const cited = { '3.4': { evidence: [{ policy: 'page 2' }] } };
  expect(find('unused-evidence', { ...register, provisions: cited })).toContain('“film”');
  expect(find('unused-evidence', { ...register, provisions: { ...cited, '3.5': {} } })).toBe('');
});

test('months end where the calendar ends them', () => {
  expect(addMonths('2026-03-31', 6)).toBe('2026-09-30');
  expect(addMonths('2026-09-30', 6)).toBe('2027-03-31');
  expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
  expect(addMonths('2025-04-15', 18)).toBe('2026-10-15');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
});

/** The first message of a rule, or `''`. */
function find(rule: string, document: object, today = '2026-11-21'): string {
  const text = stringify({ code: 'housing-ombudsman-2024', ...document });
  const source = parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(packageCodes));
  const settings = defaultSettings;
  const verdict = checkSource(source, {
    today,
    settings,
    codes: packageCodes,
    draft: false,
    exists: () => true,
  });
  return verdict.diagnostics.find((diagnostic) => diagnostic.rule === rule)?.message ?? '';
}
