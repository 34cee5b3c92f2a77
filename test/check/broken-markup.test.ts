import { describe, expect, test } from 'vitest';
import { findBrokenMarks } from '../../src/check/prose/broken-markup.ts';

describe('told', () => {
  test.each([
    ['See [policy](https://elm.example/policy', 'Write [policy](https://elm.example/policy).'],
    ['See [policy](https://elm.example/policy and more', 'Write [policy](https://elm.example/policy).'],
    ['[a b](/policy', 'Write [a b](/policy).'],
    ['[policy](mailto:us@elm.example', 'Write [policy](mailto:us@elm.example).'],
    ['[policy](https://elm.example/policy]', 'Write [policy](https://elm.example/policy).'],
    ['[policy](WWW.elm.example)', 'Write [policy](https://WWW.elm.example).'],
    ['[policy](elm.org.uk/policy "Title")', 'Write [policy](https://elm.org.uk/policy).'],
    ['[policy](https:/elm.example)', 'Write [policy](https://elm.example).'],
    ['[policy](htttps://elm.example)', 'Write [policy](https://elm.example).'],
    ['[policy] (https://elm.example)', 'Write [policy](https://elm.example).'],
    ['[policy]\n(www.elm.example)', 'Write [policy](www.elm.example).'],
    ['(policy)[https://elm.example]', 'Write [policy](https://elm.example).'],
    ['[policy][https://elm.example]', 'Write [policy](https://elm.example).'],
    ['[www.elm.example](policy)', 'Write [policy](www.elm.example).'],
    ['[policy]()', 'Write [policy](https://…).'],
    ['As agreed[^note].', expect.stringContaining('Write the note where')],
    ['Stage\tDays\n1\t10', expect.stringContaining('| --- |')],
    ['Before.\n\nStage\tDays\tMet\nOne\t10\t90%\nAfter.', expect.stringContaining('| --- |')],
    ['Stage\tTarget\tMet 1\t10 days\t90%', expect.stringContaining('| --- |')],
    ['We <b>always</b> ask.', expect.stringContaining('**words**')],
    ['We <STRONG class="x">always</STRONG> ask.', expect.stringContaining('**words**')],
    ['We <em>always</em> ask.', expect.stringContaining('*words*')],
    ['One line.<br>Another.<br/>', expect.stringContaining('a blank line')],
    ['<p>One.</p>\n<p>Two.</p>', expect.stringContaining('a blank line')],
    ['<ul>\n<li>One</li>\n</ul>', expect.stringContaining('a dash and a space')],
    ['See <a href="/policy">the policy</a>.', expect.stringContaining('[words](https://…)')],
    ['<h3>Stage 1</h3>', expect.stringContaining('##')],
    ['<span style="color: red">Late</span>', 'Delete it and the tag that closes it.'],
    ['We log it. <!-- check with Sam --> Then we write.', expect.stringContaining('-->')],
  ])('%j', (text, help) => {
    expect(findBrokenMarks(text).map((mark) => mark.help)).toEqual([help]);
  });
});

describe('sound', () => {
  test.each([
    'See [policy](https://elm.example/policy), [it](/policy) and [us](mailto:us@elm.example).',
    '[policy](https://elm.example/a_(b)) and [policy](<https://elm.example/a> "Title")',
    '[policy](https://elm.example\n  "Our policy")',
    '[evidence](evidence/letter.pdf)',
    'The panel [which met in May] (see the minutes) agreed (in part) [item 4].',
    'The letter said “it was [sic](and so on) agreed”.',
    '[policy]\n\n[policy]: https://elm.example',
    '`[x](www.elm.example)` and `[^1]`',
    '| Stage | Days |\n|---|---|\n| 1 | 10 |',
    '-\tone\n-\ttwo\n1.\tthree\n(a)\tfour',
    'One\ttab only.\nNo tab here.',
    'In 1~2 weeks^[1]',
    'Fewer than <10 days, and a > b; i < b > a.',
    'Write to <complaints@elm.example> or <https://elm.example>.',
    '`<b>` and A &amp; B&nbsp;Homes',
    'The form asks for <name> and <date of birth>.',
    '',
  ])('%j', (text) => expect(findBrokenMarks(text)).toEqual([]));
});

test('many unfinished links take no longer than their number', () => {
  for (const piece of ['[a](https://b "', '[', '](', '(a)[', '[^', 'a\t', '<b ', '<b>', '<!--']) {
    expect(findBrokenMarks(piece.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
  }
});
