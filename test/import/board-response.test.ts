import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const table = `<table><tr><th>Ref<th>Requirement<th>Comply<th>Evidence<th>Commentary<tr><td>1.3<td>${wordingOf('1.3')}<td>Yes<td>Minute 4<td>Kestrels.</table>`;

async function response(page: string) {
  const { draft, report, said } = await importWords('a.html', `${page}${table}`);
  const body = draft['governing-body'];
  expect(said).not.toContain('found no place');
  return { response: typeof body === 'object' ? String(body['response'] ?? '').trim() : '', report };
}

test.each([
  ['Board response to the previous self-assessment', 'Board response'],
  ['Board response 2024', 'Board response 2025'],
  ['Statement of the board in the last year', 'Statement of the board 2025'],
])('of “%s” and “%s” the second is this year’s', async (old, current) => {
  const page = `<h2>${old}</h2><p>Ospreys were late.<h2>${current}</h2><p>Kestrels were in time.<h2>Answers</h2>`;
  const { response: said, report } = await response(page);
  expect(said).toBe('Kestrels were in time.');
  expect(report).toContain('Ospreys were late.');
});

test.each(['[To be added]', 'TBC', 'Insert the response here', 'To follow.'])(
  'a place kept for a response is none, and is told: %s',
  async (words) => {
    const { response: said, report } = await response(
      `<h2>Governing body’s response</h2><p>${words}<h2>Answers</h2>`,
    );
    expect(said).toBe('');
    expect(report).toContain(words.replace(/[[\]]/g, ''));
  },
);
