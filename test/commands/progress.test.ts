import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardOutputs, showProgress, type World } from '../../src/commands/world.ts';
import { main } from '../../src/main.ts';
import { copySample } from '../cli/sample.ts';

/** A terminal of so many columns, and what was written to it. */
function openTerminal(given: Partial<World> = {}, isTTY = true) {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  const world: World = {
    argv: [],
    cwd: '/',
    env: {},
    platform: 'linux',
    today: '2026-11-21',
    isRoot: false,
    stdout: { write, columns: 40, isTTY },
    stderr: { write, columns: 40, isTTY },
    ...given,
  };
  return { world, written };
}

const emptied = '\r\u001b[2K';

/** What stands on the lines of a terminal after all that was written. */
function readLines(written: readonly string[]): string[] {
  const lines = written.join('').split('\n');
  return lines.map((line) =>
    line.slice(line.lastIndexOf(emptied) + (line.includes(emptied) ? emptied.length : 1)),
  );
}

describe('what is being done', () => {
  test('is one line that gives way to whatever is written next', () => {
    const { world, written } = openTerminal();
    const guarded = guardOutputs(world);
    showProgress('Checked 1 of 2', guarded);
    showProgress('Checked 2 of 2', guarded);
    expect(readLines(written)).toEqual(['Checked 2 of 2']);
    guarded.stdout.write('No problems.\n');
    guarded.stderr.write('A notice.\n');
    expect(readLines(written)).toEqual(['No problems.', 'A notice.', '']);
  });

  test('is never longer than a line, and holds nothing that a terminal obeys', () => {
    const { world, written } = openTerminal();
    showProgress(`Printing \u001b[2J\u202e${'x'.repeat(90)}`, guardOutputs(world));
    const [line = ''] = readLines(written);
    expect([...line]).toHaveLength(39);
    expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test.each([
    ['where there is no terminal', {}, false],
    ['on a terminal that cannot go back', { env: { TERM: 'dumb' } }, true],
    ['in CI', { env: { CI: 'true' } }, true],
  ])('is not said %s', (_, given, isTTY) => {
    const { world, written } = openTerminal(given, isTTY);
    showProgress('Checked 1 of 2', guardOutputs(world));
    expect(written).toEqual([]);
  });

  test('is how many are checked of several, and nothing of it with --quiet', async () => {
    const folder = copySample();
    cpSync(join(folder, 'sample'), join(folder, 'second'), { recursive: true });
    const seen = openTerminal({ argv: ['check'], cwd: folder });
    await main(seen.world);
    expect(seen.written.join('')).toContain('Checked 1 of 2');
    expect(readLines(seen.written).join('\n')).not.toContain('Checked');
    const quiet = openTerminal({ argv: ['--quiet', 'check'], cwd: folder });
    await main(quiet.world);
    expect(quiet.written.join('')).not.toContain('Checked');
  });
});
