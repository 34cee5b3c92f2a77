import { listStages } from '../../../codes/stages.ts';
import { readCounting } from '../../../records/plan-count.ts';
import { listWholes, readStageEntry } from '../../../records/typed-figures.ts';
import { readRowStage } from '../../../records/typed-rows.ts';
import type { Counting } from '../../../register/counting.ts';
import { breakdownKinds } from '../../../register/figures.ts';
import type { Path } from '../../../source/source.ts';
import { agrees } from '../../../words/rounding.ts';
import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import { listTypedStages, listTypedYears, type TypedStage } from '../../report/typed-years.ts';
import type { Finding } from '../../rule.ts';

/**
 * A typed percentage that no whole number of complaints gives, rounded to the decimals written: 48.6% of 226. Only where
 * the number itself is not typed, as `wrong-rate` compares the two.
 */
export const impossibleShare: ReportRule = {
  id: 'impossible-share',
  severity: 'error',
  gap: false,
  find: (context) => {
    const { shareOf } = readCounting(context.document, '');
    return [
      ...listTypedStages(context).flatMap((stage) => [
        ...findAcknowledged(stage),
        ...findOnTime(stage, shareOf),
        ...findOutcomes(stage),
        ...findRows(stage, shareOf),
      ]),
      ...findEscalated(context),
    ];
  },
};

function findAcknowledged({ path, name, entry }: TypedStage): Finding[] {
  if (entry['acknowledged-in-time'] !== undefined) return [];
  return judge([...path, 'acknowledged-percent'], name, entry['acknowledged-percent'], {
    whole: entry.received,
    words: 'received',
  });
}

/** What a share of responses may be of, in words. */
const wholeWords: Readonly<Record<Counting['shareOf'], string>> = {
  received: 'received',
  responded: 'responded to',
  'received-less-withdrawn': 'received and not withdrawn',
};

function findOnTime({ path, name, entry }: TypedStage, shareOf: Counting['shareOf']): Finding[] {
  const typed = entry['on-time-percent'];
  if (entry['in-time'] !== undefined || typed === undefined) return [];
  const wholes = listWholes(entry);
  const found = judge([...path, 'on-time-percent'], name, typed, {
    whole: wholes[shareOf],
    words: wholeWords[shareOf],
  });
  const others = (Object.keys(wholeWords) as Counting['shareOf'][]).filter((key) => {
    const whole = wholes[key];
    return whole !== undefined && whole !== wholes[shareOf] && isPossible(typed, whole);
  });
  return found.map((finding) => ({
    ...finding,
    help:
      others.length === 1
        ? `It can be a share of the ${wholes[others[0] ?? shareOf]} ${wholeWords[others[0] ?? shareOf]}: then write share-of: ${others[0]} under performance. Otherwise correct the number that is wrong.`
        : finding.help,
  }));
}

function findOutcomes({ path, name, entry }: TypedStage): Finding[] {
  const { responded, outcomes = {}, 'outcomes-percent': shares = {} } = entry;
  return (['upheld', 'partly-upheld', 'not-upheld', 'other'] as const)
    .filter((key) => outcomes[key] === undefined)
    .flatMap((key) =>
      judge([...path, 'outcomes-percent', key], name, shares[key], {
        whole: responded,
        words: 'responded to',
      }),
    );
}

/** In a row only the number received is typed, so nothing is certain if shares are of another. */
function findRows({ path, name, stage, year }: TypedStage, shareOf: Counting['shareOf']): Finding[] {
  if (shareOf !== 'received') return [];
  return ([...breakdownKinds, 'months'] as const).flatMap((key) =>
    (year[key] ?? []).flatMap((row, index) => {
      const { received, 'on-time-percent': typed } = readRowStage(row, stage);
      const place = [...path.slice(0, -1), key, index, path.at(-1) ?? '', 'on-time-percent'];
      return judge(place, `${name}, ${row.name}`, typed, { whole: received, words: 'received' });
    }),
  );
}

function findEscalated(context: ReportContext): Finding[] {
  const stages = listStages(context.code);
  return listTypedYears(context).flatMap(({ path, suffix, year }) => {
    const [first, last] = [stages[0] ?? 0, stages.at(-1) ?? 0].map((stage) => readStageEntry(year, stage));
    if (stages.length < 2 || last?.received !== undefined) return [];
    return judge([...path, 'escalation-percent'], `Escalation${suffix}`, year['escalation-percent'], {
      whole: first?.received,
      words: 'received',
    });
  });
}

function judge(
  path: Path,
  name: string,
  typed: number | undefined,
  { whole, words }: { readonly whole: number | undefined; readonly words: string },
): Finding[] {
  if (typed === undefined || whole === undefined || isPossible(typed, whole)) return [];
  const below = Math.floor((typed * whole) / 100);
  const near = [below, below + 1]
    .filter((part) => part <= whole)
    .map((part) => `${part} would be ${((part / whole) * 100).toFixed(1)}%`);
  return [
    {
      path,
      at: 'value',
      message:
        whole === 0
          ? `${name}: ${typed}% is typed, but of 0 ${words} there is no share.`
          : `${name}: ${typed}% of ${whole} ${words} is no whole number of complaints: ${near.join(', ')}.`,
      help: 'Correct the percentage, rounded to the decimals you write, or the number it is a share of.',
    },
  ];
}

/** Whether some whole number out of `whole` is that percentage. */
function isPossible(typed: number, whole: number): boolean {
  const near = Math.round((typed * whole) / 100);
  return [near - 1, near, near + 1].some(
    (part) => part >= 0 && whole > 0 && agrees(typed, (part / whole) * 100),
  );
}
