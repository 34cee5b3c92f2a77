import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { nameOwned, readOwner } from '../../../src/commands/disk/owner.ts';

/** A name of ours with another process, or with other characters from that place on. */
function change(name: string, { pid = process.pid, from = 0, to = '' }): string {
  const [, label, , rest = ''] = /^(.*)-(\d+)-(\w+)$/.exec(name) ?? [];
  return `${label}-${pid}-${rest.slice(0, from)}${to}${rest.slice(from + to.length)}`;
}

const name = nameOwned('.public');

test('a name tells its label and its process', () => {
  expect(readOwner(name)).toEqual({ label: '.public', owner: { pid: process.pid, state: 'running' } });
  expect(readOwner(nameOwned('selfassess-browser'))?.label).toBe('selfassess-browser');
  for (const strange of ['.public', '.public-backup', '.public-2025-03-31', '.public-12-abc', `${name}x`])
    expect(readOwner(strange)).toBeUndefined();
});

test('a process that has ended is told from one that runs, and from one elsewhere', async () => {
  const child = spawn(process.execPath, ['--eval', '0']);
  await once(child, 'exit');
  expect(readOwner(change(name, { pid: child.pid }))?.owner.state).toBe('ended');
  expect(readOwner(change(name, { to: '____'.replaceAll('_', '!') }))).toBeUndefined();
  expect(readOwner(change(name, { to: 'zzzz' }))?.owner.state).toBe('elsewhere');
});

test.skipIf(process.platform !== 'linux')(
  'another process that was given the number is not its owner',
  () => {
    expect(readOwner(change(name, { from: 4, to: 'zzzz' }))?.owner.state).toBe('ended');
    expect(readOwner(change(name, { pid: process.ppid }))?.owner.state).toBe('ended');
  },
);

test.skipIf(process.platform !== 'linux')(
  'a process that its parent has not taken notice of has ended',
  async () => {
    const parent = spawn('sh', ['-c', `"${process.execPath}" --print process.pid & exec sleep 60`]);
    const [text] = await once(parent.stdout, 'data');
    const pid = Number(text);
    await expect.poll(() => readOwner(change(name, { pid }))?.owner.state).toBe('ended');
    parent.kill('SIGKILL');
  },
);
