import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '../../../src/package-root.ts';
import { copySample, readFields } from './open-forms.ts';

const page = 'edit/p/6.3';
const usual = 'Director of Customer Services';
const hook = join(packageRoot, 'test/commands/edit/save-hook.cjs');

/** The program as it is built, in a process of its own; it is killed at that step of its saves, if any. */
async function start(folder: string, at?: number): Promise<{ child: ChildProcess; address: string }> {
  const before = at === undefined ? [] : ['--require', hook];
  const child = spawn(process.execPath, [...before, 'bin/selfassess.cjs', 'edit', folder, '--quiet'], {
    cwd: packageRoot,
    env: { ...process.env, AT: `${at}`, FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const address = await new Promise<string>((done) => {
    child.stdout?.on('data', (line) => done(String(line).trim()));
    child.on('exit', () => done(''));
  });
  return { child, address };
}

/** Fills in an owner as the page's script does; false where the program ended before it answered. */
async function save(address: string, owner: string): Promise<boolean> {
  try {
    const fields = readFields(await (await fetch(`${address}${page}`)).text());
    fields.set('action.owner', owner);
    const headers = { Origin: new URL(address).origin, 'X-Selfassess': 'script' };
    const answer = await fetch(`${address}${page}`, { method: 'POST', headers, body: fields });
    return JSON.parse(await answer.text()).state === 'saved';
  } catch {
    return false;
  }
}

/** Saves again and again until the program is killed, a while after a save began if it is not at a step: what was sent last, and before it. */
async function saveUntilKilled(folder: string, kill: number, delay: number): Promise<[string, string]> {
  // Every other one at a step of a save, which moments chosen by chance would hardly meet.
  const { child, address } = await start(folder, kill % 2 === 0 ? 1 + ((kill / 2) % 12) : undefined);
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  let [stood, sent] = ['', ''];
  for (let at = 0, isUp = address !== ''; isUp; at += 1) {
    sent = `Person ${kill} ${at}`;
    if (kill % 2 === 1) setTimeout(() => child.kill('SIGKILL'), delay);
    isUp = await save(address, sent);
    if (isUp) stood = sent;
  }
  await ended;
  return [stood, sent];
}

test.skipIf(process.platform === 'win32')(
  'killed at fifty moments, the program leaves the whole old file or the whole new one, and nothing for long beside it',
  async () => {
    const folder = copySample();
    const path = join(folder, 'self-assessment.yaml');
    for (const name of ['report.yaml', 'process.yaml', 'complaints.csv']) rmSync(join(folder, name));
    const [names, first] = [readdirSync(folder), readFileSync(path, 'utf8')];
    const [delays = []] = fc.sample(fc.array(fc.nat(400), { minLength: 50, maxLength: 50 }), {
      numRuns: 1,
      seed: 15,
    });
    let owner = usual;
    const found = new Set<string>();
    for (const [kill, delay] of delays.entries()) {
      const [stood, sent] = await saveUntilKilled(folder, kill, delay);
      const text = readFileSync(path, 'utf8');
      const now = /^ {6}owner: (Person .*)$/m.exec(text)?.[1] ?? usual;
      expect([stood || owner, sent || owner]).toContain(now);
      expect(text.replace(`owner: ${now}`, `owner: ${usual}`)).toBe(first);
      found.add(now === sent ? 'new' : 'old');
      owner = now;
    }
    expect([...found].toSorted()).toEqual(['new', 'old']);
    const { address } = await start(folder);
    expect(await save(address, 'Person at last')).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  },
  900_000,
);
