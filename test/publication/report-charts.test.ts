import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCategoryCharts } from '../../src/publication/charts/categories-chart.ts';
import type { Chart, Drawing } from '../../src/publication/charts/chart.ts';
import { listOnTimeCharts } from '../../src/publication/charts/on-time-chart.ts';
import { listOutcomeCharts } from '../../src/publication/charts/outcomes-chart.ts';
import { listReceivedCharts } from '../../src/publication/charts/received-chart.ts';
import type { Breakdown, Figure, Figures } from '../../src/register/figures.ts';
import { makeTypedYear, makeUnknownYear, makeYear, suppressSmall } from '../render/report-sample.ts';
import { code } from '../render/sample.ts';

const figure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(30) },
  fc.nat(20_000),
  fc.constant(0),
  fc.constant(null),
  fc.constant('suppressed' as const),
);
const breakdown = (names: readonly string[]) =>
  fc.array(fc.tuple(figure, figure), { minLength: names.length, maxLength: names.length }).map(
    (rows): Breakdown => ({
      given: true,
      rows: rows.map((figures, index) => ({ name: names[index] ?? '', figures, onTime: [], upheld: [] })),
      total: [null, null],
    }),
  );
const rate = fc.oneof(
  fc.constant(null),
  fc.constant('suppressed' as const),
  fc.nat(1000).map((each) => each / 10),
);
const monthNames = makeYear(2025).months.rows.map(({ name }) => name);
const categoryNames = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), {
  minLength: 1,
  maxLength: 20,
});

/** A year whose figures are anything at all. */
const anyYear = (start: number): fc.Arbitrary<Figures> =>
  fc
    .record({
      months: breakdown(monthNames),
      categories: categoryNames.chain(breakdown),
      rates: fc.tuple(rate, rate),
      outcomes: fc.tuple(figure, figure, figure, figure),
    })
    .map(({ months, categories, rates, outcomes: [upheld, partlyUpheld, notUpheld, notRecorded] }) => {
      const year = makeYear(start);
      return {
        ...{ ...year, months, breakdowns: { ...year.breakdowns, categories } },
        stages: year.stages.map((stage, index) => ({
          ...stage,
          responded: [upheld, partlyUpheld, notUpheld, notRecorded].reduce<number>(
            (sum, each) => sum + (typeof each === 'number' ? each : 0),
            1,
          ),
          outcomes: { upheld, partlyUpheld, notUpheld, other: 0, notRecorded, withdrawn: 0 },
          onTime: { numerator: null, denominator: null, value: rates[index] ?? null },
        })),
      };
    });

const listCharts = (years: readonly Figures[]): Chart[] => {
  const year = years.at(-1) ?? makeYear(2025);
  return [
    ...listReceivedCharts(years),
    ...listOnTimeCharts(years, code),
    ...listOutcomeCharts(year),
    ...listCategoryCharts(year),
  ];
};

describe('whatever the figures are', () => {
  test('nothing is drawn outside of the picture', () => {
    fc.assert(
      fc.property(anyYear(2024), anyYear(2025), (before, year) => {
        const drawings = listCharts([before, year]).flatMap((chart) => chart.drawings);
        const outside = drawings.flatMap((drawing) =>
          everyPoint(drawing).filter(
            // What is no number is outside as well.
            ({ x, y }) => !(x >= 0 && x <= drawing.width && y >= 0 && y <= drawing.height),
          ),
        );
        expect(outside).toEqual([]);
      }),
    );
  });

  test('a mark is as long as its figure is large, and there is none for what is 0, unknown or kept back', () => {
    fc.assert(
      fc.property(anyYear(2024), anyYear(2025), (before, year) => {
        const years = [before, year];
        checkLengths(listReceivedCharts(years), byStage(year.months));
        checkLengths(listCategoryCharts(year), byStage(withMost(year.breakdowns.categories, 12)));
        checkLengths(
          listOnTimeCharts(years, code),
          [0, 1].flatMap((stage) => years.map((each) => each.stages[stage]?.onTime.value ?? null)),
        );
      }),
    );
  });

  test('a figure that is kept back has a label in its place', () => {
    fc.assert(
      fc.property(anyYear(2025), (year) => {
        const hidden = byStage(withMost(year.breakdowns.categories, 12)).filter(
          (each) => each === 'suppressed',
        ).length;
        for (const drawing of listCategoryCharts(year).flatMap(({ drawings }) => drawings))
          expect(
            drawing.labels.filter(({ text, kind }) => kind === 'gap' && text === 'kept back'),
          ).toHaveLength(hidden);
      }),
    );
  });
});

describe('the chart of complaints received', () => {
  test('is told in words', () => {
    const [chart] = listReceivedCharts([makeYear(2024, 0.9), makeYear(2025)]);
    expect(chart?.title).toBe('Complaints received each month, number, by stage, 2025-26');
    expect(chart?.description).toBe(
      'Stage 1 complaints rose to 207, from 187. ' +
        'The complaints received in each month from April 2025 to March 2026. A line shows the year before. ' +
        'Stage 1: most in January 2026 (26), fewest in August 2025 (11). ' +
        'Stage 2: most in January 2026 (5), fewest in September 2025 (1).',
    );
  });

  test('has a line for the year before, with a gap where a month is kept back', () => {
    const curvesOf = (before: Figures) =>
      listReceivedCharts([before, makeYear(2025)])[0]?.drawings[0].curves ?? [];
    expect(curvesOf(makeYear(2024)).map((curve) => curve.match(/M/g)?.length)).toEqual([1, 1]);
    expect(curvesOf(suppressSmall(makeYear(2024), 13)).map((curve) => curve.match(/M/g)?.length)).toEqual([
      2,
    ]);
    expect(curvesOf(makeTypedYear(2024))).toEqual([]);
  });

  test('has columns in a wide place and bars in a narrow one', () => {
    const [chart] = listReceivedCharts([makeYear(2025)]);
    const namesOf = (drawing: Drawing | undefined) =>
      drawing?.labels.filter(({ text }) => text.startsWith('Jan')).map(({ text }) => text);
    expect(namesOf(chart?.drawings[0])).toEqual(['Jan', 'Jan']);
    expect(namesOf(chart?.drawings[1])).toEqual(['January 2026', 'January 2026']);
  });
});

describe('the chart of responses in time', () => {
  const [chart] = listOnTimeCharts([makeTypedYear(2023), makeUnknownYear(2024), makeYear(2025)], code);

  test('names what the Code requires from the data of the Code', () => {
    const targets = chart?.drawings[0].labels.filter(({ kind }) => kind === 'target').map(({ text }) => text);
    expect(targets).toEqual(['The Code:', 'all in time', 'The Code:', 'all in time']);
    expect(chart?.drawings[0].lines.filter(({ kind }) => kind === 'target')).toHaveLength(2);
  });

  test('leaves a gap for a year that is not known, and says so', () => {
    expect(chart?.drawings[0].marks).toHaveLength(4);
    expect(chart?.drawings[0].labels.filter(({ kind }) => kind === 'gap').map(({ text }) => text)).toEqual([
      'not known',
      'not known',
    ]);
    expect(chart?.title).toBe(
      'Complaints answered in time, per cent, by stage, 2023-24 to 2025-26 (2025-26 filled, earlier years in outline)',
    );
    expect(chart?.description).toBe(
      '89.9% of stage 1 complaints were answered in time. ' +
        'Bars for each year, of complaints answered in time out of every 100. ' +
        'Stage 1: 74.9% in 2023-24, not known in 2024-25 and 89.9% in 2025-26. ' +
        'Stage 2: 86.2% in 2023-24, not known in 2024-25 and 97.0% in 2025-26. ' +
        'The Code asks for all, 100%: within 10 working days at stage 1 and within 20 working days at stage 2.',
    );
  });
});

test('a long name stands in two lines, cut where it is longer still', () => {
  const name =
    'Repairs that were promised and then put off again and again without a word to the resident about it';
  const year = makeYear(2025);
  const row = { name, figures: [30, 10], onTime: [], upheld: [] };
  const categories = { given: true, rows: [row], total: [30, 10] };
  const [chart] = listCategoryCharts({ ...year, breakdowns: { ...year.breakdowns, categories } });
  const lines = chart?.drawings[0].labels.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  expect(lines).toEqual(['Repairs that were promised and', 'then put off again and again …']);
});

test('more than twelve categories are cut to the largest, and it is said', () => {
  const rows = Array.from({ length: 20 }, (_, index) => ({
    name: `Category ${index}`,
    figures: [40 - index, 1],
    ...{ onTime: [], upheld: [] },
  }));
  const year = makeYear(2025);
  const categories = { given: true, rows, total: [610, 20] };
  const [chart] = listCategoryCharts({ ...year, breakdowns: { ...year.breakdowns, categories } });
  expect(chart?.title).toBe(
    'Complaints received by category, number, by stage, 2025-26, the 12 largest of 20',
  );
  expect(chart?.drawings[0].marks).toHaveLength(24);
});

test('the bars of earlier years are outlines, those of the last are filled', () => {
  const [chart] = listOnTimeCharts([makeYear(2024), makeYear(2025)], code);
  expect(chart?.drawings[0].marks.map(({ earlier }) => earlier)).toEqual([true, false, true, false]);
});

test('few cases have no bar and few complaints no chart', () => {
  const year = makeYear(2025);
  const few = {
    ...year,
    stages: year.stages.map((stage) => ({
      ...stage,
      ...{ received: 4, responded: 4, onTime: { numerator: 3, denominator: 4, value: 75 } },
    })),
    breakdowns: { ...year.breakdowns, categories: { ...year.breakdowns.categories, total: [4, 4] } },
  };
  expect(listCharts([few])).toEqual([]);
  const [mixed] = listOnTimeCharts([few, year], code);
  expect(mixed?.drawings[0].labels.filter(({ kind }) => kind === 'gap').map(({ text }) => text)).toEqual([
    '3 of 4',
    '3 of 4',
  ]);
});

test('nothing is drawn of what is not known', () => {
  expect(listCharts([makeUnknownYear(2025)])).toEqual([]);
});

/** Every mark's length stands to its figure as the first mark's does. */
function checkLengths(charts: readonly Chart[], figures: readonly Figure[]): void {
  const numbers = figures.filter((each) => typeof each === 'number' && each > 0);
  for (const { marks } of charts.flatMap(({ drawings }) => drawings)) {
    const lengths = marks.map(({ path }) => measureMark(path));
    expect(lengths).toHaveLength(numbers.length);
    const along = new Set(lengths.map(({ height }) => height)).size === 1 ? 'width' : 'height';
    const unit = Math.max(...lengths.map((each) => each[along])) / Math.max(...numbers.map(Number));
    lengths.forEach((each, index) => {
      expect(Math.abs(each[along] - unit * Number(numbers[index]))).toBeLessThan(0.05);
    });
  }
}

function byStage({ rows }: Breakdown): Figure[] {
  return [0, 1].flatMap((stage) => rows.map(({ figures }) => figures[stage] ?? null));
}

function withMost(table: Breakdown, most: number): Breakdown {
  return { ...table, rows: table.rows.slice(0, most) };
}

function measureMark(path: string): { width: number; height: number } {
  const points = readPoints(path);
  const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
  return {
    width: Math.round(extent(points.map(({ x }) => x)) * 100) / 100,
    height: Math.round(extent(points.map(({ y }) => y)) * 100) / 100,
  };
}

function everyPoint({ lines, marks, curves, labels }: Drawing): { x: number; y: number }[] {
  return [
    ...lines.flatMap(({ x1, y1, x2, y2 }) => [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ]),
    ...marks.flatMap(({ path }) => readPoints(path)),
    ...curves.flatMap(readPoints),
    ...labels,
  ];
}

/** The corners of a path; an odd one gives a place outside of any picture. */
function readPoints(path: string): { x: number; y: number }[] {
  return [...path.matchAll(/[ML]([^,]*),([^MLZ]*)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}
