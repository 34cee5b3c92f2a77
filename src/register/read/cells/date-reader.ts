import { numberWritten, type WrittenDate } from '../../../words/parse-date.ts';
import type { Day } from '../../count/working-days.ts';
import { createTraitCounts, describeTraits, traits } from './date-notices.ts';
import { isFigures } from './date-order.ts';
import { isNextDayInEngland } from './day-in-england.ts';
import { readSerial } from './excel-serial.ts';
import { isPlaceholderDay } from './placeholder-days.ts';
import { remember } from './remember.ts';
import { isTooLong, undressCell } from './undress-cell.ts';

/** Reads the dates of a register. */
export interface DateReader {
  /** How dates in figures are written, `dd/mm/yyyy`; for messages. */
  readonly pattern: string;
  /**
   * The day; `unreadable` if the text is not a date, may be one of two days, names the wrong weekday or is a day that
   * systems write for none (`isBlankDate` knows it); `no-day` if its month has no such day.
   */
  readonly read: (text: string) => Day | 'unreadable' | 'no-day';
  /** Whether `read` would give a day; the notices do not count it. */
  readonly isDay: (text: string) => boolean;
  /** Sentences on how the cells read so far were read, without their number or with it; no cell is quoted. */
  readonly notices: (hidesNumber?: boolean) => string[];
}

/** Takes an undressed cell apart; undefined if it is not a date. */
export type Parse = (text: string) => WrittenDate | undefined;

/**
 * A reader of the dates that `parse` knows and of Excel’s day numbers. `notes` are the first of its notices.
 */
export function createDateReader(pattern: string, parse: Parse, notes: readonly string[]): DateReader {
  const readCell = remember((text) => readDateCell(text, parse));
  const counts = createTraitCounts();
  return {
    pattern,
    read: (text) => {
      const cell = readCell(text);
      if (cell.traits >= 0) counts[cell.traits] = (counts[cell.traits] ?? 0) + 1;
      return cell.day;
    },
    isDay: (text) => typeof readCell(text).day === 'number',
    notices: (hidesNumber = false) => [...notes, ...describeTraits(counts, hidesNumber)],
  };
}

/** A cell of a column of dates. */
interface DateCell {
  readonly day: ReturnType<DateReader['read']>;
  /** A sum of `traits`; -1 if it holds no day. */
  readonly traits: number;
}

const unreadable: DateCell = { day: 'unreadable', traits: -1 };
const noDay: DateCell = { day: 'no-day', traits: -1 };

function readDateCell(cell: string, parse: Parse): DateCell {
  if (isTooLong(cell)) return unreadable;
  const text = undressCell(cell);
  if (isPlaceholderDay(text)) return unreadable;
  const serial = readSerial(text);
  if (serial !== undefined) {
    const isLate = new Date(serial * 86_400_000).getUTCDate() > 12;
    return { day: serial, traits: traits.serial | (isLate ? traits.late : 0) };
  }
  const written = parse(text);
  if (!written) return unreadable;
  const day = numberWritten(written);
  if (Number.isNaN(day)) return written.weekday < 0 ? noDay : unreadable;
  const late = written.day > 12 ? traits.late : 0;
  if (isNextDayInEngland(written, day)) return { day: day + 1, traits: late | traits.moved };
  return { day, traits: late | (isFigures(text) ? traits.figures : 0) };
}
