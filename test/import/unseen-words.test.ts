import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

async function read(words: string) {
  const page = `<table><tr><th>Ref<th>Requirement<th>Comply<th>Evidence<th>Commentary<tr><td>1.3<td>${wordingOf('1.3')}<td>Yes<td>Minute 4<td>Kestrels. ${words}</table>`;
  const { provisions, said, report } = await importWords('a.html', page);
  expect(said).not.toContain('found no place');
  return { commentary: provisions['1.3']?.commentary, said, report };
}

test.each([
  'color:#fff;background:#fff',
  'color:white',
  'color: rgb(255, 255, 255)',
  'background-color:#e0e0e0;color:#E0E0E0',
  'color:rgba(10,20,30,0)',
  'color:transparent',
  'font-size:1px',
  'font-size:0.5pt',
  'display:inline-block;width:0;height:0;overflow:hidden',
])('words that nobody can see are told, not said: %s', async (style) => {
  const { commentary, said } = await read(`<span style="${style}">Ospreys.</span>`);
  expect(commentary).toBe('Kestrels.');
  expect(said).toContain('“Ospreys.”');
});

test.each([
  '<span style="color:#fff;background:#036">Ospreys.</span>',
  '<span class="badge" style="color:#fff">Ospreys.</span>',
  '<span style="color:#333">Ospreys.</span>',
  '<span style="background:url(a.png);color:#fff">Ospreys.</span>',
  '<iframe srcdoc="<i>Ospreys.</i>"></iframe>',
  '<noscript>Ospreys.</noscript>',
  '<object data="a.svg">Ospreys.</object>',
  '<svg><text>Ospreys.</text></svg>',
])('words that are seen are said: %s', async (words) => {
  const { commentary, report } = await read(words);
  expect(`${commentary} ${report}`).toContain('Ospreys.');
});

test.each([
  '<meta name="description" content="Ospreys.">',
  '<object data="a.svg"><param name="caption" value="Two Ospreys. Here"></object>',
  '<object data="a.svg" standby="Ospreys."></object>',
  '<embed alt="Ospreys.">',
  '<optgroup label="Ospreys."><option>x</option></optgroup>',
  '<input list=a><datalist id=a><option value="Ospreys."></datalist>',
  '<iframe title="Ospreys." srcdoc="<i>Herons.</i>"></iframe>',
  '<noframes>Herons.</noframes><object>Ospreys.</object><noscript>Wrens.</noscript>',
])('words that no browser shows are told: %s', async (words) => {
  const { commentary, report } = await read(words);
  expect(`${commentary} ${report}`).toContain('Ospreys.');
});

test('what the head of a page says of it is told', async () => {
  const page = `<head><title>Herons</title><meta name=viewport content="width=device-width"><meta name=description content="Ospreys nest."><meta property="og:description" content="Ospreys nest."></head><table><tr><th>Ref<th>Requirement<th>Comply<th>Evidence<th>Commentary<tr><td>1.3<td>${wordingOf('1.3')}<td>Yes<td>Minute 4<td>Kestrels.</table>`;
  const { said } = await importWords('a.html', page);
  expect(said.match(/Ospreys nest/g)).toHaveLength(1);
  expect(said).not.toContain('device');
  expect(said).not.toContain('found no place');
});
