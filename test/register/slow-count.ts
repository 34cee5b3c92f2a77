/** A case as a test makes it up. Days are ISO, `''` where there is none; `extendedTo` may be yes. */
export interface MadeCase {
  readonly refused: string;
  readonly category: string;
  readonly team: string;
  readonly stages: readonly MadeStage[];
}

/** A stage of it; one that was not reached has no `received`. */
export interface MadeStage {
  readonly received: string;
  readonly acknowledged: string;
  readonly extendedOn: string;
  readonly extendedTo: string;
  readonly responded: string;
  readonly outcome: '' | 'upheld' | 'partlyUpheld' | 'notUpheld' | 'other' | 'withdrawn';
  /** Whether what the register says of the response cannot be right. */
  readonly unclear?: boolean;
}

/** How to count. */
export interface SlowRules {
  readonly from: string;
  readonly to: string;
  readonly homes: number;
  readonly countedOn: string;
  readonly dayOne: 'day-after' | 'same-day';
  readonly extensions: 'in-time' | 'late';
  readonly shareOf: 'received' | 'received-less-withdrawn' | 'responded';
  readonly closureDays: readonly string[];
}

/** Days to acknowledge, to respond and to extend at each stage: Code 2024, 6.2 to 6.15. */
const limits = [
  [5, 10, 10],
  [5, 20, 20],
] as const;

/** Typed by hand from the calendars of these years. */
const bankHolidays = [
  ...['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25'],
  ...['2024-12-26', '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25'],
  ...['2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'],
  ...['2026-08-31', '2026-12-25', '2026-12-28'],
];

/** The figures of a stage, counted by looking at all cases again for each figure, and at every day between two. */
export function countStageSlowly(cases: readonly MadeCase[], at: number, rules: SlowRules) {
  const [toAcknowledge, toRespond, toExtend] = limits[at] ?? [0, 0, 0];
  const happened = (day: string) => day !== '' && day <= rules.countedOn;
  const passed = (from: string, to: string) => countDays(from, to, rules);
  const received = listReceived(cases, at, rules);
  const clock = (one: MadeStage) => (happened(one.acknowledged) ? one.acknowledged : one.received);
  const acknowledged = received.filter((one) => happened(one.acknowledged));
  const withdrawn = received.filter((one) => one.outcome === 'withdrawn');
  const unclear = received.filter((one) => one.outcome !== 'withdrawn' && one.unclear === true);
  const handled = received.filter((one) => one.outcome !== 'withdrawn' && one.unclear !== true);
  const responded = handled.filter((one) => happened(one.responded));
  const open = handled.filter((one) => !happened(one.responded));
  const isExtended = (one: MadeStage) =>
    one.extendedTo !== '' && (one.extendedOn === '' || one.extendedOn <= rules.countedOn);
  const isLate = (one: MadeStage, day: string) => passed(clock(one), day) > toRespond;
  const isCovered = (one: MadeStage, day: string) => {
    if (!isExtended(one) || (one.extendedOn !== '' && isLate(one, one.extendedOn))) return false;
    if (one.extendedTo === 'yes') return passed(clock(one), day) <= toRespond + toExtend;
    return passed(clock(one), one.extendedTo) <= toRespond + toExtend && day <= one.extendedTo;
  };
  const inTime = responded.filter((one) => !isLate(one, one.responded)).length;
  const inTimeExtended = responded.filter(
    (one) => isLate(one, one.responded) && isCovered(one, one.responded),
  ).length;
  const inTimeAtAll = inTime + (rules.extensions === 'in-time' ? inTimeExtended : 0);
  const whole = {
    received: received.length,
    'received-less-withdrawn': received.length - withdrawn.length,
    responded: responded.length,
  }[rules.shareOf];
  const ended = (outcome: string) => responded.filter((one) => one.outcome === outcome).length;
  const acknowledgedInTime = acknowledged.filter(
    (one) => passed(one.received, one.acknowledged) <= toAcknowledge,
  ).length;
  return {
    stage: at + 1,
    received: received.length,
    acknowledged: acknowledged.length,
    acknowledgedInTime,
    responded: responded.length,
    inTime,
    inTimeExtended,
    extended: received.filter(isExtended).length,
    open: open.length,
    overdue: open.filter((one) => isLate(one, rules.countedOn) && !isCovered(one, rules.countedOn)).length,
    notYetDue: open.filter((one) => !isLate(one, rules.countedOn) || isCovered(one, rules.countedOn)).length,
    acknowledgementNotYetDue: received.filter(
      (one) =>
        one.outcome !== 'withdrawn' &&
        !happened(one.acknowledged) &&
        passed(one.received, rules.countedOn) <= toAcknowledge,
    ).length,
    unclear: unclear.length,
    outcomes: {
      upheld: ended('upheld'),
      partlyUpheld: ended('partlyUpheld'),
      notUpheld: ended('notUpheld'),
      other: ended('other'),
      notRecorded: ended(''),
      withdrawn: withdrawn.length,
    },
    daysFromAcknowledgement: spread(responded.map((one) => passed(clock(one), one.responded))),
    daysFromReceipt: spread(responded.map((one) => passed(one.received, one.responded))),
    acknowledgedRate: rate(acknowledgedInTime, received.length, 100),
    onTime: rate(inTimeAtAll, whole, 100),
    perThousand: {
      ...rate(received.length, rules.homes, 1000),
      denominator: rules.homes || null,
    },
  };
}

/** How many were received by what `name` says of each, in no order, and what shares were in time and upheld. */
export function countNamesSlowly(
  cases: readonly MadeCase[],
  rules: SlowRules,
  name: (one: MadeCase, stage: MadeStage) => string,
): Record<string, { figures: number[]; onTime: unknown[]; upheld: unknown[] }> {
  const names = new Set(
    cases.flatMap((one) =>
      one.stages.filter((stage) => isReceived(one, stage, rules)).map((stage) => name(one, stage)),
    ),
  );
  return Object.fromEntries(
    [...names].map((each) => {
      const stages = [0, 1].map((at) => {
        const own = cases.map((one) => ({
          ...one,
          stages: one.stages.map((stage) => (name(one, stage) === each ? stage : nothing)),
        }));
        return countStageSlowly(own, at, rules);
      });
      return [
        each,
        {
          figures: stages.map(({ received }) => received),
          onTime: stages.map(({ onTime }) => onTime),
          upheld: stages.map(({ outcomes, responded }) =>
            rate(outcomes.upheld + outcomes.partlyUpheld, responded, 100),
          ),
        },
      ];
    }),
  );
}

const nothing: MadeStage = {
  ...{ received: '', acknowledged: '', extendedOn: '', extendedTo: '', responded: '', outcome: '' },
};

/** How many were refused by reason. */
export function countRefusedSlowly(cases: readonly MadeCase[], rules: SlowRules): Record<string, number[]> {
  const counts: Record<string, number[]> = {};
  for (const one of cases) {
    const { received } = one.stages[0] ?? { received: '' };
    if (one.refused === '' || received < rules.from || received > rules.to || received > rules.countedOn)
      continue;
    counts[one.refused] = [(counts[one.refused]?.[0] ?? 0) + 1];
  }
  return counts;
}

function listReceived(cases: readonly MadeCase[], at: number, rules: SlowRules): MadeStage[] {
  return cases.flatMap((one) =>
    one.stages.slice(at, at + 1).filter((stage) => isReceived(one, stage, rules)),
  );
}

function isReceived(
  { refused }: MadeCase,
  { received }: MadeStage,
  { from, to, countedOn }: SlowRules,
): boolean {
  return refused === '' && received !== '' && received >= from && received <= to && received <= countedOn;
}

function countDays(from: string, to: string, { dayOne, closureDays }: SlowRules): number {
  let count = 0;
  const day = new Date(from);
  if (dayOne === 'day-after') day.setUTCDate(day.getUTCDate() + 1);
  for (; writeIso(day) <= to; day.setUTCDate(day.getUTCDate() + 1)) {
    const iso = writeIso(day);
    const isWorking = day.getUTCDay() % 6 !== 0 && !bankHolidays.includes(iso) && !closureDays.includes(iso);
    if (isWorking) count += 1;
  }
  return count;
}

function writeIso(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function spread(values: readonly number[]) {
  if (values.length === 0) return { median: null, mean: null, percentile90: null };
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return {
    median: middle.reduce((sum, value) => sum + value, 0) / middle.length,
    mean: rate(
      values.reduce((sum, value) => sum + value, 0),
      values.length,
      1,
    ).value,
    percentile90: sorted[Math.ceil(sorted.length * 0.9 - 1e-9) - 1] ?? null,
  };
}

function rate(numerator: number, denominator: number, per: number) {
  if (denominator === 0) return { numerator, denominator, value: null };
  const tenths = (BigInt(numerator * per * 20) + BigInt(denominator)) / BigInt(2 * denominator);
  return { numerator, denominator, value: Number(tenths) / 10 };
}
