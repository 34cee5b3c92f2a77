import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../src/changes/compare-versions.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { openReport } from '../../src/check/report/check-report.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { listWording } from '../../src/publication/changes/changes-wording.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildReport } from '../../src/publication/report/build-report.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { renderReportPage } from '../../src/render/html/pages.ts';
import { rollReport } from '../../src/rollover/roll-report.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { makeBasics } from '../check/sample-report.ts';
import { blankAssessment } from '../render/sample.ts';
import { readOwnCode } from './own-code.ts';

const code = readOwnCode('water-courtesy-2031');

function open(text: string, by = code) {
  const source = parseSource(new TextEncoder().encode(text), 'report.yaml', grammarFrom(packageCodes));
  const opened = openReport(source, makeBasics(by), '2026-11-21');
  const { verdicts, report } = opened.check({ state: 'none' }, { draft: false, settings: defaultSettings });
  const findings = verdicts.flatMap(({ diagnostics }) => diagnostics);
  return { report, findings, told: findings.map(({ rule, message }) => `${rule}: ${message}`) };
}

function requireReport(text: string) {
  const { report } = open(text);
  if (!report) throw new Error('no report');
  return report;
}

const whole = `thanks:
  - { who: Ada, waves: 3, since: 2025-07, promise: W1, page: https://ada.example, story: She *waved*. }
  - { waves: 1, since: 2025, story: She waved back. }
weather: Rain.
annual-letter: { state: arrived, heading: Well waved, dated: 2026-05-04, gist: All is well. }
mended: [{ what: The gate, cost: 12 }]
`;

function publish(text: string, draft: boolean) {
  const own = buildPublication(blankAssessment(), code, { draft });
  return buildReport(requireReport(text), own, code, []);
}

describe('a report of other parts', () => {
  test('is sound when its Code’s parts are answered', () => {
    expect(open(whole).told).toEqual([]);
    expect(
      open('thanks: none\nweather: Sun.\nannual-letter: lost-in-the-canal\nmended: none\n').told,
    ).toEqual([]);
  });

  test('must answer each part, by the Code’s own words or by plain ones', () => {
    const { findings } = open('weather: TBC\nmended: some\nannual-letter: { state: arrived }\n');
    expect(findings.map(({ message, help }) => [message, help])).toEqual([
      [
        'The report is silent on whom the landlord thanks (L2 (b)).',
        'Add thanks: none, or a list with who, waves, since, promise, page and story for each.',
      ],
      [
        'The report is silent on the weather (L2 (b)).',
        'Add weather: | and the text below it, indented by two spaces.',
      ],
      [
        '“some” does not answer mended (L2 (d)).',
        'Write in its place: none, or a list with what and cost for each.',
      ],
      ['Of the letter of the Office (arrived) the date is not given.', 'Add dated: under annual-letter.'],
    ]);
  });

  test('is held against the Code’s fields, and has no figures', () => {
    const { told } = open(`thanks:
  - { waves: many, since: last week, promise: A9, page: ada, stroy: x }
  - words
weather: [Rain]
annual-letter: { state: eaten, dated: 4 May 2026 }
mended: [{ what: Ask j.bloggs@gmail.com }]
findings: none
performance: { register: complaints.csv }
`);
    expect(told).toEqual([
      'wrong-type: thanks › item 1 › waves should be a whole number, but is “many”.',
      'improvement-without-date: “last week” is not a date, a month or a year.',
      'unknown-provision: “A9” is not a provision of the Promises to Boaters (2031).',
      'invalid-value: thanks › item 1 › page is “ada”, which is not a web address.',
      'unknown-key: “stroy” is not a key of thanks › item 1.',
      'wrong-type: thanks › item 2 should be a group of keys, but is “words”.',
      'wrong-type: weather should be text, but is a list.',
      'invalid-value: “eaten” does not fit annual-letter › state.',
      'invalid-date: annual-letter › dated is “4 May 2026”, which is not a date in the form this file uses.',
      'personal-data: “j.bloggs@gmail.com” looks like a person’s e-mail address, and would be published.',
      'unknown-key: “findings” is not a key of the file.',
      'unknown-key: “performance” is not a key of the file.',
    ]);
  });

  test('is published in the Code’s order and words', () => {
    const built = publish(whole, false);
    expect(built.title).toBe('Yearly letter to boaters 2025-26');
    const [, year, letter, mended] = built.parts.map(({ blocks }) => blocks);
    const [thanks, weather] = year ?? [];
    expect(thanks?.state).toBe('We thank 2 boaters for 4 waves.');
    expect(thanks?.entries.map(({ title, facts }) => [title.text, title.href, facts])).toEqual([
      ['Ada', 'https://ada.example', '3 waves, July 2025'],
      ['A boater', '', '1 wave, 2025'],
    ]);
    expect(thanks?.entries[0]?.below.map(({ label, words }) => [label, words])).toEqual([
      ['Which promise', 'Provision W1'],
    ]);
    expect(weather?.prose.html).toContain('Rain.');
    expect(letter?.[0]).toMatchObject({
      state: 'The Office has written to us.',
      links: [{ text: 'Well waved, 4 May 2026', href: '' }],
    });
    expect(mended?.[0]?.columns).toMatchObject([
      [
        { label: 'What', words: 'The gate' },
        { label: 'Pounds', words: '12' },
      ],
    ]);
    const page = renderReportPage(built, { downloads: [], beside: [] });
    expect(page).toContain('The Code asks for this in L2 (b).');
    expect(page).not.toContain('Ombudsman');
  });

  test('of a draft names what it lacks', () => {
    const { draft } = publish('mended: none\n', true);
    expect(draft.lacks).toEqual(
      expect.arrayContaining(['Those we thank: not given (L2 (b)).', 'The weather: not given (L2 (b)).']),
    );
  });

  test('is compared with another part by part, also with one of another Code', () => {
    const version = (text: string) => ({
      ...{ assessment: blankAssessment(), code, report: requireReport(text) },
      ...{ procedure: null, approval: '' },
    });
    const options = { pairs: [], today: '2026-11-21' };
    const changed = whole.replace('Rain', 'Sun').replace('waves: 3', 'waves: 4');
    const { wording } = compareVersions(version(whole), version(changed), options);
    expect(listWording(wording, [code, code]).map(({ title }) => title)).toEqual([
      'Letter: those we thank',
      'Letter: the weather',
    ]);
    const other = { ...version(''), code: readOwnCode('water-courtesy-2030') };
    const gone = compareVersions(version(whole), other, options).wording.map(({ text }) => text);
    expect(gone).toEqual(['thanks', 'weather', 'annual-letter', 'mended']);
  });

  test('is emptied for the next year, and keeps only what the new Code asks for', () => {
    const next = { from: '2026-04-01', to: '2027-03-31' };
    const roll = (to: typeof code) => rollReport(whole, requireReport(whole), next, { from: code, to });
    expect(roll(code)).toBe('thanks:\nweather:\nannual-letter:\nmended:\n');
    const { report } = code;
    if (!report) throw new Error('no report');
    const fewer = { ...code, report: { ...report, contents: report.contents.slice(0, 3) } };
    expect(roll(fewer)).toBe('thanks:\nweather:\n');
  });
});

test('under a Code without a report nothing is read of it but that it is there', () => {
  const { told, report } = open(whole, readOwnCode('water-courtesy-2030'));
  expect(report).toBeNull();
  expect(told.map((words) => words.split(':')[0])).toEqual(['unwanted-report']);
  expect(open('weather: "Rain\n', readOwnCode('water-courtesy-2030')).told).toHaveLength(1);
});
