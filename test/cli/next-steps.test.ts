import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { copySample, findBlock, makeFolder } from './sample.ts';

const npx = { npm_command: 'exec' };

describe('commands that are told', () => {
  it.each([
    ['selfassess', {}],
    ['npx selfassess', npx],
  ])('are told as “%s” where that is what is typed', async (command, env) => {
    const folder = copySample((yaml) => yaml.replace('comply: yes', 'comply:yes'));
    const { stdout } = await run(['check', 'sample'], folder, env);
    expect(stdout).toContain(`mended by “${command} check --fix”`);
    const empty = await run(['check', 'nowhere.docx'], makeFolder(), env);
    expect(empty.stderr).toMatch(/^selfassess: There is no /);
    const rolled = await run(['rollover', 'sample', '--to', 'next'], copySample(), env);
    expect(rolled.stderr).toContain(`type: ${command} check`);
    const unknown = await run(['carp'], folder, env);
    expect(unknown.stderr).toBe(
      `selfassess: unknown command 'carp'\n  “${command} --help” lists the commands.\n`,
    );
  });

  it('are the same for programs, whatever is typed', async () => {
    const folder = copySample((yaml) => yaml.replace(findBlock(yaml, '5.1'), ''));
    const print = (env: Record<string, string>) => run(['check', 'sample', '--format', 'json'], folder, env);
    expect((await print(npx)).stdout).toBe((await print({})).stdout);
  });
});

it.each([
  ['publish', 'build'],
  ['lint', 'check'],
  ['create', 'init'],
  ['diff', 'changes'],
  ['chekc', 'check'],
])('%s is not a command, %s is', async (typed, meant) =>
  expect((await run([typed], makeFolder())).stderr).toBe(
    `selfassess: unknown command '${typed}'\n(Did you mean ${meant}?)\n`,
  ),
);

it('build says how far a draft is, and how to see it', async () => {
  const folder = copySample((yaml) => yaml.replace(findBlock(yaml, '5.1'), ''));
  const { stderr } = await run(['build', 'sample', '--draft', '--only', 'html'], folder);
  expect(stderr.split('\n').slice(3)).toEqual([
    'A draft: 71 of 72 provisions are complete, 1 to answer; 1 gap must be filled before it can be published.',
    '  Provision 5.1 is missing: it has no answer, evidence or commentary (missing-provision)',
    '“selfassess explain” with a name in brackets says what to write.',
    `To see it, open ${pathToFileURL(join(folder, 'public/index.html')).href}`,
    '',
  ]);
  expect(readFileSync(join(folder, 'public/index.html'), 'utf8')).toContain('Draft');
});
