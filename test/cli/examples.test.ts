import { expect, test } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { readPage } from '../../src/commands/help/read-page.ts';
import { packageRoot } from '../../src/package-root.ts';
import { run } from './run.ts';
import { makeFolder } from './sample.ts';

/** What the help shows to be typed, after the program's name. */
async function listShown(name: string): Promise<string[]> {
  const { stdout } = await run(['help', name], makeFolder());
  const [, shown = ''] = stdout.split('\nExamples:\n');
  return [...shown.matchAll(/^ {4}(?:source <\()?selfassess (.*?)\)?$/gm)].map(([, typed = '']) =>
    typed.replace(/ [>|].*$/, ''),
  );
}

/** The words of a command line, of which those in quotes hold spaces. */
function splitLine(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const names = [...(await run(['--help'], packageRoot)).stdout.matchAll(/^ {2}([a-z]+) .* {2}/gm)]
  .map(([, name = '']) => name)
  .filter((name) => name !== 'help');

test('every command is here', () => {
  expect(names).toHaveLength(commands.length + ['completion'].length);
});

test.each(names)('the help of %s has examples that can be typed', async (name) => {
  const shown = await listShown(name);
  expect(shown.length).toBeGreaterThan(0);
  for (const line of shown) {
    expect(line.split(' ')[0]).toBe(name);
    const { stderr } = await run(splitLine(line), makeFolder());
    expect(stderr, line).not.toMatch(
      /unknown (?:option|command)|missing required|too many arguments|argument '.*' is invalid/i,
    );
  }
});

test('help prints a page of the documentation, with words for links', async () => {
  const { code, stdout } = await run(['help', 'approval'], makeFolder());
  expect(code).toBe(0);
  expect(stdout).toMatch(/^# Approval\n/);
  expect(stdout).not.toMatch(/\]\(/);
});

test.each([
  ['See [the\nfile](format.md#x) and [`review`](a.md).', 'See the\nfile and `review`.'],
  ['`[words](address)` is a link.', '`[words](address)` is a link.'],
  ['```\n[words](address)\n```\n[a](b)', '```\n[words](address)\n```\na'],
  ['Words.\n\n![A picture](a.png)\n\nMore.', 'Words.\n\nMore.'],
  ['A list [1] (see below)', 'A list [1] (see below)'],
])('a page of the help, %j, reads as %j', (page, text) => {
  expect(readPage(page)).toBe(text);
});

test('help of a command that has a page too prints both', async () => {
  const { stdout } = await run(['help', 'rollover'], makeFolder());
  expect(stdout).toContain('Usage: selfassess rollover');
  expect(stdout).toContain('# Next year');
});

test.each([
  ['aproval', 'Did you mean approval?'],
  ['chek', 'Did you mean check?'],
  ['6.3', '“selfassess explain 6.3”'],
  ['missing-evidence', '“selfassess explain missing-evidence”'],
  ['cheese', 'the pages are approval, '],
])('help %s says what may be meant', async (topic, meant) => {
  const { code, stderr } = await run(['help', topic], makeFolder());
  expect(code).toBe(2);
  expect(stderr).toContain(meant);
});

test('help without a word is the help of all, and examples are typed as they are here', async () => {
  const all = await run(['help'], makeFolder());
  expect(all.stdout).toBe((await run(['--help'], makeFolder())).stdout);
  const { stdout } = await run(['check', '--help'], makeFolder(), { npm_command: 'exec' });
  expect(stdout).toContain('    npx selfassess check\n');
});

test('the version is told by -V and by --version', async () => {
  expect(await run(['-V'], makeFolder())).toEqual(await run(['--version'], makeFolder()));
});
