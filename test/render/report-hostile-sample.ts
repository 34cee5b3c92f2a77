import type { AnnualReport } from '../../src/records/annual-report.ts';
import type { Breakdown } from '../../src/register/figures.ts';
import { answer, makeReport, makeYear } from './report-sample.ts';

/** A report in which every text is the same hostile one, categories among them. */
export function attackReport(text: string): AnnualReport {
  const sample = makeReport([makeYear(2025)]);
  const year = makeYear(2025);
  const rename = (table: Breakdown): Breakdown => ({
    ...table,
    rows: table.rows.map(({ figures }, index) => ({ name: `${index} ${text}`, figures })),
  });
  return {
    ...sample,
    years: [
      {
        figures: {
          ...year,
          categories: rename(year.categories),
          teams: rename(year.teams),
          refused: rename(year.refused),
        },
        from: 'register',
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
    disagreements: [{ what: text, typed: 1, counted: 2 }],
  };
}

function listed(item: Readonly<Record<string, string | number>>) {
  return answer({ state: 'listed', items: [item] });
}
