import type { AnnualReport } from '../../src/records/annual-report.ts';
import type { Breakdown } from '../../src/register/figures.ts';
import { answer, makeReport, makeYear } from './report-sample.ts';

/** A report in which every text is the same hostile one, categories among them. */
export function attackReport(text: string): AnnualReport {
  const sample = makeReport([makeYear(2025)]);
  const year = makeYear(2025);
  const rename = (table: Breakdown): Breakdown => ({
    ...table,
    rows: table.rows.map((row, index) => ({ ...row, name: `${index} ${text}` })),
  });
  return {
    ...sample,
    years: [
      {
        figures: {
          ...year,
          breakdowns: {
            ...year.breakdowns,
            categories: rename(year.breakdowns.categories),
            teams: rename(year.breakdowns.teams),
            quarters: rename(year.breakdowns.quarters),
          },
          refused: rename(year.refused),
        },
        from: 'register',
        note: '',
      },
    ],
    answers: {
      analysis: answer({ state: 'given', text }),
      refused: listed({ type: text, number: 1, reason: text }),
      findings: listed({ found: text, provision: text, date: text, done: text, url: text }),
      improvements: listed({ learned: text, changed: text, when: text }),
      'ombudsman-report': answer({
        state: 'published',
        values: { title: text, url: 'javascript:hit()', summary: text },
      }),
      publications: listed({ title: text, url: '//x.example', summary: text }),
    },
    other: [
      {
        ...{ measure: text, unit: text, value: 1, previous: 2, target: 3 },
        benchmark: { value: 4, what: text, source: text },
      },
    ],
    disagreements: [{ what: text, typed: 1, counted: 2 }],
  };
}

function listed(item: Readonly<Record<string, string | number>>) {
  return answer({ state: 'listed', items: [item] });
}
