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
  number('responded', 'responded to', ({ responded }) => responded),
  number('in-time', 'responded to in time', ({ inTime }) => inTime),
  number('in-time-extended', 'responded to within an extension', (one) => one.inTimeExtended),
  number('extended', 'extended', ({ extended }) => extended),
  number('open', 'open', ({ open }) => open),
  number('overdue', 'overdue', ({ overdue }) => overdue),
  outcome('upheld', 'upheld', ({ outcomes }) => outcomes.upheld),
  outcome('partly-upheld', 'partly upheld', ({ outcomes }) => outcomes.partlyUpheld),
  outcome('not-upheld', 'not upheld', ({ outcomes }) => outcomes.notUpheld),
  outcome('not-recorded', 'without a recorded outcome', ({ outcomes }) => outcomes.notRecorded),
  outcome('withdrawn', 'withdrawn', ({ outcomes }) => outcomes.withdrawn),
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
type NumberKey = Exclude<keyof StageEntry, 'outcomes' | 'days' | 'days-from-receipt' | 'closed'>;

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
