import { describe, expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const [first, second] = [wordingOf('1.3'), wordingOf('5.3')];

describe('names that stand before what they name are no row of headings', () => {
  test.each([
    ['words as short as headings', 'No', 'Policy 2025 paragraph 3', 'Minutes are kept'],
    ['a sentence', 'No', 'Policy B', 'We say so on each form.'],
    ['a yes', 'Yes', 'Leaflet section 2', 'Staff tell each caller so, and notes are kept of it.'],
  ])('%s', async (_name, answer, evidence, commentary) => {
    const list = (said: string): string =>
      `<dl><dt>Comply</dt><dd>${said}</dd><dt>Evidence</dt><dd>${evidence}</dd><dt>Commentary</dt><dd>${commentary}</dd></dl>`;
    const page = `<section><h3>1.3</h3><p>${first}</p>${list('Yes')}</section><section><h3>5.3</h3><p>${second}</p>${list(answer)}</section>`;
    const { provisions, report } = await importWords('a.html', page);
    expect(provisions['5.3']).toEqual({ comply: answer.toLowerCase(), evidence: [evidence], commentary });
    expect(provisions['1.3']?.commentary).toBe(commentary);
    expect(report).not.toContain(`- ${evidence}`);
  });
});

describe('a label that prints both answers', () => {
  test.each([
    [
      'a.txt',
      `1.3 ${first}\nComply: Yes / No\nYes\nEvidence\nPolicy\nCommentary\nWe do.\n5.3 ${second}\nComply: Yes / No\nNo\nEvidence\nNone\nCommentary\nLate.`,
    ],
    [
      'a.md',
      `### 1.3\n\n${first}\n\n**Comply (Yes/No):** Yes\n\n**Evidence:** Policy\n\n**Commentary:** We do.\n\n### 5.3\n\n${second}\n\n**Comply (Yes/No):** No\n\n**Evidence:** None\n\n**Commentary:** Late.`,
    ],
    [
      'a.html',
      `<h3>1.3 ${first}</h3><table><tr><th>Comply: Yes / No<td>Yes<tr><th>Evidence<td>Policy<tr><th>Commentary<td>We do.</table><h3>5.3 ${second}</h3><table><tr><th>Comply: Yes / No<td>No<tr><th>Evidence<td>None<tr><th>Commentary<td>Late.</table>`,
    ],
  ])('%s', async (name, text) => {
    const { provisions, said } = await importWords(name, text);
    expect(provisions['1.3']).toEqual({ comply: 'yes', evidence: ['Policy'], commentary: 'We do.' });
    expect(provisions['5.3']).toEqual({ comply: 'no', evidence: ['None'], commentary: 'Late.' });
    expect(said).not.toContain('found no place');
  });
});

describe('a column for each answer', () => {
  const head = 'Provision,Requirement,Yes,No,Evidence,Commentary';
  test.each([
    ['x', 'x', '', '', 'x'],
    ['ticks', '✓', '', '', '✔'],
    ['the answers themselves', 'Yes', '', '', 'No'],
    ['boxes', '☒', '☐', '☐', '☒'],
  ])('%s', async (_name, yes, noOfYes, yesOfNo, no) => {
    const text = `${head}\n1.3,"${first}",${yes},${noOfYes},Policy,We do.\n5.3,"${second}",${yesOfNo},${no},None,Late.`;
    const { provisions, said } = await importWords('a.csv', text);
    expect(provisions['1.3']).toEqual({ comply: 'yes', evidence: ['Policy'], commentary: 'We do.' });
    expect(provisions['5.3']).toEqual({ comply: 'no', evidence: ['None'], commentary: 'Late.' });
    expect(said).not.toContain('found no place');
  });

  test('both marked, or one crossed: blank and told, with the column it stands in', async () => {
    const text = `${head}\n1.3,"${first}",✓,✓,Policy,We do.\n5.3,"${second}",✗,,None,Late.`;
    const { provisions, said } = await importWords('a.csv', text);
    expect([provisions['1.3']?.comply, provisions['5.3']?.comply]).toEqual(['', '']);
    expect(said).not.toContain('blank in the document');
    expect(said).toContain('under “Yes” stands ✗');
  });

  test('under a head that spans both', async () => {
    const page = `<table><tr><th rowspan=2>Provision<th rowspan=2>Requirement<th colspan=2>Comply<th rowspan=2>Evidence<tr><th>Yes<th>No<tr><td>1.3<td>${first}<td>✓<td><td>Policy<tr><td>5.3<td>${second}<td><td>✓<td>None</table>`;
    const { provisions } = await importWords('a.html', page);
    expect([provisions['1.3']?.comply, provisions['5.3']?.comply]).toEqual(['yes', 'no']);
  });
});
