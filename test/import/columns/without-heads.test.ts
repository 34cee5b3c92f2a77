import { describe, expect, test } from 'vitest';
import { importWords, wordingOf } from '../import-words.ts';

const ids = ['1.3', '1.4', '2.4', '3.1'];

/** A row of cells, each named by a letter: number, wording, answer, evidence, commentary. */
function cellsOf(id: string, order: string): string[] {
  const cells: Record<string, string> = {
    n: id,
    w: wordingOf(id),
    a: id === '1.4' ? 'No' : 'Yes',
    e: `Leaflet, page ${id.at(-1)}`,
    c: 'Staff are taught this in their first week.',
  };
  return [...order].map((letter) => cells[letter] ?? '');
}

function tableOf(order: string): string {
  const rows = ids.map(
    (id) =>
      `<tr>${cellsOf(id, order)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

describe('a table without headings', () => {
  test.each(['nwaec', 'nweca', 'nawec', 'wnaec'])('with its columns in the order %s', async (order) => {
    const { provisions, toConfirm, said } = await importWords('a.html', tableOf(order));
    for (const id of ids) {
      const [first, second] = order.indexOf('e') < order.indexOf('c') ? ['e', 'c'] : ['c', 'e'];
      expect(provisions[id]).toEqual({
        comply: id === '1.4' ? 'no' : 'yes',
        evidence: cellsOf(id, first),
        commentary: cellsOf(id, second)[0],
      });
    }
    expect(toConfirm).toEqual(expect.arrayContaining(ids));
    expect(said).toContain('The heading of the answers does not say');
  });

  test('with one column for all that is said keeps it as commentary, to be confirmed', async () => {
    const { provisions, toConfirm } = await importWords('a.html', tableOf('nwac'));
    expect(provisions['1.4']).toMatchObject({ comply: 'no', evidence: [] });
    expect(provisions['1.4']?.commentary).toBe('Staff are taught this in their first week.');
    expect(toConfirm).toContain('1.4');
  });

  test('with two columns of answers has no answer, and keeps all that stands there', async () => {
    const rows = ids.map(
      (id) => `<tr><td>${cellsOf(id, 'nwa').join('</td><td>')}</td><td>No</td><td>Words.</td></tr>`,
    );
    const { provisions } = await importWords('a.html', `<table>${rows.join('')}</table>`);
    expect(provisions['1.3']).toEqual({ comply: '', evidence: [], commentary: 'Yes\n\nNo\n\nWords.' });
  });
});
