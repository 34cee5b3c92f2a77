import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { readCalendarSpan } from '../../src/register/count/working-days.ts';
import { listCaseFields } from '../../src/register/read/case-fields.ts';

const url = new URL('../../docs/figures.md', import.meta.url);
const registers = new URL('../../docs/registers.md', import.meta.url);

test('the page lists the columns of a register', () => {
  const fields = listCaseFields(loadCode('housing-ombudsman-2024') ?? { stages: 0 });
  const rows = fields.map(({ name, description }) => `| \`${name}\` | ${description} |\n`);
  const table = `| column | what it holds |\n|---|---|\n${rows.join('')}`;
  const page = readFileSync(registers, 'utf8').replace(
    /(<!-- columns -->\n)[\s\S]*(<!-- \/columns -->)/,
    (_, start, end) => `${start}${table}${end}`,
  );
  if (process.env['UPDATE_DOCS']) writeFileSync(registers, page);
  expect(readFileSync(registers, 'utf8')).toBe(page);
});

test('the page names the years for which there are bank holidays', () => {
  const { first, last } = readCalendarSpan();
  expect(readFileSync(url, 'utf8')).toContain(
    `from ${first.slice(0, 4)} to ${last.slice(0, 4)} are built in`,
  );
});
