import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run.ts';
import { makeFolder } from './sample.ts';

/** What bash offers for the last of the words typed after `selfassess`. */
async function complete(...words: readonly string[]): Promise<string[]> {
  const { stdout } = await run(['completion', 'bash'], makeFolder());
  const file = join(makeFolder(), 'completion.bash');
  writeFileSync(file, stdout);
  const script = [
    'source "$1"; shift',
    'COMP_WORDS=(selfassess "$@"); COMP_CWORD=$#',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash.
    '_selfassess; printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const offered = execFileSync('bash', ['-c', script, 'bash', file, ...words], { encoding: 'utf8' });
  return offered.split('\n').filter((word) => word !== '');
}

test('bash completes a command', async () => {
  expect(await complete('ch')).toEqual(['check', 'changes']);
  expect(await complete('--quiet', 'sub')).toEqual(['submission']);
});

test('bash completes the options of the command typed, and those of every command', async () => {
  expect(await complete('build', 'assessments', '--dr')).toEqual(['--draft']);
  expect(await complete('build', '--no')).toEqual(['--no-color']);
  expect(await complete('measures', '--draf')).toEqual([]);
});

test('bash completes the values of an option that takes one of several words', async () => {
  expect(await complete('status', '--format', '')).toEqual(['text', 'json', 'markdown']);
});

test('bash completes rules, provisions, Codes and pages of the help', async () => {
  expect(await complete('explain', 'missing-e')).toEqual(['missing-evidence']);
  expect(await complete('explain', '6.19')).toEqual(['6.19']);
  expect(await complete('codes', 'housing-ombudsman-2024')).toEqual(['housing-ombudsman-2024']);
  expect(await complete('help', 'appr')).toEqual(['approve', 'approval']);
});

test('bash leaves files to itself, and offers nothing of ours for an option that takes any value', async () => {
  expect(await complete('check', 'assess')).toEqual([]);
  expect(await complete('build', '--out', '')).toEqual([]);
});

test.each(['zsh', 'fish', 'powershell'])(
  'the script for %s knows every command, option and choice',
  async (shell) => {
    const { code, stdout } = await run(['completion', shell], makeFolder());
    expect(code).toBe(0);
    for (const word of [
      'submission',
      'require-approval',
      'markdown',
      'missing-evidence',
      '6.19',
      'no-color',
      'registers',
    ])
      expect(stdout).toContain(word);
    // What opens a quote closes it.
    for (const line of stdout.split('\n').filter((one) => !one.startsWith('#')))
      expect((line.replace(/\\'|''/g, '').match(/'/g) ?? []).length % 2, line).toBe(0);
  },
);

test('a shell that is not known is refused with those that are', async () => {
  const { code, stderr } = await run(['completion', 'tcsh'], makeFolder());
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh, fish, powershell');
});
