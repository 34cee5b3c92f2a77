import { isDay } from '../../../words/calendar.ts';
import type { ReportRule } from '../../report/report-rule.ts';
import { listWrittenFields, type WrittenField } from '../../report/written-fields.ts';
import type { Finding } from '../../rule.ts';

/** What the Code wants dated, such as an improvement (8.1 (d) asks for those made), needs a day, a month or a year. */
export const improvementWithoutDate: ReportRule = {
  id: 'improvement-without-date',
  severity: 'error',
  gap: true,
  find: (context) => listWrittenFields(context, ['month']).flatMap(judge),
};

function judge({ field, path, item, text }: WrittenField): Finding[] {
  const written = text.trim();
  if (written === '') {
    if (!field.required) return [];
    return [
      {
        path,
        at: 'key',
        message: field.lack.replaceAll('{item}', String(item)),
        help: `Add ${field.key}: a day, a month or a year, such as 2025-11.`,
      },
    ];
  }
  if (isWhen(written)) return [];
  return [
    {
      path,
      at: 'value',
      message: `“${written}” is not a date, a month or a year.`,
      help: 'Write a day, a month or a year in figures: 2025-11-18, 2025-11 or 2025.',
    },
  ];
}

function isWhen(written: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written) && isDay(`${written}-01-01`.slice(0, 10));
}
