import { describe, expect, test } from 'vitest';
import { importWords, wordingOf } from '../import-words.ts';

/** A table with a row for each id, under the headings given; each cell may depend on the id. */
function tableOf(heads: readonly string[], ids: readonly string[], cells: (id: string) => readonly string[]) {
  const row = (tag: string, words: readonly string[]) =>
    `<tr>${words.map((each) => `<${tag}>${each}</${tag}>`).join('')}</tr>`;
  return `<table>${row('th', heads)}${ids.map((id) => row('td', cells(id))).join('')}</table>`;
}

const ids = ['1.3', '1.4', '2.4'];

describe('the column with the Code’s wording is the requirement', () => {
  test.each([
    'The Code',
    'What the Code says',
    'Text of the Code',
    'What we must do',
    'What we have to comply with',
    'Standard expected',
  ])('under “%s”', async (heading) => {
    const page = tableOf(['Ref', heading, 'Comply', 'Evidence', 'Commentary'], ids, (id) => [
      id,
      wordingOf(id),
      'Yes',
      'Leaflet',
      'Staff are taught this.',
    ]);
    const { provisions, report } = await importWords('a.html', page);
    for (const id of ids) {
      expect(provisions[id]).toEqual({
        comply: 'yes',
        evidence: ['Leaflet'],
        commentary: 'Staff are taught this.',
      });
    }
    expect(report.match(/number and wording agree/g)).toHaveLength(ids.length);
  });

  test('so that a wrong number does not misplace a row', async () => {
    const page = tableOf(['Ref', 'The Code', 'Comply', 'Commentary'], ids, (id) => [
      id === '1.4' ? '1.5' : id,
      wordingOf(id),
      'No',
      `Words for ${id}.`,
    ]);
    const { provisions, toConfirm } = await importWords('a.html', page);
    expect(provisions['1.4']?.commentary).toBe('Words for 1.4.');
    expect(provisions['1.5']?.comply).toBe('');
    expect(toConfirm).toContain('1.4');
  });

  test('and an earlier edition is known by it', async () => {
    const page = tableOf(['Ref', 'The Code', 'Comply', 'Commentary'], ['6.6'], (id) => [
      id,
      wordingOf(id, 'housing-ombudsman-2022'),
      'Yes',
      'We weigh each case.',
    ]);
    expect((await importWords('a.html', page)).said).toContain('shows signs of the 2022 edition');
  });
});

describe('a Yes or No under another question is no answer', () => {
  const others = [
    'Action required',
    'Open gaps?',
    'Non-compliant? (Y/N)',
    'Exceptions',
    'Panel agrees',
    'Changes this year',
  ];
  test.each(others)('under “%s”', async (heading) => {
    const page = tableOf(['Ref', 'Requirement', heading, 'Evidence', 'Commentary'], ids, (id) => [
      id,
      wordingOf(id),
      'No',
      'Leaflet',
      'Staff are taught this.',
    ]);
    const { provisions, said } = await importWords('a.html', page);
    expect(ids.map((id) => provisions[id]?.comply)).toEqual(['', '', '']);
    expect(provisions['1.3']?.commentary).toContain(
      `**${heading.replace(/[()]/g, '\\$&')}**`.replaceAll('\\', ''),
    );
    expect(said).toContain(`“${heading}”: `);
    expect(said).toContain('1.3, 1.4, 2.4: blank in the document');
  });

  test('but under a name for it, it is', async () => {
    const page = tableOf(['Ref', 'Requirement', 'Achieved', 'Evidence', 'Commentary'], ids, (id) => [
      id,
      wordingOf(id),
      'No',
      'Leaflet',
      '',
    ]);
    const { provisions, toConfirm } = await importWords('a.html', page);
    expect(provisions['2.4']).toMatchObject({ comply: 'no', evidence: ['Leaflet'] });
    expect(toConfirm).toEqual([]);
  });

  test.each(['', 'Y/N'])('and under “%s” it is to be confirmed', async (heading) => {
    const page = tableOf(['Ref', 'Requirement', heading, 'Evidence', 'Commentary'], ids, (id) => [
      id,
      wordingOf(id),
      'Yes',
      'Leaflet',
      '',
    ]);
    const { provisions, toConfirm, said } = await importWords('a.html', page);
    expect(provisions['2.4']?.comply).toBe('yes');
    expect(toConfirm).toEqual(ids);
    expect(said).toContain('does not say that they answer whether you comply');
  });

  test('nor after a label that asks the opposite', async () => {
    const text = `## 1.3\n\n${wordingOf('1.3')}\n\n**Non-compliance:** No\n\n**Evidence:** Leaflet\n`;
    expect((await importWords('a.md', text)).provisions['1.3']?.comply).toBe('');
  });
});

describe('what is not of this year, or not for readers, is kept in the report alone', () => {
  test.each([
    ['Previous evidence', 'Evidence'],
    ['Evidence 2023/24', 'Evidence 2024/25'],
    ['Last year’s commentary', 'Commentary'],
    ['Draft commentary', 'Commentary'],
    ['Commentary 2024', 'Commentary 2025'],
    ['Internal notes', 'Commentary'],
    ['Notes for completion', 'Commentary'],
    ['Tenants’ comments', 'Commentary'],
    ['Not for publication', 'Commentary'],
    ['Comply 2024', 'Comply 2025'],
  ])('“%s” beside “%s”', async (aside, own) => {
    const heads = ['Ref', 'Requirement', ...(/^Comply/.test(own) ? [] : ['Comply']), aside, own];
    const rest = ['Evidence', 'Commentary'].filter((name) => !own.startsWith(name));
    const page = tableOf([...heads, ...rest], ids, (id) => [
      id,
      wordingOf(id),
      ...(/^Comply/.test(own) ? ['No', 'Yes'] : ['Yes', 'Herons', 'Gulls']),
      ...rest.map(() => 'Owls'),
    ]);
    const { provisions, draft, report, said } = await importWords('a.html', page);
    expect(provisions['1.4']?.comply).toBe('yes');
    expect(JSON.stringify(draft)).not.toContain('Herons');
    expect(said).toContain(`(“${aside}”)`);
    expect(report).toContain(/^Comply/.test(own) ? '“No”' : '“Herons”');
  });

  test('of two columns for the same, the one that says more is kept under its heading', async () => {
    const page = tableOf(['Ref', 'Requirement', 'Comply', 'Evidence', 'Evidence reviewed'], ids, (id) => [
      id,
      wordingOf(id),
      'Yes',
      'Leaflet',
      'May',
    ]);
    const { provisions } = await importWords('a.html', page);
    expect(provisions['1.4']).toMatchObject({
      evidence: ['Leaflet'],
      commentary: '**Evidence reviewed**\n\nMay',
    });
  });
});

test.each(['Supporting documents', 'Relevant documentation', 'Our supporting links'])(
  '“%s” is the heading of evidence',
  async (heading) => {
    const page = tableOf(['Ref', 'The Code', 'Comply', heading, 'Narrative'], ids, (id) => [
      id,
      wordingOf(id),
      'Yes',
      'Leaflet',
      'Staff are taught this.',
    ]);
    const { provisions } = await importWords('a.html', page);
    expect(provisions['1.3']).toEqual({
      comply: 'yes',
      evidence: ['Leaflet'],
      commentary: 'Staff are taught this.',
    });
  },
);
