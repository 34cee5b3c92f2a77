import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kinds, outputs } from '../../src/commands/build/outputs.ts';
import { packageRoot } from '../../src/package-root.ts';

const settings = `branding:
  name: Ŵyth
  logo: logo.svg
  logo-png: logo.png
  colour: "#7a1f5c"
  footer: A registered society.
`;

const report = `thanks:
  - { who: Ada, waves: 3, since: 2025-07, promise: W1, page: https://ada.example, story: She *waved*. }
weather: Rain.
annual-letter: { state: arrived, heading: Well waved, dated: 2026-05-04, gist: All is well. }
mended: [{ what: The gate, cost: 12 }]
`;

/** A small assessment and report under an invented Code, in a folder of that name below. */
function put(folder: string): void {
  const files = join(packageRoot, 'test/codes');
  mkdirSync(join(folder, 'codes'), { recursive: true });
  cpSync(join(files, 'own/water-courtesy-2031.yaml'), join(folder, 'codes/water-courtesy-2031.yaml'));
  copyFileSync(join(files, 'answered/2031.yaml'), join(folder, 'self-assessment.yaml'));
  writeFileSync(join(folder, 'report.yaml'), report);
  writeFileSync(join(folder, 'selfassess.config.yaml'), settings);
  writeFileSync(join(folder, 'logo.svg'), '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
  writeFileSync(join(folder, 'logo.png'), png);
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Every file that a process of that environment publishes of the assessment in that folder. */
function build(folder: string, env: Record<string, string>): Record<string, string> {
  put(folder);
  const { PATH = '', SELFASSESS_BROWSER = '' } = process.env;
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(packageRoot, 'bin/selfassess.cjs'), 'build', '.', '--draft', '--fresh', '--out', 'out'],
    { cwd: folder, encoding: 'utf8', env: { PATH, SELFASSESS_BROWSER, HOME: homedir(), ...env } },
  );
  expect([status, stderr]).toEqual([0, expect.stringContaining('Published to out/')]);
  const out = join(folder, 'out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((path) => [path.slice(out.length + 1), readFileSync(path, 'latin1')]),
  );
}

test('every form has the same bytes in another folder, zone and locale', () => {
  const top = mkdtempSync(join(tmpdir(), 'selfassess-bytes-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const here = build(join(top, 'here'), { TZ: 'UTC', LC_ALL: 'C.UTF-8' });
  const there = build(join(top, 'another folder/ŷ'), {
    TZ: 'Pacific/Auckland',
    LANG: 'cy_GB.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  });
  expect(Object.keys(there)).toEqual(Object.keys(here));
  expect(Object.keys(here).filter((path) => here[path] !== there[path])).toEqual([]);
  const made = kinds.filter((kind) =>
    outputs.some((one) => one.kind === kind && here[one.path] !== undefined),
  );
  expect(made).toEqual(kinds);
  expect(Object.keys(here)).toEqual(
    expect.arrayContaining(['annual-report.pdf', 'documents/annual-report.docx']),
  );
});
