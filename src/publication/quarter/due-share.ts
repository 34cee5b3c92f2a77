import { readRate } from '../../register/count/rate.ts';
import type { Counting } from '../../register/counting.ts';
import type { Figure, Rate, StageFigures } from '../../register/figures.ts';

/**
 * The share responded to in time, without the complaints whose time had not run out on the day of counting: they are
 * not late. If the share is of responses, those open and overdue are added, because they are late already.
 */
export function readDue({ onTime, notYetDue, overdue }: StageFigures, shareOf: Counting['shareOf']): Rate {
  const { numerator, denominator } = onTime;
  return readRate(
    numerator,
    shareOf === 'responded' ? add(denominator, overdue, 1) : add(denominator, notYetDue, -1),
    100,
  );
}

/** What makes that share another than the one that is published. */
export const changeOf: Readonly<Record<Counting['shareOf'], string>> = {
  received: 'without those not yet due',
  'received-less-withdrawn': 'without those not yet due',
  responded: 'with those overdue',
};

function add(one: Figure, other: Figure, sign: 1 | -1): Figure {
  return typeof one === 'number' && typeof other === 'number' ? one + sign * other : null;
}
