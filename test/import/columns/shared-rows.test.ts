import { describe, expect, test } from 'vitest';
import { importWords, wordingOf } from '../import-words.ts';

const heads = ['Provision', 'Requirement', 'Comply', 'Evidence', 'Commentary'];

function tableOf(...rows: readonly (readonly string[])[]): string {
  const lines = [heads, ...rows].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

const letters = [
  'deal with complaints on their merits, act independently, and have an open mind;',
  'give the resident a fair chance to set out their position;',
  'take measures to address any actual or perceived conflict of interest; and',
  'consider all relevant information and evidence carefully.',
];

describe('rows for the letters of one provision are joined in it', () => {
  test.each(['a.', 'a)', '5.8 a)', '(a)'])('as “%s”', async (form) => {
    const rows = letters.map((words, index) => {
      const mark = form.replace('a', 'abcd'.charAt(index));
      return [mark, words, 'Yes', `Paper ${index + 1}`, `Reeds ${index + 1}.`];
    });
    const intro = ['5.8', 'At each stage of the complaints process, complaint handlers must:', '', '', ''];
    const { provisions, said } = await importWords('a.html', tableOf(intro, ...rows));
    expect(provisions['5.8']?.comply).toBe('yes');
    expect(provisions['5.8']?.evidence).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
    for (const index of [1, 2, 3, 4]) expect(provisions['5.8']?.commentary).toContain(`Reeds ${index}.`);
    expect(said).toContain('1 of 72 provisions placed');
    expect(said).not.toContain('Could not be placed');
    expect(said).not.toContain('found no place');
  });

  test('and letters that disagree leave the answer blank, and told', async () => {
    const rows = letters.map((words, index) => [
      'abcd'.charAt(index),
      words,
      index === 2 ? 'No' : 'Yes',
      '',
      '',
    ]);
    const intro = ['5.8', 'At each stage of the complaints process, complaint handlers must:', '', '', ''];
    const { provisions, said } = await importWords('a.html', tableOf(intro, ...rows));
    expect(provisions['5.8']?.comply).toBe('');
    expect(said).toContain('Letter c: No');
  });
});

describe('a row for several provisions answers each, to be confirmed', () => {
  test.each([
    ['7.3 and 7.4', ['7.3', '7.4']],
    ['8.1 – 8.3', ['8.1', '8.2', '8.3']],
    ['3.1, 3.2 & 3.3', ['3.1', '3.2', '3.3']],
    ['6.19 to 7.1', ['6.19', '6.20', '7.1']],
  ])('“%s”', async (number, ids) => {
    const page = tableOf([number, '', 'No', 'Leaflet', 'Not yet, as the reeds are tall.']);
    const { provisions, toConfirm, said } = await importWords('a.html', page);
    for (const id of ids) expect(provisions[id]).toMatchObject({ comply: 'no', evidence: ['Leaflet'] });
    expect(toConfirm).toEqual(ids);
    expect(said).toContain('One row answers several provisions');
    expect(said).not.toContain('found no place');
  });

  test('also with the wording of both', async () => {
    const both = `${wordingOf('7.3')}<br>${wordingOf('7.4')}`;
    const page = tableOf(['7.3 and 7.4', both, 'Yes', 'Leaflet', 'We do.']);
    const { provisions, toConfirm } = await importWords('a.html', page);
    expect([provisions['7.3'], provisions['7.4']].map((one) => one?.comply)).toEqual(['yes', 'yes']);
    expect(toConfirm).toEqual(['7.3', '7.4']);
  });
});

test('two provisions side by side, under headings given twice, are read as two', async () => {
  const names = ['Ref', 'Requirement', 'Comply', 'Evidence', 'Commentary'];
  const answer = (id: string) => [
    id,
    wordingOf(id),
    id === '1.3' ? 'No' : 'Yes',
    `Log ${id}`,
    `Gulls ${id}.`,
  ];
  const rows = [
    [...names, ...names],
    [...answer('1.2'), ...answer('1.3')],
    [...answer('1.4'), ...answer('1.5')],
  ];
  const page = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const { provisions } = await importWords('a.html', page);
  for (const id of ['1.2', '1.3', '1.4', '1.5']) {
    expect(provisions[id]).toEqual({
      comply: id === '1.3' ? 'no' : 'yes',
      evidence: [`Log ${id}`],
      commentary: `Gulls ${id}.`,
    });
  }
});

describe('a row of another form is never placed by its number', () => {
  const ours = tableOf(...['1.2', '1.3', '1.4'].map((id) => [id, wordingOf(id), 'Yes', '', '']));
  const theirs = tableOf(
    ['7.3', 'Organisations should weigh what others did', 'No', 'Log', 'Gulls.'],
    ['8.2', 'Report to members', 'No', 'Log', 'Terns.'],
  );
  test('under the title of that form', async () => {
    const title = '<h2>Local Government and Social Care Ombudsman Complaint Handling Code</h2>';
    const { provisions, said } = await importWords('a.html', `${ours}${title}${theirs}`);
    expect([provisions['7.3'], provisions['8.2']].map((one) => one?.comply)).toEqual(['', '']);
    expect(said).toContain('it is of another form');
  });

  test('but what comes under our own title again is', async () => {
    const titles = ['LGSCO Complaint Handling Code', 'Housing Ombudsman Complaint Handling Code'];
    const page = `<h2>${titles[0]}</h2>${theirs}<h2>${titles[1]}</h2>${ours}${tableOf(['9.1', 'Learning', 'Yes', '', ''])}`;
    const { provisions } = await importWords('a.html', page);
    expect(provisions['8.2']?.comply).toBe('');
    expect([provisions['1.2'], provisions['9.1']].map((one) => one?.comply)).toEqual(['yes', 'yes']);
  });
});

describe('a file for programs is refused for what it is', () => {
  const words = `${wordingOf('1.2')} ${wordingOf('8.1')}`;
  test.each([
    ['JSON', JSON.stringify([{ provision: '1.2', requirement: words, comply: 'Yes' }], null, 1)],
    ['LaTeX', `\\subsection*{1.2}\n\\begin{quote}${words}\\end{quote}\n\\textbf{Comply:} Yes\\\\\n`],
  ])('%s', async (name, text) => {
    await expect(importWords('a.txt', text)).rejects.toThrow(name);
  });
});
