import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';
import { copySample } from '../cli/sample.ts';

let folder: string;
const before = join(packageRoot, 'assessments/harbour-vale/2024-25/self-assessment.yaml');
const earlier = readFileSync(before, 'utf8');

/** The sample alone, without its report; beside it stands what a test puts there. */
beforeEach(() => {
  folder = copySample();
  rmSync(join(folder, 'sample/report.yaml'));
});

/** The sample's year before in another folder beside it, changed. */
function put(year: string, change = (yaml: string) => yaml): void {
  mkdirSync(join(folder, year));
  writeFileSync(join(folder, year, 'self-assessment.yaml'), change(earlier));
}

/** Adds lines to the sample's top. */
function name(lines: string): void {
  const file = join(folder, 'sample/self-assessment.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^code: .*\n/m, `$&${lines}\n`));
}

async function build() {
  const { code, stderr } = await run(['build', 'sample', '--only', 'html', '--out', 'site'], folder);
  const page = code === 0 ? readFileSync(join(folder, 'site/index.html'), 'utf8') : '';
  return { code, stderr, tells: page.includes('id="since"') };
}

const isOf = (landlord: string) => (yaml: string) =>
  yaml.replace('name: Harbour Vale Homes', `name: ${landlord}`);

describe('the year before', () => {
  test('is found beside it, whatever its folder is called, and told', async () => {
    put('anything');
    expect(await build()).toEqual({
      code: 0,
      stderr: expect.stringContaining('What has changed is told from anything/, the year before beside it.'),
      tells: true,
    });
  });

  test.each([
    ['of another landlord', isOf('Elmbrook Homes')],
    [
      'two years before',
      (yaml: string) =>
        yaml.replace('{ from: 2024-04-01, to: 2025-03-31 }', '{ from: 2023-04-01, to: 2024-03-31 }'),
    ],
    ['without a period', (yaml: string) => yaml.replace(/^period: .*/m, '')],
  ])('is none beside it that is %s', async (_, change) => {
    put('2024-25', change);
    expect(await build()).toMatchObject({ code: 0, tells: false });
  });

  test('is left out, and that is told, where it cannot be read', async () => {
    put('2024-25', (yaml) => yaml.replace(/^code: .*/m, 'code: another-code'));
    expect(await build()).toEqual({
      code: 0,
      stderr: expect.stringContaining(
        '2024-25/ cannot be read, so the page does not say what has changed since.',
      ),
      tells: false,
    });
  });
});

describe('the assessment that is named as the one before', () => {
  test('is taken though another lies beside it, and may be of two years before', async () => {
    put('2024-25', isOf('Harbour Vale Homes # the year before'));
    put('old', (yaml) =>
      yaml.replace('{ from: 2024-04-01, to: 2025-03-31 }', '{ from: 2023-04-01, to: 2024-03-31 }'),
    );
    name('previous: ../old');
    const { code, stderr, tells } = await build();
    expect([code, tells]).toEqual([0, true]);
    expect(stderr).not.toContain('What has changed is told');
  });

  test('is told where it is of another landlord', async () => {
    put('merged', isOf('Elmbrook Homes'));
    name('previous: ../merged');
    expect(await build()).toEqual({
      code: 0,
      stderr: expect.stringContaining(
        'What has changed is told from the self-assessment of Elmbrook Homes for 2024-25.',
      ),
      tells: true,
    });
  });

  test.each([
    [
      'is of the same year',
      (yaml: string) =>
        yaml.replace('{ from: 2024-04-01, to: 2025-03-31 }', '{ from: 2025-04-01, to: 2026-03-31 }'),
      'It is of 2025-26, and this one of 2025-26.',
    ],
    [
      'cannot be read',
      (yaml: string) => yaml.replace(/^code: .*/m, 'code: another-code'),
      'names ../old as the self-assessment before it.',
    ],
  ])('stops the build where it %s', async (_, change, message) => {
    put('old', change);
    name('previous: ../old');
    const { code, stderr } = await build();
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('is an error of the check where it is not there', async () => {
    name('previous: ../old');
    const { code, stdout } = await run(['check', 'sample'], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^error missing-file: “..\/old” is not a folder that holds a self-assessment\.\n +--> sample/m,
    );
  });
});

test('earlier years that are built with it are linked, the latest first, and no later one or other landlord’s', async () => {
  put('2024-25');
  put('2023-24', (yaml) =>
    yaml.replace('{ from: 2024-04-01, to: 2025-03-31 }', '{ from: 2023-04-01, to: 2024-03-31 }'),
  );
  put('other', isOf('Elmbrook Homes'));
  expect((await run(['build', '--only', 'html', '--out', 'site'], folder)).code).toBe(0);
  const read = (year: string) => readFileSync(join(folder, `site/${year}/index.html`), 'utf8');
  const links = (year: string) =>
    [...read(year).matchAll(/href="(\.\.\/[^"#]+index\.html)"/g)].map(([, href]) => href);
  expect(links('sample')).toEqual(['../2024-25/index.html', '../2023-24/index.html']);
  expect(links('2024-25')).toEqual(['../2023-24/index.html']);
  expect(links('other')).toEqual([]);
});
