import { expect, test } from 'vitest';
import type { ReportBlock, ReportPublication } from '../../src/publication/report/report-publication.ts';
import type { AnnualReport } from '../../src/records/annual-report.ts';
import {
  answer,
  makeReport,
  makeSilentReport,
  makeTypedYear,
  makeUnknownYear,
  makeYear,
  method,
  publishReport,
  suppressSmall,
} from '../render/report-sample.ts';
import { blankAssessment, code, readSample } from '../render/sample.ts';

const years = [makeTypedYear(2023), makeYear(2024, 0.9, 0.19), makeYear(2025)];
const build = (report: AnnualReport) => publishReport(report, readSample());
const withAnswers = (answers: AnnualReport['answers']): AnnualReport => {
  const sample = makeReport(years);
  return { ...sample, answers: { ...sample.answers, ...answers } };
};
const report = build(makeReport(years));

test('the facts are in words', () => {
  expect(report).toMatchObject({
    title: 'Annual complaints performance and service improvement report 2025-26',
    documentTitle:
      'Annual complaints performance and service improvement report 2025-26 – Harbour Vale Homes',
    period: '1 April 2025 to 31 March 2026',
    considered: '22 July 2026',
    dated: '2026-07-22',
    response: { title: 'Response of the Board' },
    draft: { is: false, lacks: [] },
  });
});

test('the highlights are the last year’s, beside the year before', () => {
  expect(report.highlights.map(({ value, label, note }) => `${value} ${label} (${note})`)).toEqual([
    '207 stage 1 complaints received (43.0 for every 1,000 homes; 187 the year before)',
    '89.9% of stage 1 complaints were answered in time (186 of 207; 80.7% the year before)',
    '33 stage 2 complaints received (6.9 for every 1,000 homes; 33 the year before)',
    '97.0% of stage 2 complaints were answered in time (32 of 33; 93.9% the year before)',
    '15.9 stage 2 complaints for every 100 at stage 1 (33 of 207; 17.6 the year before)',
  ]);
  expect(build(makeReport([makeUnknownYear(2025)])).highlights).toEqual([]);
});

test('the parts are those of the Code, in its order and in its words', () => {
  expect(report.parts.map(({ letter, source, title }) => [letter, source, title])).toEqual([
    ['(a)', '8.1 (a)', 'Our self-assessment'],
    ['(b)', '8.1 (b)', 'How we handled complaints'],
    ['(c)', '8.1 (c)', 'Findings that we did not follow the Code'],
    ['(d)', '8.1 (d)', 'What we learned and what we changed'],
    ['(e)', '8.1 (e)', 'The Ombudsman’s yearly report on us'],
    ['(f)', '8.1 (f)', 'Other publications of the Ombudsman'],
  ]);
  const items = code.provisions.find(({ id }) => id === '8.1')?.items ?? [];
  expect(items).toHaveLength(6);
  report.parts.forEach(({ requirement }, index) => {
    expect(items[index]?.startsWith(requirement)).toBe(true);
  });
});

test('part (a) is the summary of the self-assessment, with links to it', () => {
  const [block] = blocksOf(report, '(a)');
  expect(block?.state).toBe('We comply with 69 of the 72 provisions of the Code. We do not comply with 3.');
  expect(block?.namesDocuments).toBe(true);
});

test('part (b) has the words, then the figures, then what was refused', () => {
  const [words, figures, refused] = blocksOf(report, '(b)');
  expect(words?.prose.html).toContain('<strong>more complaints</strong>');
  expect(figures?.exhibits.map(({ title, charts }) => [title, charts.length])).toEqual([
    ['Headline figures', 1],
    ['Complaints received', 1],
    ['How complaints ended', 1],
    ['What complaints were about', 1],
    ['How long responses took', 0],
    ['Which teams dealt with them', 0],
    ['Other measures', 0],
    ['Decisions of the Ombudsman, and compensation', 0],
    ['Where our figures disagree', 0],
  ]);
  expect(refused?.state).toBe('We refused to accept 4 complaints, of 2 types.');
  expect(refused?.entries.map(({ title, facts }) => `${title.text}: ${facts}`)).toEqual([
    'Older than twelve months: 3 complaints',
    'Before a court: 1 complaint',
  ]);
  expect(refused?.exhibits[0]?.tables[0]?.rows.map(({ name }) => name)).toContain('Legal proceedings filed');
});

test('the numbers of every chart stand in the tables after it', () => {
  const exhibits = blocksOf(report, '(b)').flatMap((block) => block.exhibits);
  for (const { charts, tables, more } of exhibits.filter((exhibit) => exhibit.charts.length > 0)) {
    const cells = new Set(
      [...tables, ...more.tables].flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
    );
    const values = charts.flatMap(({ drawings }) =>
      drawings[0].labels.filter(({ kind }) => kind === 'value'),
    );
    const numbers = values.flatMap(({ text }) => text.match(/[\d,.]+%?/g) ?? []);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.filter((number) => !cells.has(number))).toEqual([]);
  }
});

test.each([
  ['(b)', 2, { refused: answer({ state: 'none' }) }, 'We did not refuse to accept any complaint.'],
  [
    '(c)',
    0,
    { findings: answer({ state: 'none' }) },
    'The Ombudsman did not find in this period that we failed to comply with the Code.',
  ],
  [
    '(d)',
    0,
    { improvements: answer({ state: 'none' }) },
    'We made no service improvements because of complaints in this period.',
  ],
  ['(d)', 0, {}, 'We made 2 improvements because of what complaints taught us.'],
  ['(e)', 0, {}, 'The Ombudsman issued no yearly report on us for this period.'],
  [
    '(e)',
    0,
    { 'ombudsman-report': answer({ state: 'not-yet-received' }) },
    'We have not yet received the Ombudsman’s yearly report on us.',
  ],
  [
    '(e)',
    0,
    {
      'ombudsman-report': answer({
        state: 'published',
        values: { title: 'Report', url: 'https://x.example/r', summary: '' },
      }),
    },
    'The Ombudsman has published its yearly report on us.',
  ],
  ['(f)', 0, {}, 'We know of no other reports or publications of the Ombudsman that concern our work.'],
] as const)('the state of part %s is said (%#)', (letter, block, change, sentence) => {
  expect(blocksOf(build(withAnswers(change)), letter)[block]?.state).toBe(sentence);
});

test('an improvement tells its day, month or year', () => {
  const item = { learned: 'a', changed: 'b' };
  const items = ['2025-11-18', '2025-11', '2025', ''].map((when) => ({ ...item, when }));
  const changed = build(withAnswers({ improvements: answer({ state: 'listed', items }) }));
  expect(blocksOf(changed, '(d)')[0]?.columns.map((cells) => cells.at(-1)?.words)).toEqual([
    '18 November 2025',
    'November 2025',
    '2025',
    '',
  ]);
});

test('the way of counting begins with where the figures are from and how many rows there were', () => {
  expect(report.method).toEqual([
    'The figures for 2024-25 and 2025-26 are counted from our register of complaints, case by case.',
    'The figures for 2023-24 were not counted from a register of cases; we state them as we hold them.',
    'Our register holds 412 entries; 3 of them are left out of the figures, because what is recorded cannot be right.',
    '2 entries count as received, but not in every figure, because what is recorded of them cannot be right or is not complete.',
    ...method,
    'Shares of fewer than 5 cases are given as numbers, not as a percentage; with fewer than 10 responses no 90th percentile is given.',
  ]);
});

test('a draft in which nothing is said holds together and names what it lacks', () => {
  const draft = publishReport(makeSilentReport(), blankAssessment(), { draft: true, method: [] });
  expect(draft.documentTitle).toBe('Draft: Annual complaints performance and service improvement report');
  expect(draft.draft.lacks).toEqual([
    'The analysis in words is not given (8.1 (b)).',
    'The figures are not given (8.1 (b)).',
    'Which complaints we refused to accept is not said (8.1 (b)).',
    'Whether the Ombudsman found that we failed to comply is not said (8.1 (c)).',
    'Which services we improved is not said (8.1 (d)).',
    'Whether the Ombudsman has reported on us is not said (8.1 (e)).',
    'Whether the Ombudsman produced anything else about our work is not said (8.1 (f)).',
    'The response of the governing body is not given.',
    'The day the governing body considered it is not given.',
    'Who signs the response is not given.',
    'The name of the landlord is not given.',
    'The period it covers is not given.',
  ]);
});

test('what is kept back is in no chart, no table and no sentence', () => {
  const year = makeYear(2025);
  const rent = { name: 'Rent', figures: [4711, 4712], onTime: [], upheld: [] };
  const categories = { given: true, rows: [rent], total: [9, 9] };
  const marked = { ...year, breakdowns: { ...year.breakdowns, categories } };
  expect(JSON.stringify(build(makeReport([marked])))).toContain('4,711');
  const hidden = JSON.stringify(build(makeReport([suppressSmall(marked, 5000)])));
  expect(hidden).not.toMatch(/4,?71[12]/);
  expect(hidden).toContain('[c] stands for a number kept back');
});

function blocksOf(publication: ReportPublication, letter: string): readonly ReportBlock[] {
  return publication.parts.find((part) => part.letter === letter)?.blocks ?? [];
}
