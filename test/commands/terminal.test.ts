import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { packageRoot } from '../../src/package-root.ts';
import { run } from '../cli/run.ts';
import { copySample, makeFolder } from '../cli/sample.ts';

/** A title for the window, a cleared screen, a bell, colours, words turned round, a line written over, a command. */
const hostile =
  'x\u001b]0;owned\u0007\u001b[2J\u001b[31m\u009b1m\u202etxt.exe\u2066\r\n::error title=All good::ready';

/** What a terminal or a runner would obey. Our own colours are asked for in no test here. */
const obeyed =
  /(?![\t\n\r])\p{Cc}|\r(?!\n)|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^[ \t]*::(?!(?:error|warning) file=)/mu;

async function runClean(argv: readonly string[], cwd: string, env: Record<string, string> = {}) {
  const { code, stdout, stderr } = await run(argv, cwd, env);
  expect(code, stderr).toBeLessThan(3);
  expect(obeyed.exec(stdout)?.[0]).toBeUndefined();
  expect(obeyed.exec(stderr)?.[0]).toBeUndefined();
  return { code, stdout, stderr };
}

/** A document with something hostile at the end of every value, or in place of each. */
function spoil(yaml: string, isWhole: boolean): string {
  const document = parseDocument(yaml);
  const provisions = document.get('provisions');
  // A few are enough, and the whole has hundreds of findings.
  if (isMap(provisions)) provisions.items.splice(3);
  document.delete('performance');
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node)) return;
      node.value = isWhole ? hostile : `${String(node.value)}${hostile}`;
      node.type = 'QUOTE_DOUBLE';
    },
    Pair: (_, { key, value }) => {
      if (isScalar(key) && isMap(value) && /^(?:policy|letters)$/.test(String(key.value)))
        key.value = hostile;
    },
  });
  return document.toString();
}

const formats = ['text', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'];

describe.each([
  ['at the end of every value', false],
  ['in place of every value', true],
])('what a terminal obeys, %s', (_, isWhole) => {
  test.each([
    ...formats.map((format) => [['check', 'sample', '--format', format], {}] as const),
    [['check', 'sample'], { GITHUB_ACTIONS: 'true' }] as const,
    [['check', 'sample', '--fix', '--dry-run'], {}] as const,
    [['build', 'sample', '--draft', '--only', 'html', '--out', 'out'], {}] as const,
    [['changes', 'sample', join(packageRoot, 'assessments/harbour-vale/2025-26')], {}] as const,
    [['rollover', 'sample', '--to', 'next'], {}] as const,
    [['measures', 'sample'], {}] as const,
  ])('is in nothing that “%s” says', async (argv, env) => {
    const folder = copySample((yaml) => spoil(yaml, isWhole));
    const report = join(folder, 'sample/report.yaml');
    writeFileSync(report, spoil(readFileSync(report, 'utf8'), isWhole));
    const settings = 'preset: strict\nfail-on: error\nbaseline: b.yaml\n';
    if (isWhole) writeFileSync(join(folder, 'selfassess.config.yaml'), spoil(settings, true));
    await runClean(argv, folder, { ...env });
  });
});

test('nor is it if a name or an argument holds it', async () => {
  const folder = makeFolder();
  const name = 'a\u001b[2J\n::error title=All good::x';
  cpSync(join(packageRoot, 'assessments/harbour-vale/2025-26'), join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, name, 'self-assessment.yaml'),
    'code: housing-ombudsman-2024\nprovisions:\n  1.2: { comply: maybe }\n',
  );
  writeFileSync(join(folder, 'page.html'), `<h1>${hostile}</h1><p>1.2 ${hostile}</p>`);
  for (const format of formats) await runClean(['check', '.', '--format', format], folder);
  for (const argv of [
    ['check', '.'],
    ['check', hostile],
    ['check', '--config', hostile],
    ['check', '--baseline', hostile],
    ['check', `--${hostile}`],
    [hostile],
    ['explain', hostile],
    ['changes', hostile, hostile],
    ['changes', `HEAD:${hostile}`, '.'],
    ['import', hostile, '--out', 'draft'],
    ['import', 'page.html', '--out', 'draft'],
    ['measures', hostile],
    ['rollover', '.', '--to', hostile],
    ['build', '.', '--out', hostile],
    ['codes', hostile],
    ['schema', hostile],
  ])
    await runClean(argv, folder);
});

test('nor if a browser says it when it dies', async () => {
  const folder = copySample();
  const browser = join(folder, 'browser');
  writeFileSync(browser, `#!/bin/sh\nprintf '%s' ${JSON.stringify(`'${hostile}'`)} >&2\nexit 1\n`);
  chmodSync(browser, 0o755);
  const { code } = await runClean(['build', 'sample', '--out', 'out', '--browser', browser], folder);
  expect(code).toBe(2);
});

test('nothing but the start of the program writes to the terminal by itself', () => {
  const files = readdirSync(join(packageRoot, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(500);
  const direct = sources.filter((name) =>
    /process\.std(?:out|err)|\bconsole\.|\bstdio: ?['"]inherit/.test(
      readFileSync(join(packageRoot, 'src', name), 'utf8'),
    ),
  );
  expect(direct).toEqual([]);
});
