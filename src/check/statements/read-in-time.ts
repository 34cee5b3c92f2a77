import type { Duration } from '../../words/durations.ts';
import type { Quantity } from '../../words/quantities.ts';
import type { KnownFigures, Limit, Measure } from './statement.ts';

/** The words around a quantity up to the next on either side, or to the end of its clause. */
export interface Region {
  readonly before: string;
  readonly after: string;
  /** The lengths of time in it. */
  readonly durations: readonly Duration[];
}

/** What a quantity says of time kept. */
export interface InTime {
  readonly measure: Measure;
  /** The stage that has a limit of the length named; 0 if none is named or several have it. */
  readonly stage: number;
}

const inTime =
  /\b(?:in|on)[ -]time\b|\b(?:within|inside|in) (?:the |our |its |their )?(?:code's |ombudsman's )?(?:required |statutory |set |target |agreed |published )?(?:time(?:scales?|frames?|limits?)?|targets?|limits?|deadlines?|\^+)/;
const missed =
  /\b(?:not|late|later|outside|missed|missing|failed|fail|overdue|never|other|remaining|further|extension|extended|breach\w*|unanswered)\b|n't\b/;
const steps: readonly (readonly [Limit['step'], RegExp])[] = [
  ['acknowledged-in-time', /\backnowledg\w*/g],
  ['in-time', /\brespon(?:d|ds|ded|ding|se|ses)\b|\banswer(?:s|ed|ing)?\b|\brepl(?:y|ies|ied)\b/g],
];

/** Reads what was done in time, from the words around a quantity; undefined if they do not say so. */
export function readInTime(
  { before, after, durations }: Region,
  { kind }: Quantity,
  { limits, onTimeName }: KnownFigures,
): InTime | undefined {
  if (kind === 'none' || kind === 'decimal') return undefined;
  const all = `${before}#${after}`;
  if (missed.test(all)) return undefined;
  const named = onTimeName !== '' && before.includes(onTimeName) && kind === 'percent';
  if (named) return { measure: 'in-time', stage: 0 };
  if (!inTime.test(all)) return undefined;
  if (kind === 'all' && !/\b(?:were|was|been|had|met)\b/.test(all)) return undefined;
  const step = findStep(before, after);
  if (!step) return undefined;
  const allowed = durations.map(({ amount, unit }) =>
    limits.filter((limit) => limit.step === step && limit.workingDays === amount && !unit.startsWith('c')),
  );
  if (allowed.some((found) => found.length === 0 || found.length > 2)) return undefined;
  const [found = []] = allowed;
  return { measure: step, stage: found.length === 1 ? (found[0]?.stage ?? 0) : 0 };
}

/** The step named nearest to the quantity. */
function findStep(before: string, after: string): Limit['step'] | undefined {
  const found = steps.flatMap(([step, pattern]) => [
    ...[...before.matchAll(pattern)].map(({ index, 0: word }) => ({
      step,
      far: before.length - index - word.length,
    })),
    ...[...after.matchAll(pattern)].map(({ index }) => ({ step, far: index })),
  ]);
  return found.toSorted((a, b) => a.far - b.far)[0]?.step;
}
