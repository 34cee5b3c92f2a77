import type { Figure } from '../figures.ts';

/** What is hidden in a column: figures above 0 and up to a number (0 hides none), or all of them, zeros too. */
export type Hidden = number | 'all';

/**
 * Up to which number to hide the figures in a column with a known total. Besides the small ones, the next larger ones
 * are hidden, equal ones together, until
 * - those hidden are not all the same, so that two of them could change places without any visible change; and
 * - their sum, which the total reveals, is large enough for each of them to be any small figure.
 *
 * If no number achieves that and leaves a figure above 0 to be seen, all are hidden, zeros too. So a column that holds
 * two threes looks like one of a two and a four, whatever its names are known to be.
 */
export function findHidden(column: readonly Figure[], threshold: number): Hidden {
  const filled = column.filter((figure) => typeof figure === 'number').filter((figure) => figure > 0);
  if (!filled.some((figure) => figure < threshold)) return 0;
  const largest = Math.max(...filled);
  const limits = [threshold - 1, ...filled.filter((figure) => figure >= threshold).sort((a, b) => a - b)];
  for (const limit of limits.filter((one) => one < largest)) {
    const hidden = filled.filter((figure) => figure <= limit);
    const sum = hidden.reduce((total, figure) => total + figure, 0);
    const differ = hidden.some((figure) => figure !== hidden[0]);
    if (differ && sum >= threshold + hidden.length - 1) return limit;
  }
  return 'all';
}

/** The figure, or the mark that stands for it. One that is not known stays so. */
export function hide(figure: Figure, hidden: Hidden): Figure {
  if (typeof figure !== 'number') return figure;
  return hidden === 'all' || (figure > 0 && figure <= hidden) ? 'suppressed' : figure;
}

/** Whether it is above 0 and below the threshold. */
export function isSmall(figure: Figure, threshold: number): boolean {
  return typeof figure === 'number' && figure > 0 && figure < threshold;
}
