import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { makeFolder } from '../cli/sample.ts';

function lay(): string {
  const top = makeFolder();
  mkdirSync(join(top, 'assessments/elm-homes/2025-26'), { recursive: true });
  writeFileSync(join(top, 'complaints.csv'), 'Received\n2025-04-01\n');
  writeFileSync(join(top, 'page.html'), '<p>\n');
  return top;
}

test.each([
  [['check', 'assesments'], 'Did you mean assessments?'],
  [['check', 'assessments/elm-home/2025-26'], 'Did you mean assessments/elm-homes/2025-26?'],
  [['check', 'assessments/elm-homes/2025-36'], 'Did you mean assessments/elm-homes/2025-26?'],
  [['build', 'assesments/elm-home/2025-26'], 'Did you mean assessments?'],
  [['measures', 'complaint.csv'], 'Did you mean complaints.csv?'],
  [['import', 'pages.html', '--out', 'x'], 'Did you mean page.html?'],
])('%j names what stands there under nearly that name', async (argv, meant) => {
  const { code, stderr } = await run(argv, lay());
  expect(code).toBe(2);
  expect(stderr).toContain(meant);
});

test.each([
  ['check', 'nowhere'],
  ['measures', 'register.csv'],
])('%s %s names nothing where nothing is near', async (...argv) => {
  const { code, stderr } = await run(argv, lay());
  expect(code).toBe(2);
  expect(stderr).toContain('Check the spelling, and the folder you are in.');
  expect(stderr).not.toContain('Did you mean');
});

test.skipIf(process.platform === 'win32')(
  'a pipe in the place of a self-assessment is refused, however it is named, and not waited for',
  async () => {
    const folder = join(lay(), 'assessments/elm-homes/2025-26');
    execFileSync('mkfifo', [join(folder, 'self-assessment.yaml')]);
    for (const named of ['.', 'self-assessment.yaml']) {
      const { code, stderr } = await run(['check', named], folder);
      expect(code).toBe(2);
      expect(stderr).toContain('self-assessment.yaml is a pipe or a device, but it should be a file.');
    }
  },
);
