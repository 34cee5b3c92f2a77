import type { Provision } from '../../src/codes/code.ts';

/** A row of an invented self-assessment. */
export interface LaidRow {
  readonly provision: Pick<Provision, 'id' | 'requirement' | 'items'>;
  readonly answer: string;
  readonly evidence: string;
  readonly commentary: string;
}

/** One way to write rows down: the file’s name, its text, and whether it tells evidence and commentary apart. */
export interface Layout {
  readonly file: string;
  readonly isApart: boolean;
  readonly write: (rows: readonly LaidRow[]) => string;
}

const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const wording = ({ provision: { requirement, items } }: LaidRow): string => [requirement, ...items].join(' ');
const cellsOf = (row: LaidRow): string[] => [
  row.provision.id,
  wording(row),
  row.answer,
  row.evidence,
  row.commentary,
];
const heads = [
  'Code provision',
  'Code requirement',
  'Comply: Yes / No',
  'Evidence',
  'Commentary / explanation',
];

function table(rows: readonly LaidRow[]): string {
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${asHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${line(heads, 'th')}${rows.map((row) => line(cellsOf(row), 'td')).join('')}</table>`;
}

function markdown(rows: readonly LaidRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}

function sheet(rows: readonly LaidRow[]): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [heads, ...rows.map(cellsOf)].map(line).join('\n');
}

function labelled(rows: readonly LaidRow[], gap: string): string {
  return rows
    .map((row) =>
      [
        `Code provision ${row.provision.id}`,
        'Code requirement',
        wording(row),
        'Comply',
        row.answer,
        'Evidence',
        row.evidence,
        'Commentary / explanation',
        row.commentary,
      ].join(gap),
    )
    .join(gap);
}

function headed(rows: readonly LaidRow[]): string {
  return rows
    .map(
      (row) =>
        `<h3>${row.provision.id}</h3><p>${asHtml(wording(row))}</p><p><strong>Do we comply?</strong> ${row.answer}</p>` +
        `<p><strong>Evidence:</strong> ${asHtml(row.evidence)}</p><p><strong>Commentary:</strong> ${asHtml(row.commentary)}</p>`,
    )
    .join('');
}

const inLines =
  (join: string, gap: string, hasNumber = true) =>
  (rows: readonly LaidRow[]): string =>
    rows
      .map((row) =>
        cellsOf(row)
          .slice(hasNumber ? 0 : 1)
          .join(join),
      )
      .join(gap);

/** The ways in which landlords write their rows. */
export const layouts: Readonly<Record<string, Layout>> = {
  'a table of a page': { file: 'page.html', isApart: true, write: table },
  'a table in Markdown': { file: 'page.md', isApart: true, write: markdown },
  'a sheet': { file: 'sheet.csv', isApart: true, write: sheet },
  'labels on lines': { file: 'page.txt', isApart: true, write: (rows) => labelled(rows, '\n') },
  'labels in paragraphs': { file: 'page.txt', isApart: true, write: (rows) => labelled(rows, '\n\n') },
  'headings and labels': { file: 'page.html', isApart: true, write: headed },
  'a line a row': { file: 'page.txt', isApart: false, write: inLines(' ', '\n') },
  'a line a cell': { file: 'page.txt', isApart: false, write: inLines('\n', '\n') },
  'a paragraph a cell': { file: 'page.txt', isApart: false, write: inLines('\n\n', '\n\n') },
  'paragraphs without numbers': { file: 'page.txt', isApart: false, write: inLines('\n\n', '\n\n', false) },
  'cells between tabs': { file: 'page.txt', isApart: true, write: inLines('\t', '\n') },
  'cells between bars': { file: 'page.txt', isApart: false, write: inLines(' | ', ' |\n') },
};
