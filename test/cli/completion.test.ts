import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run.ts';
import { makeFolder } from './sample.ts';

/** What bash offers for the last of the words of a line, after `before` has run. */
async function completeLine(words: readonly string[], before = ''): Promise<string[]> {
  const { stdout } = await run(['completion', 'bash'], makeFolder());
  const file = join(makeFolder(), 'completion.bash');
  writeFileSync(file, stdout);
  const script = [
    before,
    'source "$1"; shift',
    'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))',
    '$(complete -p "$1" | sed "s/.*-F //; s/ .*//")',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash.
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const offered = execFileSync('bash', ['-c', script, 'bash', file, ...words], { encoding: 'utf8' });
  return offered.split('\n').filter((word) => word !== '');
}

function complete(...words: readonly string[]): Promise<string[]> {
  return completeLine(['selfassess', ...words]);
}

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
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

test('bash completes what is typed after npx and its options', async () => {
  expect(await completeLine(['npx', 'selfassess', 'ch'])).toEqual(['check', 'changes']);
  expect(await completeLine(['npx', '-y', 'selfassess', 'status', '--format', ''])).toEqual([
    'text',
    'json',
    'markdown',
  ]);
  expect(await completeLine(['npx', 'sel'])).toEqual(['selfassess']);
  expect(await completeLine(['npx', 'vitest', 'ch'])).toEqual([]);
});

test('what completed npx in bash before goes on for other programs', async () => {
  const before = '_before() { COMPREPLY=(theirs); }; complete -F _before npx';
  expect(await completeLine(['npx', 'vitest', ''], before)).toEqual(['theirs']);
  expect(await completeLine(['npx', 'selfassess', 'ch'], before)).toEqual(['check', 'changes']);
  // Read twice, as a profile may be, it does not take itself for that.
  expect(await completeLine(['npx', 'vitest', ''], `${before}; source "$1"`)).toEqual(['theirs']);
});

test.skipIf(!isInstalled('fish'))('fish completes commands, values and what follows npx', async () => {
  const { stdout } = await run(['completion', 'fish'], makeFolder());
  const file = join(makeFolder(), 'selfassess.fish');
  writeFileSync(file, stdout);
  const offer = (line: string) =>
    execFileSync('fish', ['-N', '-c', 'source $argv[1]; complete -C $argv[2]', file, line], {
      encoding: 'utf8',
    })
      .split('\n')
      .flatMap((one) => one.split('\t')[0] || []);
  expect(offer('selfassess ch')).toEqual(['changes', 'check']);
  expect(offer('npx selfassess ch')).toEqual(['changes', 'check']);
  expect(offer('npx -y selfassess status --format ')).toEqual(['json', 'markdown', 'text']);
  expect(offer('npx sel')).toEqual(['selfassess']);
});

test.skipIf(!isInstalled('zsh'))('zsh completes commands, values and what follows npx', async () => {
  const { stdout } = await run(['completion', 'zsh'], makeFolder());
  const file = join(makeFolder(), 'selfassess.zsh');
  writeFileSync(file, stdout);
  // What the completion system of zsh would receive, printed.
  const script = [
    'typeset -A _comps',
    'compdef() { _comps[$2]=$1 }',
    'compadd() { [[ $1 == -- ]] && shift; print -rl -- "$@" }',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is zsh.
    '_describe() { print -rl -- "${items[@]%%:*}" }',
    '_files() { print files }',
    'source "$1"; shift',
    'words=("$@"); CURRENT=$#',
    '$_comps[$1]',
  ].join('\n');
  const offer = (...words: readonly string[]) =>
    execFileSync('zsh', ['-f', '-c', script, 'zsh', file, ...words], { encoding: 'utf8' })
      .trim()
      .split('\n');
  expect(offer('selfassess', 'ch')).toContain('check');
  expect(offer('npx', 'selfassess', 'ch')).toEqual(offer('selfassess', 'ch'));
  expect(offer('npx', '-y', 'selfassess', 'status', '--format', '')).toEqual(['text', 'json', 'markdown']);
  expect(offer('npx', 'sel')).toEqual(['selfassess', 'files']);
  expect(offer('npx', 'vitest', '')).toEqual(['files']);
});

test('the help of completion writes the script to a file that the shell reads, as typed here', async () => {
  const { stdout } = await run(['completion', '--help'], makeFolder(), { npm_command: 'exec' });
  for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
    expect(stdout).toContain(`    npx selfassess completion ${shell} > `);
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
