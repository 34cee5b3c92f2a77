import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const row = `1.3\n${wordingOf('1.3')}\nComply: Yes\nEvidence: Minute 4\nCommentary: Kestrels.\n`;

async function head(words: string) {
  const { draft } = await importWords('a.txt', `${words}\n\n${row}`);
  const [landlord, body] = [draft['landlord'], draft['governing-body']];
  if (typeof landlord !== 'object' || typeof body !== 'object') throw new Error('no head');
  return {
    name: landlord['name'],
    homes: landlord['homes'],
    body: body['name'],
    considered: body['considered'],
  };
}

test.each([
  'Landlord name: Gorse Homes.\nHomes: 1,204',
  'Landlord name: Gorse Homes. We own 1,204 homes.',
  'Landlord: Gorse Homes; Number of properties: 1204',
])('a landlord’s name and homes: %j', async (words) => {
  expect(await head(words)).toMatchObject({ name: 'Gorse Homes', homes: '1204' });
});

test('lines of one paragraph of a page', async () => {
  const page = `<p>Landlord name: Gorse Homes.<br>Homes: 1,204</p><table><tr><th>Ref<th>Requirement<th>Comply<th>Evidence<th>Commentary<tr><td>1.3<td>${wordingOf('1.3')}<td>Yes<td>Minute 4<td>Kestrels.</table>`;
  const { draft } = await importWords('a.html', page);
  expect(draft['landlord']).toMatchObject({ name: 'Gorse Homes', homes: '1204' });
});

test.each([
  ['The Board considered this self-assessment on 8 June 2026.', 'Board'],
  ['Our Audit Committee approved the self-assessment at its meeting on 8 June 2026.', 'Audit Committee'],
])('who considered it, and when: %s', async (words, body) => {
  expect(await head(words)).toMatchObject({ body, considered: '2026-06-08' });
});

test('a dash is no evidence', async () => {
  const { provisions, said } = await importWords('a.txt', row.replace('Minute 4', '–'));
  expect(provisions['1.3']?.evidence).toEqual([]);
  expect(said).toContain('No evidence: 1.3.');
});

test('a Partial recorded as No is to be confirmed', async () => {
  const { provisions, toConfirm } = await importWords('a.txt', row.replace('Yes', 'Partial'));
  expect(provisions['1.3']?.comply).toBe('no');
  expect(toConfirm).toEqual(['1.3']);
});
