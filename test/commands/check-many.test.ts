import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { CommandError } from '../../src/command-error.ts';
import { checkInThreads, checkInTurn } from '../../src/commands/check/check-many.ts';
import type { ToldFile } from '../../src/commands/disk/check-file.ts';
import { unpackError } from '../../src/commands/threads/pack-error.ts';
import { ThreadTrouble } from '../../src/commands/threads/start-worker.ts';
import { packageRoot } from '../../src/package-root.ts';
import { makeFolder, sampleFolder } from '../cli/sample.ts';

const options = { draft: false, today: '2026-11-21', settings: defaultSettings, working: [] };
const built = { threads: 2, program: pathToFileURL(join(packageRoot, 'dist/check-worker.js')) };

/** Six landlords: sound ones, one with a slip, one that names no Code, one with nothing answered, one without a report. */
function makeTree(): string[] {
  const top = makeFolder();
  const paths = Array.from({ length: 6 }, (_, at) => join(top, `landlord-${at}`, 'self-assessment.yaml'));
  for (const path of paths) cpSync(sampleFolder, join(path, '..'), { recursive: true });
  const edit = (at: number, change: (yaml: string) => string) =>
    writeFileSync(paths[at] ?? '', change(readFileSync(paths[at] ?? '', 'utf8')));
  edit(2, (yaml) => yaml.replace('  "1.3":', '  "1.3"'));
  edit(3, (yaml) => yaml.replace(/^code: .*/m, 'code: a-code-of-nobody'));
  edit(4, (yaml) => yaml.replace(/comply: yes/g, 'comply:'));
  rmSync(join(top, 'landlord-5/report.yaml'));
  return paths;
}

/** What the printers read of a file. */
function tellAll(files: readonly ToldFile[]) {
  return files.map(({ path, verdict, beside, codes }) => ({
    path,
    codes,
    verdicts: [verdict, ...beside].map(({ kind, file, diagnostics, tally, heldGaps, read, text }) => ({
      ...{ kind, file, diagnostics, tally, heldGaps },
      text: diagnostics.length > 0 ? text : '',
      landlord: read?.assessment.landlord,
      period: read?.assessment.period,
      provisions: read?.code.provisions.map(({ id }) => id),
      answers: read?.code.answers,
    })),
  }));
}

describe('many files', () => {
  it('are found to be the same in threads as in turn, in the same order', async () => {
    const paths = makeTree();
    const inTurn = await checkInTurn(paths, packageRoot, options);
    const inThreads = await checkInThreads(paths, packageRoot, options, built);
    expect(inThreads.map(({ path }) => path)).toEqual(paths);
    expect(tellAll(inThreads)).toEqual(tellAll(inTurn));
    expect(inTurn[2]?.verdict.diagnostics.length).toBeGreaterThan(0);
  });

  it('stop at the first that cannot be checked, with the same sentence', async () => {
    const paths = makeTree();
    for (const at of [4, 1]) {
      rmSync(join(paths[at] ?? '', '../report.yaml'));
      mkdirSync(join(paths[at] ?? '', '../report.yaml'));
    }
    const inTurn = await checkInTurn(paths, packageRoot, options).catch((error: unknown) => error);
    const inThreads = await checkInThreads(paths, packageRoot, options, built).catch(
      (error: unknown) => error,
    );
    expect(inThreads).toBeInstanceOf(CommandError);
    expect(inThreads).toMatchObject({
      message: (inTurn as Error).message,
      help: (inTurn as CommandError).help,
    });
    expect((inThreads as Error).message).toContain('landlord-1');
  });

  it('keep what the system says of an error of its own', async () => {
    const [path = ''] = makeTree();
    const missing = join(path, '../nowhere/self-assessment.yaml');
    const paths = [path, missing];
    const inThreads = await checkInThreads(paths, packageRoot, options, built).catch(
      (error: unknown) => error,
    );
    expect(inThreads).toMatchObject({ code: 'ENOENT', path: missing, syscall: 'open' });
  });

  it('do not wait for a thread that cannot start', async () => {
    const folder = makeFolder();
    copyFileSync(join(packageRoot, 'package.json'), join(folder, 'package.json'));
    writeFileSync(join(folder, 'worker.js'), 'throw new Error("no thread today");');
    const program = pathToFileURL(join(folder, 'worker.js'));
    await expect(checkInThreads(makeTree(), packageRoot, options, { threads: 2, program })).rejects.toThrow(
      new ThreadTrouble('no thread today'),
    );
    writeFileSync(join(folder, 'worker.js'), 'process.exit(7);');
    await expect(checkInThreads(makeTree(), packageRoot, options, { threads: 2, program })).rejects.toThrow(
      'A thread ended with 7 before its work was done.',
    );
  });
});

it('unpacks an error with where it came from', () => {
  const packed = { message: 'too far', stack: 'Error: too far\n    at there', help: null, system: {} };
  expect(unpackError(packed).stack).toBe(packed.stack);
});
