import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/commands/commands.ts';
import { readPage } from '../../src/commands/help/read-page.ts';
import { packageRoot } from '../../src/package-root.ts';
import { run } from './run.ts';
import { copySample, makeFolder } from './sample.ts';

/** What the help shows to be typed, after the program's name. */
async function listShown(name: string): Promise<string[]> {
  const { stdout } = await run(['help', name], makeFolder());
  const [, shown = ''] = stdout.split('\nExamples:\n');
  return [...shown.matchAll(/^ {4}selfassess (.*)$/gm)].map(([, typed = '']) =>
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
      /unknown (?:option|command)|selfassess: \w+ needs|stands without a value|too many arguments|argument '.*' is invalid/i,
    );
  }
});

test.each(names)('%s says all that is missing at once, and what to type', async (name) => {
  const help = (await run([name, '--help'], makeFolder())).stdout;
  const [, words = ''] = /^Usage: selfassess \S+(.*)$/m.exec(help) ?? [];
  const needed = [
    ...[...words.matchAll(/<[^>]+>/g)].map(([word]) => word),
    ...[...help.matchAll(/^ +(--\S+ <[^>]+>) (?:(?!\n +-).)*\(required\)/gms)].map(([, flags = '']) => flags),
  ];
  if (needed.length === 0) return;
  const { code, stderr } = await run([name], makeFolder());
  expect(code).toBe(2);
  expect(stderr).toMatch(
    new RegExp(`^selfassess: ${name} needs .*\\.\n  For example: selfassess ${name} .+\n$`),
  );
  for (const word of needed) expect(stderr.split('\n')[0]).toContain(word);
});

test('words that lost their quotes are told of', async () => {
  const { code, stderr } = await run(['init', '.', '--landlord', 'Elm', 'Vale', 'Homes'], makeFolder());
  expect(code).toBe(2);
  expect(stderr).toContain('Words with spaces between them stand in quotes, as in --landlord "My Landlord".');
});

test('the four options of an approval are asked for together', async () => {
  const { stderr } = await run(['approve', 'sample', '--minute', 'TH/1'], makeFolder());
  expect(stderr.split('\n')[0]).toMatch(
    /^selfassess: approve needs --by .*--role .* and --date <date>[^<]*$/,
  );
});

test.each([
  [['explain', '--foo'], '  “selfassess explain --help” shows what it takes.\n'],
  [['verify', 'a', 'b'], '  “selfassess verify --help” shows what it takes.\n'],
  [['help', 'a', 'b'], '  “selfassess help --help” shows what it takes.\n'],
  [['check', '--today'], 'such as 2026-10-01.\n  “selfassess check --help” shows what it takes.\n'],
  [['--foo'], '  “selfassess --help” lists the options.\n'],
])('%j ends with where to look', async (argv, end) => {
  const { code, stderr } = await run(argv, makeFolder());
  expect([code, stderr.endsWith(end)]).toEqual([2, true]);
});

test.each([
  ['31/02/2026', 'February 2026 has 28 days. '],
  ['22/07/2026', 'Write the date as year, month and day: 2026-07-22.'],
  ['Monday 22 July 2026', '22 July 2026 is a Wednesday. '],
  ['soon', '“soon” is not a date. Write the date'],
])('the date %s is told what is wrong with it', async (written, said) => {
  expect((await run(['check', '--today', written], makeFolder())).stderr).toContain(said);
});

test.each(['80', '0', '65536', 'abc'])('the port %s is refused', async (port) => {
  expect(await run(['preview', '--port', port], makeFolder())).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Write a number from 1024 to 65535'),
  });
});

test.each(['4,812', '4 812', '4812'])('%s homes are 4812', async (homes) => {
  const folder = makeFolder();
  await run(['init', '.', '--landlord', 'Elm', '--homes', homes, '--year', '2025-26'], folder);
  const text = readFileSync(join(folder, 'assessments/elm/2025-26/self-assessment.yaml'), 'utf8');
  expect(text).toContain('  homes: 4812\n');
});

test.each(['48,12', '4.812', 'many', '4,8123'])('%s homes are refused', async (homes) => {
  expect(await run(['init', '.', '--landlord', 'Elm', '--homes', homes], makeFolder())).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is not a whole number'),
  });
});

test.each([
  ['6.33', 'Did you mean 6.3?'],
  ['6.200', 'Did you mean 6.20?'],
  ['6.21', 'Did you mean 6.20?'],
])('explain %s: %s', async (written, said) => {
  expect((await run(['explain', written], makeFolder())).stderr).toContain(said);
});

test('a word that is no page leads to the pages that speak of it', async () => {
  const yaml = await run(['help', 'yaml'], makeFolder());
  expect([yaml.code, yaml.stderr]).toEqual([2, expect.stringContaining('“selfassess help format”')]);
  const git = await run(['help', 'git'], makeFolder());
  expect(git.stderr).toMatch(/^ {2}“selfassess help \w+”.* tells of it\.$/m);
  expect((await run(['help', 'aproval'], makeFolder())).stderr).toContain('Did you mean approval?');
});

test.each(['verify', 'submission'])('%s lists the folders where there are several', async (command) => {
  const folder = copySample();
  cpSync(join(folder, 'sample'), join(folder, "next year's"), { recursive: true });
  const { code, stderr } = await run([command, '.'], folder);
  expect([code, stderr]).toEqual([
    2,
    `selfassess: . holds 2 self-assessments.\n  Give the folder of one instead:\n    'next year'\\''s'\n    sample\n`,
  ]);
});

test.each([
  ['“6.3”:', '  “6.3”:'],
  ['‘6.3’:', '  ‘6.3’:'],
  ['comply', '    “comply”: yes'],
  ['yes', '    comply: ”yes”'],
])('curly quotes are named: %s', async (_, line) => {
  const isKey = /\d/.test(line);
  const folder = copySample((yaml) =>
    yaml.replace(isKey ? /^ {2}"6\.3":/m : /(?<=^ {2}"6\.4":\n) {4}comply: yes/m, line),
  );
  const { stdout } = await run(['check', 'sample'], folder);
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    /The quotes around (?:6\.3|comply|yes) are curly, as Word makes them/,
  );
});

test('help prints a page of the documentation, with words for links', async () => {
  const { code, stdout } = await run(['help', 'approval'], makeFolder());
  expect(code).toBe(0);
  expect(stdout).toMatch(/^# Approval\n/);
  expect(stdout).not.toMatch(/\]\(/);
});

test.each([
  ['See [the\nfile](format.md#x) and [`review`](a.md).', 'See the file and `review`.'],
  ['Fill in rows ([more](importing.md#rows)).', 'Fill in rows (more: “selfassess help importing”).'],
  ['<!-- for a test -->\n\nWords.', 'Words.'],
  [
    'A table:\n\n| key | what |\n|---|---|\n| `a` | [one](x.md) |\n\nOn.',
    'A table:\n\nkey   what\n`a`   one\n\nOn.',
  ],
  [
    '| key | what it is | where |\n|---|---|---|\n| `name` | whose it is, in as many words as it takes to say so | in the file |\n',
    '`name`\n    what it is: whose it is, in as many words as\n    it takes to say so\n    where: in the file\n',
  ],
  [
    '- an item that goes on for longer than there is room for\n  `code` in it',
    '- an item that goes on for longer than there is\n  room for `code` in it',
  ],
  ['`[words](address)` is a link.', '`[words](address)` is a link.'],
  [
    '```\n[words](address), however long the line, which is code\n```\n[a](b)',
    '```\n[words](address), however long the line, which is code\n```\na',
  ],
  ['Words.\n\n![A picture](a.png)\n\nMore.', 'Words.\n\nMore.'],
  ['A list [1] (see below)', 'A list [1] (see below)'],
])('a page of the help, %j, reads as %j', (page, text) => {
  expect(readPage(page, 50)).toBe(text);
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
