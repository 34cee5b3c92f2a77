import { atStage } from '../../codes/stages.ts';
import type { Breakdown, Figure } from '../../register/figures.ts';
import { joinList } from '../../words/lists.ts';
import { agree, writeNumber } from '../../words/plurals.ts';
import { addFigures } from '../figures/report-numbers.ts';
import type { QuarterMaterial } from './quarter-material.ts';

/** The largest categories or causes of the first stage, and which grew most since the quarter before. */
export function tellNamed(material: QuarterMaterial, kind: 'categories' | 'causes'): string[] {
  const { own } = material;
  const { rows, given } = own.breakdowns[kind];
  const numbers = rows
    .map(({ name, figures }) => ({ name, number: figures[0] ?? null }))
    .flatMap(({ name, number }) =>
      typeof number === 'number' && number > 0 && name !== unnamed ? [{ name, number }] : [],
    );
  if (!given || numbers.length === 0) return [];
  const shown = takeLargest(numbers);
  const stage = atStage(own.stages[0]?.stage ?? 0);
  const largest =
    shown.length === 0
      ? []
      : [
          `The ${words[kind].largest} ${shown.length > 1 ? words[kind].many : words[kind].one}${stage} ${agree(shown.length, 'was', 'were')} ${joinList(shown.map(write))}.`,
        ];
  return [...largest, ...tellGrown(material, kind)];
}

/** The name that stands for a blank. */
const unnamed = 'Not recorded';

const words = {
  categories: { largest: 'largest', one: 'category', many: 'categories' },
  causes: { largest: 'commonest', one: 'cause', many: 'causes' },
} as const;

interface Named {
  readonly name: string;
  readonly number: number;
}

function write({ name, number }: Named): string {
  return `${name} (${writeNumber(number)})`;
}

/** The three largest, with those as large as the third; if these are more than five, without them. */
function takeLargest(numbers: readonly Named[]): readonly Named[] {
  const sorted = numbers.toSorted((a, b) => b.number - a.number);
  const third = sorted[2]?.number ?? 0;
  const tied = sorted.filter(({ number }) => number >= third);
  return tied.length <= 5 ? tied : sorted.filter(({ number }) => number > third);
}

/** One or two that grew by the most, and by two at least. */
function tellGrown({ own, before }: QuarterMaterial, kind: 'categories' | 'causes'): string[] {
  if (!before?.breakdowns[kind].given) return [];
  const grown = own.breakdowns[kind].rows.flatMap(({ name, figures }) => {
    const [now, then] = [figures[0] ?? null, readNumber(before.breakdowns[kind], name)];
    return typeof now === 'number' && typeof then === 'number' && name !== unnamed && now - then >= 2
      ? [{ name, now, then }]
      : [];
  });
  const isWhole = [own, before].every(({ breakdowns }) =>
    breakdowns[kind].rows.every(({ figures }) => figures[0] !== 'suppressed'),
  );
  const most = Math.max(...grown.map(({ now, then }) => now - then));
  const shown = grown.filter(({ now, then }) => now - then === most);
  if (shown.length === 0 || shown.length > 2) return [];
  const list = shown.map(
    ({ name, now, then }) => `${name}, from ${writeNumber(then)} to ${writeNumber(now)}`,
  );
  const { one, many } = words[kind];
  const what = `${shown.length > 1 ? many : one} that grew most`;
  const lead = isWhole ? `The ${what}` : `Of those whose numbers are not kept back, the ${what}`;
  return [`${lead} since the quarter before: ${list.join('; ')}.`];
}

/** Of the first stage. A name that is missing was not received, so it is 0, unless names are kept back. */
function readNumber({ rows, total }: Breakdown, name: string): Figure {
  const row = rows.find((each) => each.name === name);
  if (row) return row.figures[0] ?? null;
  const shown = rows.map(({ figures }) => figures[0] ?? null);
  return shown.includes('suppressed') || addFigures(shown) !== total[0] ? 'suppressed' : 0;
}
