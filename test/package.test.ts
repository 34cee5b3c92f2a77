import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.ts';
import { makeFolder, sampleFolder } from './cli/sample.ts';

it('works where its tarball is installed, from any folder', { timeout: 240_000 }, () => {
  const folder = makeFolder();
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', ['--loglevel=error', ...args], {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
  const [{ filename }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], packageRoot),
  );
  npm(['init', '--yes'], folder);
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, filename)], folder);
  cpSync(sampleFolder, join(folder, 'sample'), { recursive: true });
  const npx = (...args: string[]) => npm(['exec', '--offline', '--', 'selfassess', ...args], folder);
  expect(npx('check', 'sample')).toContain('Ready to publish');
  expect(npx('explain', '6.10')).toContain('it must be progressed to stage 2');
  expect(npx('explain', 'missing-evidence')).toContain('# missing-evidence');
  npx('build', 'sample', '--only', 'html', '--out', 'site');
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toContain('id="provision-6.10"');
  npx('import', 'site/index.html', '--out', 'again');
  expect(readFileSync(join(folder, 'again/self-assessment.yaml'), 'utf8')).toContain('  "6.10":\n');
});

it('says a clear sentence on an older Node', () => {
  const start = readFileSync(join(packageRoot, 'bin/selfassess.cjs'), 'utf8').replace(
    'process.versions.node',
    "'18.20.4'",
  );
  const script = start.replace(/^#!.*\n/, '').replaceAll('process.versions.node', "'18.20.4'");
  const run = () => execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', stdio: 'pipe' });
  expect(run).toThrow(/selfassess needs Node 20\.19 or newer, and this is Node 18\.20\.4\./);
});
