import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCode } from '../../src/codes/codes.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { printAccount } from '../../src/import/write/print-account.ts';
import { writeReport } from '../../src/import/write/write-report.ts';

const code = loadCode('housing-ombudsman-2024');

/** A form with one answer, after some words. */
function formOf(before: string, words: string): string {
  const wording = code?.provisions.find(({ id }) => id === '1.4')?.requirement;
  return `${before}<table><tr><th>Code provision</th><th>Code requirement</th><th>Comply</th><th>Evidence</th><th>Commentary</th></tr>
<tr><td>1.4</td><td>${wording}</td><td>Yes</td><td>${words} log</td><td>${words} words.</td></tr></table>`;
}

async function take(...files: readonly (readonly [string, string])[]) {
  if (code === undefined) throw new Error('the Code is missing');
  const documents = files.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { yaml, account } = await importDocument(documents, code, { schema: 'x' });
  const { evidence, commentary } = parse(yaml, { schema: 'failsafe' }).provisions['1.4'];
  const said = printAccount(account);
  return { evidence, commentary: String(commentary).trim(), said, report: writeReport(account), account };
}

describe('of two answers to a provision the newer is taken', () => {
  const files: Record<string, readonly [readonly [string, string], readonly [string, string]]> = {
    'years of the assessment': [
      ['a.html', formOf('<p>Self-assessment 2023/24</p>', 'Old')],
      ['b.html', formOf('<p>Self-assessment 2024/25</p>', 'New')],
    ],
    'names of the files': [
      ['answers-2023-24.html', formOf('', 'Old')],
      ['answers-2024-25.html', formOf('', 'New')],
    ],
    'the day of each': [
      ['a.html', formOf('<p>Last updated: 3 May 2024</p>', 'Old')],
      ['b.html', formOf('<p>Last updated: 9 June 2025</p>', 'New')],
    ],
    'a year alone in a heading': [
      ['a.html', formOf('<h2>Our answers, 2024</h2>', 'Old')],
      ['b.html', formOf('<h2>Our answers, 2025</h2>', 'New')],
    ],
  };
  test.each(Object.keys(files))('by %s, in either order', async (kind) => {
    const [old, fresh] = files[kind] ?? [];
    if (old === undefined || fresh === undefined) throw new Error('no files');
    for (const order of [
      [old, fresh],
      [fresh, old],
    ]) {
      const { evidence, commentary, said, account } = await take(...order);
      expect([evidence, commentary]).toEqual([['New log'], 'New words.']);
      expect(said).toContain('which is newer');
      expect(account.left.lost).toEqual([]);
    }
  });

  test('two tables of one page, the older first', async () => {
    const page = formOf('<h2>2023/24</h2>', 'Old') + formOf('<h2>2024/25</h2>', 'New');
    expect((await take(['a.html', page])).commentary).toBe('New words.');
  });

  test('without any year both are told, and a person must confirm', async () => {
    const { commentary, said, report, account } = await take(
      ['a.html', formOf('<p>The Complaint Handling Code of 2024</p>', 'One')],
      ['b.html', formOf('', 'Other')],
    );
    expect(commentary).toBe('One words.');
    expect(said).toContain('nothing tells which is newer');
    expect(report).toContain('Other words.');
    expect(account.left.lost).toEqual([]);
  });
});
