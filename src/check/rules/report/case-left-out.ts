import type { Counted, Fault } from '../../../register/counted.ts';
import { count } from '../../../words/plurals.ts';
import type { Finding, Rule } from '../../rule.ts';

/** What may help besides correcting the row. */
const advice: Partial<Record<Fault['kind'], string>> = {
  outcome:
    'If the word is one of yours for an outcome, put it under outcomes: in report.yaml; else correct the row and export it again.',
  date: 'Correct the row in your case system and export it again; if all dates are written like this, say how after dates: in report.yaml.',
};

/** How many rows are named; the rest are only counted. */
const most = 50;

/** A row of the register that cannot be right, so it is not counted. */
export const caseLeftOut: Rule<Counted> = {
  id: 'case-left-out',
  severity: 'warning',
  gap: false,
  find: ({ faults, leftOut, rows }) => {
    const named = faults.slice(0, most).map(
      ({ line, kind, reason }): Finding => ({
        path: [line],
        at: 'value',
        message: `This case is not counted: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
        help: `${advice[kind] ?? 'Correct the row in your case system and export it again.'} Until then the report says how many were left out.`,
      }),
    );
    const more = leftOut - named.length;
    const last = faults[named.length - 1];
    if (more <= 0 || !last) return named;
    return [
      ...named,
      {
        path: [last.line],
        at: 'value',
        message: `${count(more, 'more case is', 'more cases are')} not counted, of ${rows} rows.`,
        help: 'Correct those named first. “selfassess measures” adds the others up by reason.',
      },
    ];
  },
};
