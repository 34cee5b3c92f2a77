import { readRate } from '../register/count/rate.ts';
import type { StageFigures } from '../register/figures.ts';
import type { StageEntry } from './generated/report.ts';

/** A figure of a stage that can be typed: where it is, its name, and what was counted. */
interface StageNumber {
  /** The keys below the stage's own, `['outcomes', 'upheld']`. */
  readonly keys: readonly string[];
  /** Words to follow “stage 1”: `received`. */
  readonly words: string;
  readonly typed: (entry: StageEntry) => number | undefined;
  readonly counted: (figures: StageFigures) => StageFigures['received'];
}

/** Every figure of a stage that may be typed and is also counted, in the order of the format. */
export const stageNumbers: readonly StageNumber[] = [
  number('received', 'received', ({ received }) => received),
  number('acknowledged', 'acknowledged', ({ acknowledged }) => acknowledged),
  number('acknowledged-in-time', 'acknowledged in time', (one) => one.acknowledgedInTime),
  number(
    'acknowledgement-not-yet-due',
    'not yet due to be acknowledged',
    (one) => one.acknowledgementNotYetDue,
  ),
  number('responded', 'responded to', ({ responded }) => responded),
  number('in-time', 'responded to in time', ({ inTime }) => inTime),
  number('in-time-extended', 'responded to within an extension', (one) => one.inTimeExtended),
  number('extended', 'extended', ({ extended }) => extended),
  number('open', 'open', ({ open }) => open),
  number('not-yet-due', 'not yet due', ({ notYetDue }) => notYetDue),
  number('overdue', 'overdue', ({ overdue }) => overdue),
  number('unclear', 'unclear', ({ unclear }) => unclear),
  outcome('upheld', 'upheld', ({ outcomes }) => outcomes.upheld),
  outcome('partly-upheld', 'partly upheld', ({ outcomes }) => outcomes.partlyUpheld),
  outcome('not-upheld', 'not upheld', ({ outcomes }) => outcomes.notUpheld),
  outcome('other', 'with another outcome', ({ outcomes }) => outcomes.other),
  outcome('not-recorded', 'without a recorded outcome', ({ outcomes }) => outcomes.notRecorded),
  outcome('withdrawn', 'withdrawn', ({ outcomes }) => outcomes.withdrawn),
  share('upheld', 'per cent upheld', ({ upheld }) => upheld),
  share('partly-upheld', 'per cent partly upheld', ({ partlyUpheld }) => partlyUpheld),
  share('not-upheld', 'per cent not upheld', ({ notUpheld }) => notUpheld),
  share('other', 'per cent with another outcome', ({ other }) => other),
  days('median', 'median working days', (one) => one.daysFromAcknowledgement.median),
  days('mean', 'mean working days', (one) => one.daysFromAcknowledgement.mean),
  days('percentile-90', '90th percentile of working days', (one) => one.daysFromAcknowledgement.percentile90),
  waited('median', 'median working days from receipt', (one) => one.daysFromReceipt.median),
  waited('mean', 'mean working days from receipt', (one) => one.daysFromReceipt.mean),
  waited(
    'percentile-90',
    '90th percentile of working days from receipt',
    (one) => one.daysFromReceipt.percentile90,
  ),
  number('per-1000', 'received for every 1,000 homes', ({ perThousand }) => perThousand.value),
  number('acknowledged-percent', 'per cent acknowledged in time', (one) => one.acknowledgedRate.value),
  number('on-time-percent', 'per cent responded to in time', ({ onTime }) => onTime.value),
];

type Counted = StageNumber['counted'];
type NumberKey = Exclude<
  keyof StageEntry,
  'outcomes' | 'outcomes-percent' | 'days' | 'days-from-receipt' | 'closed'
>;

function number(key: NumberKey, words: string, counted: Counted): StageNumber {
  return { keys: [key], words, typed: (entry) => entry[key], counted };
}

function outcome(
  key: keyof NonNullable<StageEntry['outcomes']>,
  words: string,
  counted: Counted,
): StageNumber {
  return { keys: ['outcomes', key], words, typed: ({ outcomes }) => outcomes?.[key], counted };
}

/** A share of the responses. `upheld` alone may be of those upheld in whole or in part, so it is not compared. */
function share(
  key: keyof NonNullable<StageEntry['outcomes-percent']>,
  words: string,
  read: (outcomes: StageFigures['outcomes']) => StageFigures['received'],
): StageNumber {
  return {
    keys: ['outcomes-percent', key],
    words,
    typed: (entry) =>
      key === 'upheld' && entry['outcomes-percent']?.['partly-upheld'] === undefined
        ? undefined
        : entry['outcomes-percent']?.[key],
    counted: ({ outcomes, responded }) => readRate(read(outcomes), responded, 100).value,
  };
}

function days(key: keyof NonNullable<StageEntry['days']>, words: string, counted: Counted): StageNumber {
  return { keys: ['days', key], words, typed: (entry) => entry.days?.[key], counted };
}

function waited(key: keyof NonNullable<StageEntry['days']>, words: string, counted: Counted): StageNumber {
  return {
    keys: ['days-from-receipt', key],
    words,
    typed: (entry) => entry['days-from-receipt']?.[key],
    counted,
  };
}
