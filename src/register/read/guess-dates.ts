import { RegisterError } from '../register-error.ts';
import { compileDatePattern, type DateReader } from './date-pattern.ts';

/** How registers write dates, British ways first: if two fit, the British one is proposed. */
const usual = [
  ...['yyyy-mm-dd', 'dd/mm/yyyy', 'dd-mm-yyyy', 'dd.mm.yyyy', 'dd/mm/yy', 'dd-mm-yy', 'dd.mm.yy'],
  ...['dd-mmm-yyyy', 'dd-mmm-yy', 'dd mmm yyyy', 'dd mmm yy', 'dd mmmm yyyy', 'yyyy/mm/dd', 'dd/mmm/yyyy'],
  ...['mm/dd/yyyy', 'mm-dd-yyyy', 'mm/dd/yy', 'mmm dd, yyyy', 'mmmm dd, yyyy'],
];

/** How many cells to look at, and the share of them that a pattern must fit: a few may be mistakes. */
const sample = 100;
const mostly = 0.8;

/** Looks at the first dates of a register. */
export interface DateCheck {
  readonly look: (cell: string | undefined) => void;
  /** Call this when there are no more. */
  readonly finish: () => void;
}

/**
 * Checks whether the dates are written as the reader expects. It throws a `RegisterError`, naming a better pattern,
 * if more than half of the first hundred are not and a common pattern fits nearly all. Otherwise the faults of the
 * rows say enough.
 */
export function createDateCheck(reader: DateReader): DateCheck {
  const cells: string[] = [];
  return {
    look: (cell) => {
      if (cells.length === sample || !cell?.trim()) return;
      cells.push(cell);
      if (cells.length === sample) checkDates(cells, reader);
    },
    finish: () => {
      if (cells.length < sample) checkDates(cells, reader);
    },
  };
}

function checkDates(cells: readonly string[], { pattern, read }: DateReader): void {
  const misfits = cells.filter((cell) => read(cell) === 'unreadable');
  if (misfits.length * 2 <= cells.length) return;
  const [best, ...others] = usual.filter((one) => {
    const reader = compileDatePattern(one);
    return cells.filter((cell) => typeof reader.read(cell) === 'number').length >= cells.length * mostly;
  });
  if (best === undefined) return;
  const american = best.startsWith('d') ? others.find((one) => one.startsWith('m')) : undefined;
  throw new RegisterError(
    `The dates of the register are not written ${pattern}.`,
    `Write dates: ${best}, which fits them.${american ? ` So does ${american}: write that if the month comes first.` : ''}`,
    { setting: 'dates' },
  );
}

export function chooseDates(
  pattern: string,
  _headings: readonly string[],
  cells: readonly string[],
): DateReader & { notices: () => string[] } {
  const reader = compileDatePattern(pattern || 'yyyy-mm-dd');
  const check = createDateCheck(reader);
  for (const cell of cells) check.look(cell);
  check.finish();
  return { ...reader, notices: () => [] };
}
