import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';
import { makeFolder } from '../cli/sample.ts';

const page = readFileSync(`${packageRoot}docs/first-assessment.md`, 'utf8');
const [year, today] = ['assessments/elm-vale-homes/2025-26', ['--today', '2026-05-28']];

/** The block of the page that is to be written into the file. */
const blockOf = (name: string): string =>
  page.split(`<!-- ${name} -->\n\`\`\`yaml\n`)[1]?.split('```')[0] ?? '';

/** The words of a line that the page shows, which must be there. */
function readLine(start: string): string[] {
  const line = page.split('\n').find((one) => one.startsWith(`npx selfassess ${start}`)) ?? '';
  return [...line.replace('npx selfassess ', '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}

test('the page leads from an empty folder to pages of a draft, as it says', async () => {
  const folder = makeFolder();
  // What npm install makes of it.
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(packageRoot, join(folder, 'node_modules/selfassess'));
  writeFileSync(
    join(folder, 'package.json'),
    '{ "devDependencies": { "selfassess": "file:selfassess-0.1.0.tgz" } }\n',
  );
  const type = (start: string) => run([...readLine(start), ...(start === 'init' ? [] : today)], folder);
  const file = join(folder, year, 'self-assessment.yaml');
  /** Writes the block in place of the blanks and examples from a key to the next blank line. */
  const write = (key: string, name: string) => {
    const text = readFileSync(file, 'utf8');
    const start = text.indexOf(`\n${key}:\n`) + 1;
    expect(start).toBeGreaterThan(0);
    writeFileSync(file, text.slice(0, start) + blockOf(name) + text.slice(text.indexOf('\n\n', start) + 1));
  };

  const begun = await type('init');
  expect([begun.code, begun.stderr]).toEqual([0, expect.stringContaining(`in ${year}.`)]);
  expect((await type('init')).stderr).toContain('kept as it is');
  write('  "1.2"', '1.2');
  const first = await type('check');
  expect([first.code, first.stdout]).toEqual([
    1,
    expect.stringContaining('“policy” is cited as evidence for 1.2'),
  ]);
  write('evidence', 'evidence');
  const second = await type('check');
  expect([second.code, second.stdout]).toEqual([
    0,
    expect.stringContaining(/“(1 of 72 [^”]+)”/.exec(page)?.[1] ?? 'nothing'),
  ]);
  const status = await type('status');
  expect([status.code, status.stdout]).toEqual([
    0,
    expect.stringContaining('1 of 72 provisions is complete'),
  ]);
  const built = await type('build');
  const address = pathToFileURL(join(folder, 'public/index.html')).href;
  expect([built.code, built.stderr.trimEnd().split('\n').at(-1)]).toEqual([0, `To see it, open ${address}`]);
  expect(readFileSync(join(folder, 'public/index.html'), 'utf8')).toContain('word for word');
});
