import { nameStageKey } from '../codes/stages.ts';
import type { YearOfReport } from '../records/annual-report.ts';
import type { Value, ValueMap } from '../source/edit/edit-value.ts';

type Figures = YearOfReport['figures'];
type Stage = Figures['stages'][number];
type Figure = Stage['received'];
type Rows = Figures['months'];

/** Figures as an entry of `previous` in `report.yaml`; unknown and suppressed figures are left out. */
export function typeFigures({
  period,
  homes,
  stages,
  escalation,
  refused,
  escalationsRefused,
  breakdowns,
  months,
  stated,
}: Figures): ValueMap {
  const keys = stages.map(({ stage }) => nameStageKey(stage));
  return keepGiven({
    from: period.from,
    to: period.to,
    homes: homes > 0 ? String(homes) : '',
    ...Object.fromEntries(stages.map((stage) => [nameStageKey(stage.stage), typeStage(stage)])),
    'escalation-percent': write(escalation.value),
    refused: write(refused.total[0] ?? null),
    'refused-by-reason': typeReasons(refused),
    'escalations-refused': write(escalationsRefused.total[0] ?? null),
    'escalations-refused-by-reason': typeReasons(escalationsRefused),
    'service-requests': write(stated?.serviceRequests ?? null),
    ...Object.fromEntries(Object.entries(breakdowns).map(([kind, rows]) => [kind, typeRows(rows, keys)])),
    months: typeRows(months, keys),
  });
}

function typeStage(stage: Stage): ValueMap {
  const { outcomes, daysFromAcknowledgement: days } = stage;
  return keepGiven({
    received: write(stage.received),
    acknowledged: write(stage.acknowledged),
    'acknowledged-in-time': write(stage.acknowledgedInTime),
    'acknowledgement-not-yet-due': write(stage.acknowledgementNotYetDue),
    responded: write(stage.responded),
    'in-time': write(stage.inTime),
    'in-time-extended': write(stage.inTimeExtended),
    extended: write(stage.extended),
    open: write(stage.open),
    'not-yet-due': write(stage.notYetDue),
    overdue: write(stage.overdue),
    unclear: write(stage.unclear),
    outcomes: keepGiven({
      upheld: write(outcomes.upheld),
      'partly-upheld': write(outcomes.partlyUpheld),
      'not-upheld': write(outcomes.notUpheld),
      other: write(outcomes.other),
      'not-recorded': write(outcomes.notRecorded),
      withdrawn: write(outcomes.withdrawn),
    }),
    days: keepGiven({
      median: write(days.median),
      mean: write(days.mean),
      'percentile-90': write(days.percentile90),
    }),
    'days-from-receipt': keepGiven({
      median: write(stage.daysFromReceipt.median),
      mean: write(stage.daysFromReceipt.mean),
      'percentile-90': write(stage.daysFromReceipt.percentile90),
    }),
    'per-1000': write(stage.perThousand.value),
    'acknowledged-percent': write(stage.acknowledgedRate.value),
    'on-time-percent': write(stage.onTime.value),
  });
}

/** A reason is typed with its number, so none is where one is suppressed: the others would not add up. */
function typeReasons({ rows }: Rows): Value[] {
  if (rows.some(({ figures }) => figures.includes('suppressed'))) return [];
  return rows.map(({ name, figures: [number = null] }) => keepGiven({ name, number: write(number) }));
}

/** The number of a name alone, or with its shares if there are any. */
function typeRows({ rows }: Rows, keys: readonly string[]): Value[] {
  return rows.map(({ name, figures, onTime, upheld }) =>
    keepGiven({
      name,
      ...Object.fromEntries(
        figures.map((figure, index) => {
          const shares = keepGiven({
            'on-time-percent': write(onTime[index]?.value ?? null),
            'upheld-percent': write(upheld[index]?.value ?? null),
          });
          const received = write(figure);
          return [
            keys[index] ?? '',
            shares.size === 0 ? received : keepGiven({ received, ...Object.fromEntries(shares) }),
          ];
        }),
      ),
    }),
  );
}

function write(figure: Figure): string {
  return typeof figure === 'number' ? String(figure) : '';
}

function keepGiven(fields: Readonly<Record<string, Value>>): ValueMap {
  return new Map(
    Object.entries(fields).filter(([, value]) =>
      typeof value === 'string' ? value !== '' : 'size' in value ? value.size > 0 : value.length > 0,
    ),
  );
}
