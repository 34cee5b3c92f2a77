import { nameStageKey } from '../codes/stages.ts';
import type { Figure, OutcomeShares, Stated } from '../register/figures.ts';
import type { PreviousYear, StageEntry } from './generated/report.ts';

/** What no register gives, as typed; null if nothing of it is. `stages` are those that may be typed. */
export function readStated(
  typed: Omit<PreviousYear, 'from' | 'to'>,
  stages: readonly number[],
  suppressBelow: number,
): Stated | null {
  const shares = stages.flatMap((stage) => readShares(stage, typed[nameStageKey(stage)], suppressBelow));
  const serviceRequests = typed['service-requests'] ?? null;
  return serviceRequests === null && shares.length === 0 ? null : { serviceRequests, shares };
}

/** If small numbers are suppressed, no shares from which with the responses one could be worked out. */
function readShares(
  stage: number,
  { responded, received, 'outcomes-percent': typed }: StageEntry = {},
  suppressBelow: number,
): OutcomeShares[] {
  if (!typed) return [];
  const shares = {
    upheld: typed.upheld ?? null,
    partlyUpheld: typed['partly-upheld'] ?? null,
    notUpheld: typed['not-upheld'] ?? null,
    other: typed.other ?? null,
  };
  const whole = responded ?? received;
  const isSmall = (share: Figure) => {
    if (suppressBelow < 2 || typeof share !== 'number' || share === 0) return false;
    return whole === undefined || (share * whole) / 100 < Math.max(suppressBelow, 3);
  };
  if (!Object.values(shares).some(isSmall)) return [{ stage, ...shares }];
  return [
    { stage, upheld: 'suppressed', partlyUpheld: 'suppressed', notUpheld: 'suppressed', other: 'suppressed' },
  ];
}
