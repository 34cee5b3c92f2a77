import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

async function commentary(words: string, after = '') {
  const page = `<table><tr><th>Ref<th>Requirement<th>Comply<th>Evidence<th>Commentary<tr><td>1.3<td>${wordingOf('1.3')}<td>Yes<td>Minute 4<td>${words}</table>${after}`;
  const { provisions, said } = await importWords('a.html', page);
  expect(said).not.toContain('found no place');
  return provisions['1.3']?.commentary;
}

test.each([
  '<a role="doc-noteref" href="#k9">6</a>',
  '<a class="footnote-ref" href="#fn6">6</a>',
  '<span class="footnote-reference">6</span>',
  '<a epub:type="noteref" href="#k">6</a>',
  '<a href="#below">6</a>',
  '<a href="other.html#below"><span>6</span></a>',
])('the mark of a note does not join a figure: %s', async (mark) => {
  const written = await commentary(`We rang 73${mark} homes.`);
  expect(written?.replace(/\]\(.*?\)/, ']').replace(/[[\\\]]+/g, '|')).toBe('We rang 73 |6| homes.');
});

test('a note without a name that says so is told, once, and every mark stays', async () => {
  const words = 'We rang 73<a href="#k9">6</a> homes.';
  expect(await commentary(`<p>${words}<p>${words}`, '<p id=k9>6 Kestrels were away.')).toBe(
    'We rang 73 \\[6\\] homes.\n\nWe rang 73 \\[6\\] homes.',
  );
});

test('a link to a part of the page, parted by a space, stays a link', async () => {
  expect(await commentary('See part <a href="#p6">6</a> of it.')).toBe('See part 6 of it.');
});

test('the mark of a note in Markdown', async () => {
  const text = `## 1.3\n\n${wordingOf('1.3')}\n\nComply: Yes\n\nEvidence: Minute 4\n\nCommentary: We rang 73[6](#fn6) homes.\n`;
  const { provisions, said } = await importWords('a.md', text);
  expect(provisions['1.3']?.commentary).toBe('We rang 73 \\[6\\] homes.');
  expect(said).not.toContain('found no place');
});
