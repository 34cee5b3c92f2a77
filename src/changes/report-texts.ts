import type { AnnualReport, Stated } from '../records/annual-report.ts';
import type { TextName } from '../records/facts.ts';

/** The words of an annual report as Markdown, one text per part, lists as lists. */
export function writeReportTexts(report: AnnualReport): [TextName, string][] {
  const { ombudsmanReport: own } = report;
  return [
    ['analysis', report.analysis],
    ['refused', writeList(report.refused, ({ type, number, reason }) => [`${type} (${number})`, reason])],
    [
      'findings',
      writeList(report.findings, ({ found, provision, date, done, url }) => [
        found,
        provision && `Provision ${provision}.`,
        date,
        done,
        url,
      ]),
    ],
    [
      'improvements',
      writeList(report.improvements, ({ learned, changed, when }) => [learned, changed, when]),
    ],
    ['ombudsman-report', joinParts([states[own.state], own.title, own.url, own.summary])],
    ['publications', writeList(report.publications, ({ title, url, summary }) => [title, url, summary])],
  ];
}

const states: Readonly<Record<AnnualReport['ombudsmanReport']['state'], string>> = {
  published: '',
  'not-yet-received': 'Not yet received.',
  'not-issued': 'Not issued.',
  silent: '',
};

function writeList<Item>({ state, items }: Stated<Item>, write: (item: Item) => string[]): string {
  if (state !== 'listed') return state === 'none' ? 'None.' : '';
  return items.map((item) => `- ${indent(joinParts(write(item)))}`).join('\n');
}

/** The parts of an item follow each other as one paragraph. */
function joinParts(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}

function indent(markdown: string): string {
  return markdown.replaceAll('\n', '\n  ');
}
