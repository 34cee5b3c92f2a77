import { findClosest } from '../closest.ts';
import type { ReportRule } from '../report-rule.ts';

/** A register from which nothing can be counted: it is not there, is no CSV, or lacks a column. */
export const unreadableRegister: ReportRule = {
  id: 'unreadable-register',
  severity: 'error',
  gap: false,
  find: ({ register, document }) => {
    if (register.state !== 'unreadable') return [];
    const { message, help, column } = register;
    const columns = Object.keys(document.performance?.columns ?? {});
    const named = columns.includes(column) ? column : findClosest(column, columns);
    return [
      {
        path: named ? ['performance', 'columns', named] : ['performance', 'register'],
        at: 'value',
        message,
        help,
      },
    ];
  },
};
