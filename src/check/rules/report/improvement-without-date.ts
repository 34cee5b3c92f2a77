import { isDay } from '../../../words/calendar.ts';
import type { ReportRule } from '../../report/report-rule.ts';
import type { Finding } from '../../rule.ts';

/** An improvement says when it was made (8.1 (d) asks for those that were): a day, a month or a year. */
export const improvementWithoutDate: ReportRule = {
  id: 'improvement-without-date',
  severity: 'error',
  gap: true,
  find: ({ document }) => {
    const { improvements } = document;
    if (!Array.isArray(improvements)) return [];
    return improvements.flatMap(({ when }, index): Finding[] => {
      const path = ['improvements', index, 'when'];
      if (!when?.trim()) {
        return [
          {
            path,
            at: 'key',
            message: `Improvement ${index + 1} does not say when it was made.`,
            help: 'Add when: with a day, a month or a year, such as 2025-11.',
          },
        ];
      }
      if (isWhen(when.trim())) return [];
      return [
        {
          path,
          at: 'value',
          message: `“${when.trim()}” is not a date, a month or a year.`,
          help: 'Write a day, a month or a year in figures: 2025-11-18, 2025-11 or 2025.',
        },
      ];
    });
  },
};

function isWhen(written: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written) && isDay(`${written}-01-01`.slice(0, 10));
}
