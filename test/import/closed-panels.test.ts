import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

const [first, second] = [wordingOf('1.3'), wordingOf('5.3')];

test.each([
  ['a button', (title: string) => `<button aria-expanded=false>${title}</button>`],
  ['a button in a heading', (title: string) => `<h3><button aria-expanded="false">${title}</button></h3>`],
])('a closed panel after %s is read under its own provision', async (_name, open) => {
  const panel = (said: string): string =>
    `<div hidden><p>Comply: ${said}</p><p>Evidence: P ${said}</p><p>Commentary: C ${said}</p></div>`;
  const page = `<main><div>${open(`1.3 ${first}`)}${panel('Yes')}</div><div>${open(`5.3 ${second}`)}${panel('No')}</div></main>`;
  const { provisions, said } = await importWords('a.html', page);
  expect(provisions['1.3']).toEqual({ comply: 'yes', evidence: ['P Yes'], commentary: 'C Yes' });
  expect(provisions['5.3']).toEqual({ comply: 'no', evidence: ['P No'], commentary: 'C No' });
  expect(said).not.toContain('found no place');
});

test('what is hidden and opened by nothing stays beside the document', async () => {
  const page = `<main><h3>1.3 ${first}</h3><p>Comply: Yes</p><div hidden><p>Old draft words</p></div></main>`;
  const { provisions } = await importWords('a.html', page);
  expect(provisions['1.3']?.commentary).toBe('');
});
