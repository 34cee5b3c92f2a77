import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findVeraPdf } from '../../src/commands/build/find-verapdf.ts';
import { verifyPdfs } from '../../src/commands/build/verify-pdfs.ts';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'selfassess-verify-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = join(packageRoot, 'assessments/harbour-vale/2024-25');
const world = { cwd: folder, env: process.env, platform: process.platform };
const both =
  '<pdfuaid:part>1</pdfuaid:part> <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>';
const claiming = { path: 'a.pdf', content: Buffer.from(`%PDF-1.7 ${both}`) };
const silent = { path: 'b.pdf', content: Buffer.from('%PDF-1.7') };

/** A program that says what is given, in which `$2` is the flavour, and ends with a code. */
function fake(says: string, code = 0): string {
  const path = join(folder, `fake-${code}-${says.length}`);
  writeFileSync(path, `#!/bin/sh\n${says}\nexit ${code}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === 'win32')('veraPDF', () => {
  test('is told which PDFs claim what, and believed', async () => {
    const path = fake('shift 5; for file; do test -f $file && echo "PASS /tmp/x/$file ua1"; done');
    expect(await verifyPdfs([claiming, silent], path, world)).toEqual([
      { sentence: 'a.pdf is PDF/UA-1 and PDF/A-2a, as veraPDF finds too.', holds: true },
      { sentence: 'b.pdf claims neither PDF/UA-1 nor PDF/A-2a, so there is nothing to verify.', holds: true },
    ]);
  });

  test('names the rules that a PDF fails', async () => {
    const path = fake(
      'if [ $2 = 2a ]; then echo "FAIL 0.pdf 2a"; echo "  FAIL 6.6.4-1"; echo "  FAIL 6.2.4.3-2"; else echo "PASS 0.pdf"; fi',
      1,
    );
    expect(await verifyPdfs([claiming], path, world)).toEqual([
      {
        sentence: 'a.pdf claims what it is not: veraPDF says that it fails PDF/A-2a (6.6.4-1 and 6.2.4.3-2).',
        holds: false,
      },
    ]);
  });

  test.each([
    [
      'it does not run',
      'echo "Error: no Java" >&2; exit 2',
      'cannot be run: Error: no Java. Nothing was written.',
    ],
    ['it leaves one out', 'echo "PASS 7.pdf ua1"', 'did not judge 1 of 1 PDFs'],
  ])('stops the build where %s', async (_, says, reason) => {
    await expect(verifyPdfs([claiming], fake(says), world)).rejects.toThrow(reason);
  });

  test('is found on the PATH, or where SELFASSESS_VERAPDF says', () => {
    const path = fake('true');
    expect(findVeraPdf({ env: { SELFASSESS_VERAPDF: path }, platform: process.platform })).toBe(path);
    writeFileSync(join(folder, 'verapdf'), '#!/bin/sh\n', { mode: 0o755 });
    expect(findVeraPdf({ env: { PATH: folder }, platform: process.platform })).toBe(join(folder, 'verapdf'));
  });

  test('fails the build before anything is written', async () => {
    const program = fake('shift 5; for file; do echo "FAIL $file"; echo "  FAIL 7.1-3"; done; true', 1);
    const cache = join(folder, 'cache');
    const args = ['build', sample, '--only', 'pdf', '--verify-pdf', '--out', 'made'];
    const { code, stderr } = await run(args, folder, { SELFASSESS_VERAPDF: program, XDG_CACHE_HOME: cache });
    expect(code).toBe(1);
    expect(stderr).toContain(
      'self-assessment.pdf claims what it is not: veraPDF says that it fails PDF/UA-1 (7.1-3) and PDF/A-2a (7.1-3).',
    );
    expect(stderr).toContain('Nothing was written.');
    expect(existsSync(join(folder, 'made'))).toBe(false);
  }, 240_000);
});

test('a build that is to be verified says at once where veraPDF is not installed', async () => {
  const { code, stderr } = await run(['build', sample, '--verify-pdf'], folder, {
    SELFASSESS_VERAPDF: './none',
  });
  expect([code, stderr]).toEqual([2, expect.stringContaining('--verify-pdf')]);
});

/** The program itself, where it is installed. */
const real = (() => {
  try {
    return findVeraPdf(world);
  } catch {
    return '';
  }
})();

test.skipIf(real === '')(
  'the sample is what it claims, as veraPDF itself finds',
  async () => {
    const args = ['build', sample, '--only', 'pdf', '--verify-pdf', '--out', 'real'];
    const env = { SELFASSESS_VERAPDF: real, XDG_CACHE_HOME: join(folder, 'cache') };
    const { code, stderr } = await run(args, folder, env);
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('annual-report.pdf is PDF/UA-1 and PDF/A-2a'),
    ]);
  },
  60_000,
);
