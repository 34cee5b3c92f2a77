import { expect, test } from 'vitest';
import { buildOverview, type Published } from '../../src/publication/overview/build-overview.ts';
import { renderOverview } from '../../src/render/html/overview.ts';
import { readAnswered } from '../codes/own-codes.ts';
import { code, readHalfDoneSample, readSample } from './sample.ts';
import { stressAssessment } from './stress-sample.ts';
import { validateHtml } from './validate-html.ts';

const sample = readSample();
const year = (from: number, name: string, draft = false): Published => ({
  assessment: {
    ...(draft ? readHalfDoneSample() : sample),
    landlord: { ...sample.landlord, name },
    period: { from: `${from}-04-01`, to: `${from + 1}-03-31` },
  },
  ...{ code, draft, approved: false, page: `${from}/${name}/index.html` },
  documents: [{ text: 'Self-assessment (PDF)', href: `${from}/${name}/self-assessment.pdf` }],
});
const undated = { ...year(2020, 'Vale'), page: 'new/index.html' };
const all: Published[] = [
  { ...undated, assessment: { ...undated.assessment, period: { from: '', to: '' } } },
  year(2024, 'Vale'),
  year(2025, 'vale', true),
  year(2025, 'Hill'),
  year(2023, stressAssessment().landlord.name),
  { ...readAnswered('2031'), draft: false, approved: true, page: 'boats/index.html', documents: [] },
];

test('years go from the newest, and landlords by name, in whatever order they are given', () => {
  const { years } = buildOverview(all);
  expect(buildOverview([...all].reverse())).toEqual(buildOverview(all));
  expect(
    years.slice(1, 3).map(({ heading, entries }) => [heading, entries.map((one) => one.landlord)]),
  ).toEqual([
    [
      '2025-26',
      [
        { text: 'Hill', href: '2025/Hill/index.html' },
        { text: 'vale', href: '2025/vale/index.html' },
      ],
    ],
    ['2024-25', [{ text: 'Vale', href: '2024/Vale/index.html' }]],
  ]);
  expect(years.at(-1)?.heading).toBe('Period not yet given');
});

test('the answers are counted in the words of each Code, and a draft is told', () => {
  const entries = buildOverview(all).years.flatMap((one) => one.entries);
  expect(entries.map(({ answers, draft }) => [answers, draft])).toEqual([
    [expect.stringMatching(/Kept/), false],
    ['69 Yes, 3 No', false],
    ['65 Yes, 3 No, 4 not yet answered', true],
    ['69 Yes, 3 No', false],
    ['69 Yes, 3 No', false],
    ['69 Yes, 3 No', false],
  ]);
});

test('the page is named after the one landlord and the one Code, where there is one', () => {
  expect(buildOverview([year(2024, 'Vale'), year(2025, 'Vale')])).toMatchObject({
    pageTitle: 'Complaint Handling Code self-assessments – Vale',
    landlord: 'Vale',
  });
  expect(buildOverview(all)).toMatchObject({
    pageTitle: 'Self-assessments',
    landlord: 'Self-assessments',
  });
});

test('the page is valid HTML and has no script', async () => {
  const html = renderOverview(buildOverview(all));
  expect(html).not.toContain('<script');
  expect(await validateHtml(html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>'))).toEqual([]);
});
