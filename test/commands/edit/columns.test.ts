import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { buildXlsx } from '../../files/workbook/build-xlsx.ts';
import { copySample, openForms } from './open-forms.ts';

const page = 'report/performance';

type Node = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

function list(node: Node): Element[] {
  return node.childNodes.flatMap((one) => ('tagName' in one ? [one, ...list(one)] : []));
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode | Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').replace(/\s+/g, ' ').trim() : '';
}

const read = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;

/** The fields of the columns as a person meets them: what is chosen, of how many, and what is told of it. */
function describeColumns(html: string): string[] {
  const elements = list(parse(html));
  return elements
    .filter((one) => /\.columns\.[\w-]+$/.test(read(one, 'name') ?? ''))
    .map((field) => {
      const name = read(field, 'name') ?? '';
      const options = list(field);
      const chosen = options.find((one) => read(one, 'selected') !== undefined) ?? options[0];
      const told = elements.find((one) => read(one, 'data-field') === name);
      const value = chosen ? `${textOf(chosen)} (of ${options.length})` : `typed: ${read(field, 'value')}`;
      return `${name.replace(/^performance\./, '')} = ${value}. ${told ? textOf(told) : ''}`.trim();
    });
}

/** The report of a year whose columns are to be found by themselves, but for those lines. */
function openYear(
  folder: string,
  register: string | Uint8Array,
  lines: readonly string[],
  name = 'cases.csv',
) {
  writeFileSync(join(folder, name), register);
  writeFileSync(
    join(folder, 'report.yaml'),
    ['performance:', `  register: ${name}`, ...lines.map((line) => `  ${line}`), ''].join('\n'),
  );
  return openForms(folder);
}

const register = [
  'Case ref,Date received,Logged on,Stage 1 response,Outcome,Tenant name,Tenant name',
  'A1,02/04/2025,02/04/2025,14/04/2025,Upheld,Zebedee Quixley,Zebedee Quixley',
  'A2,03/04/2025,04/04/2025,,,Yolanda Quixley,Yolanda Quixley',
  'A3,04/04/2025,05/04/2025,soon,Blorped,Xavier Quixley,Xavier Quixley',
  '',
].join('\n');

test('the columns of the sample are chosen from its headings, with how the rows below each are filled', async () => {
  const forms = await openForms(copySample());
  const { text } = await forms.get(page);
  await expect(`${describeColumns(text).join('\n')}\n`).toMatchFileSnapshot('columns.txt');
  expect(text).toContain('402 rows hold a case.');
  expect(text).toContain('Received in 2025-26: 205 at stage 1 and 34 at stage 2.');
});

test('what is chosen is written as a person would, and only where it is not what is found without', async () => {
  const forms = await openYear(copySample(), register, ['dates: dd/mm/yyyy # as the system writes them']);
  const before = forms.read('report.yaml');
  const shown = await forms.get(page);
  expect(describeColumns(shown.text)).toContain(
    'columns.received = Date received (of 5). 3 of 3 rows are filled, all with a day.',
  );
  expect(describeColumns(shown.text)).toContain(
    'columns.responded = Stage 1 response (of 5). 2 of 3 rows are filled, 1 of them not with a day.',
  );
  expect(describeColumns(shown.text)).toContain(
    'columns.outcome = Outcome (of 5). 2 of 3 rows are filled, 1 of them not with an outcome that is understood.',
  );
  expect((await forms.send(page, {})).status).toBe(303);
  expect(forms.read('report.yaml')).toBe(before);
  expect((await forms.send(page, { 'performance.columns.received': 'Logged on' })).status).toBe(303);
  expect(forms.read('report.yaml')).toBe(
    before.replace('  dates:', '  columns:\n    received: Logged on\n  dates:'),
  );
  expect(describeColumns((await forms.get(page)).text)).toContain(
    'columns.received = Logged on (of 5). 3 of 3 rows are filled, all with a day.',
  );
  expect((await forms.send(page, { 'performance.columns.received': '' })).status).toBe(303);
  expect(forms.read('report.yaml')).toBe(before);
});

test('a heading that the register does not have stays until another is chosen, and a slip in our name can be emptied', async () => {
  const forms = await openYear(copySample(), register, [
    'columns:',
    '  outcome: Result',
    '  recieved: Logged on',
  ]);
  const before = forms.read('report.yaml');
  const { text } = await forms.get(page);
  expect(describeColumns(text).join('\n')).toContain(
    'columns.outcome = Result (not in the register) (of 6).',
  );
  expect(describeColumns(text)).toContain(
    'columns.recieved = typed: Logged on. Error: cases.csv: “recieved” is not one of our names for a register’s columns. Write received.',
  );
  expect((await forms.send(page, {})).status).toBe(303);
  expect(forms.read('report.yaml')).toBe(before);
  const mended = { 'performance.columns.outcome': '', 'performance.columns.recieved': '' };
  expect((await forms.send(page, mended)).status).toBe(303);
  expect(forms.read('report.yaml')).not.toContain('columns');
  expect((await forms.get(page)).text).toContain('all with a day');
});

test('registers with columns of their own are filled in each by its own headings, and a workbook too', async () => {
  const folder = copySample();
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (number: number, cells: readonly string[]) =>
    `<row r="${number}">${cells.map((text, at) => cell(text, `${'ABC'[at]}${number}`)).join('')}</row>`;
  const rows = `${row(1, ['Job no', 'Date received', 'Opened on'])}${row(2, ['7', '2025-05-01', '2025-05-02'])}`;
  writeFileSync(join(folder, 'jobs.xlsx'), await buildXlsx({ sheets: [{ name: 'Jobs', rows }] }));
  const forms = await openYear(folder, register, []);
  writeFileSync(
    join(folder, 'report.yaml'),
    'performance:\n  register:\n    - cases.csv\n    - file: jobs.xlsx\n      handler: Contractor\n      columns:\n        reference: Job no\n',
  );
  const before = forms.read('report.yaml');
  const told = describeColumns((await forms.get(page)).text);
  expect(told).toContain('columns.received = Date received (of 5). 3 of 3 rows are filled, all with a day.');
  expect(told).toContain(
    'register.1.columns.received = Date received (of 3). 1 of 1 row is filled, with a day.',
  );
  expect((await forms.send(page, {})).status).toBe(303);
  expect(forms.read('report.yaml')).toBe(before);
  expect((await forms.send(page, { 'performance.register.1.columns.received': 'Opened on' })).status).toBe(
    303,
  );
  expect(forms.read('report.yaml')).toBe(
    before.replace('        reference: Job no\n', '        reference: Job no\n        received: Opened on\n'),
  );
});

test('where no row is surely one of headings, nothing of the register is shown and the headings are typed', async () => {
  const headless = register.split('\n').slice(1).join('\n');
  const folder = copySample();
  const forms = await openYear(folder, headless, []);
  const { text } = await forms.get(page);
  expect(describeColumns(text)).toContain('columns.received = typed: .');
  expect(text).not.toMatch(/Quixley|14\/04\/2025|Blorped/);
  expect((await forms.send(page, { 'performance.columns.received': 'Day: in' })).status).toBe(303);
  expect(forms.read('report.yaml')).toContain("  columns:\n    received: 'Day: in'\n");
  rmSync(join(folder, 'cases.csv'));
  expect(describeColumns((await forms.get(page)).text)).toContain('columns.received = typed: Day: in.');
});

test('no cell of a register is on the page, whatever stands in it', async () => {
  const folder = copySample();
  const forms = await openYear(folder, register, []);
  const cell = fc.stringMatching(/^Q[a-z]{5,9}z$/);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 6 }),
      async (rows) => {
        const [heads = ''] = register.split('\n');
        writeFileSync(join(folder, 'cases.csv'), [heads, ...rows.map((cells) => cells.join(','))].join('\n'));
        const { text } = await forms.get(page);
        expect(text).toContain('>Date received</option>');
        expect(rows.flat().filter((word) => text.includes(word))).toEqual([]);
      },
    ),
    { numRuns: 8 },
  );
});

test('a figure counted from the register stands beside the field for a typed one, and says so when they differ', async () => {
  const forms = await openForms(copySample());
  const note = (text: string, name: string) => {
    const at = list(parse(text)).find((one) => read(one, 'data-field') === `performance.figures.${name}`);
    return at ? textOf(at) : '';
  };
  const { text } = await forms.get(page);
  expect(note(text, 'stage-1.received')).toBe('The register gives 205.');
  expect(note(text, 'stage-2.outcomes.upheld')).toMatch(/^The register gives \d+\.$/);
  expect((await forms.send(page, { 'performance.figures.stage-1.received': '206' })).status).toBe(303);
  const { text: data } = await forms.get(`${page}?notes`);
  const { notes } = JSON.parse(data) as { notes: Record<string, string> };
  expect(notes['performance.figures.stage-1.received']).toContain(
    '206 is typed, but complaints.csv gives 205.',
  );
  expect(notes['performance.figures.stage-1.received']).toContain('The register gives 205.');
  expect((await forms.send(page, { 'performance.suppress-below': '10' })).status).toBe(303);
  const kept = (await forms.get(page)).text;
  expect(note(kept, 'stage-1.received')).toContain('The register gives 205.');
  expect(kept).not.toContain('rows hold a case');
  expect(readFileSync(join(forms.folder, 'report.yaml'), 'utf8')).toContain('received: 206');
});
