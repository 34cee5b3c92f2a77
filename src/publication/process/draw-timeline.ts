import type { Procedure } from '../../records/process/procedure.ts';
import { numberDay } from '../../words/calendar.ts';
import { formatDate } from '../../words/dates.ts';
import type { Chart, ChartLabel, Drawing } from '../charts/chart.ts';
import { assembleDrawing, drawRectangle, type Piece, type Size, sizes } from '../charts/chart-drawing.ts';
import { breakText, measureText } from '../charts/chart-text.ts';
import type { ExampleView } from './process-publication.ts';
import type { ExampleDates } from './work-out-dates.ts';

/** A step as a bar, from the day it counts from to its last day, both as numbers of days. */
interface Row {
  readonly what: string;
  readonly date: string;
  readonly from: number;
  readonly to: number;
  /** Whether it happens only if more time is needed. */
  readonly isLonger: boolean;
}

interface Lane {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The days of the example as bars below each other, stage by stage, on one line of time; nothing if no dates are worked out. */
export function drawTimeline(
  procedure: Procedure,
  dates: ExampleDates | null,
  example: ExampleView,
): Chart[] {
  const lanes = dates ? buildLanes(procedure, dates, example) : [];
  if (lanes.every(({ rows }) => rows.length === 0)) return [];
  const told = example.stages.map(
    ({ name, rows }) =>
      `${name}: ${rows
        .filter(({ date }) => date !== '')
        .map(({ what, date }) => `${what} ${date}`)
        .join('; ')}.`,
  );
  return [
    {
      id: 'timeline',
      finding: '',
      title: 'A complaint from the first day to our final answer',
      description: ['Bars that show, below each other, how long each step takes at most.', ...told].join(' '),
      figures: [],
      drawings: [draw(lanes, sizes.wide), draw(lanes, sizes.narrow)],
    },
  ];
}

function buildLanes(procedure: Procedure, { stages }: ExampleDates, example: ExampleView): Lane[] {
  return procedure.stages.map((stage, index): Lane => {
    const { received = '', dates = [] } = stages[index] ?? {};
    const [, ...rows] = example.stages[index]?.rows ?? [];
    let before = numberDay(received);
    return {
      name: stage.name,
      rows: rows.flatMap(({ what }, at): Row[] => {
        const day = dates[at] ?? '';
        const [from, to] = [before, numberDay(day)];
        if (Number.isNaN(from) || Number.isNaN(to)) return [];
        before = to;
        const isLonger = stage.extend !== null && at === rows.length - 1;
        return [
          { what, date: formatDate(day).replace(/ \d{4}$/, ''), from: Math.min(from, to), to, isLonger },
        ];
      }),
    };
  });
}

const line = 18;
const barHeight = 14;

function draw(lanes: readonly Lane[], size: Size): Drawing {
  const rows = lanes.flatMap((lane) => lane.rows);
  const first = Math.min(...rows.map(({ from }) => from));
  const last = Math.max(...rows.map(({ to }) => to));
  const isWide = size.name === 'wide';
  const left = isWide ? size.width * 0.4 : 0;
  const right = size.width - Math.max(...rows.map(({ date }) => measureText(date))) - 8;
  const scale = (day: number) => left + ((right - left) * (day - first)) / Math.max(last - first, 1);
  const pieces: Piece[] = [];
  let top = 0;
  for (const { name, rows: own } of lanes) {
    if (own.length === 0) continue;
    pieces.push(label({ x: 0, y: top + 15, text: name, anchor: 'start', kind: 'heading' }));
    top += line + 8;
    for (const row of own) {
      const lines = breakText(row.what, isWide ? left - 16 : size.width);
      pieces.push(
        ...lines.map((text, at) =>
          label({ x: 0, y: top + 13 + at * line, text, anchor: 'start', kind: 'name' }),
        ),
      );
      const barTop = isWide ? top + (lines.length * line - barHeight) / 2 : top + lines.length * line + 1;
      const [start, end] = [scale(row.from), Math.max(scale(row.to), scale(row.from) + 3)];
      pieces.push({
        ...nothing,
        marks: [
          {
            path: drawRectangle(start, barTop, end - start, barHeight),
            hatched: false,
            earlier: row.isLonger,
          },
        ],
      });
      pieces.push(label({ x: end + 7, y: barTop + 12, text: row.date, anchor: 'start', kind: 'value' }));
      top += lines.length * line + (isWide ? 10 : barHeight + 12);
    }
    top += 12;
  }
  return assembleDrawing(size, top, pieces);
}

const nothing: Piece = { lines: [], marks: [], curves: [], labels: [] };

function label(one: ChartLabel): Piece {
  return { ...nothing, labels: [one] };
}
