import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { packageRoot } from '../../src/package-root.ts';
import { printText } from '../../src/print/text.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { run } from '../cli/run.ts';
import { pages as documentation } from './list-commands.ts';

/** All but those of rules, which show what is wrong. */
const pages = [
  ...documentation.filter((page) => !/^docs\/rules\/(?!README)/.test(page)),
  ...['ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'],
];

test('the README shows what the check really says', () => {
  const path = join(packageRoot, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const example = /<!-- example -->\n```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '';
  const printed = printExample(
    `code: housing-ombudsman-2024\nevidence:\n  policy: { title: Policy }\n${example}`,
  );
  if (process.env['UPDATE_DOCS']) {
    writeFileSync(
      path,
      readme.replace(/(<!-- output -->\n```text\n).*?(```)/s, (_, a, b) => `${a}${printed}${b}`),
    );
  }
  expect(/<!-- output -->\n```text\n(.*?)```/s.exec(readFileSync(path, 'utf8'))?.[1]).toBe(printed);
});

test('the README has a row for every command', async () => {
  const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
  const commands = await listCommands();
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((name) => !readme.includes(`| \`selfassess ${name}`))).toEqual([]);
});

/** Options of other programs, and colours of stylesheets. */
const others = ['--exit-code', '--print-to-pdf', '--brand', '--link', '--ink', '--tint'];

/** The anchors that GitHub gives the headings of a page. */
function listAnchors(path: string): string[] {
  const headings = readFileSync(join(packageRoot, path), 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(packageRoot, page), 'utf8');

  test('links only to what is there', () => {
    const targets = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(packageRoot, dirname(page), target)))).toEqual([]);
  });

  test('links only to headings that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)#:]*)#([^)]+)\)/g)];
    const lost = targets.filter(([, file = '', heading = '']) => {
      const path = file === '' ? page : join(dirname(page), file);
      return path.endsWith('.md') && !listAnchors(path).includes(heading);
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  test('names only options that there are', async () => {
    const commands = await listCommands();
    const helps = await Promise.all(
      [[], ...commands.map((one) => [one])].map((argv) => run([...argv, '--help'], packageRoot)),
    );
    const known = helps.map(({ stdout }) => stdout).join('\n');
    const named = [...text.matchAll(/`(?:[^`\n]* )?(--[a-z-]+)[^`\n]*`/g)].map(([, option = '']) => option);
    expect(named.filter((option) => !others.includes(option) && !known.includes(option))).toEqual([]);
  });
});

async function listCommands(): Promise<string[]> {
  const { stdout } = await run(['--help'], packageRoot);
  const names = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name);
  return names.filter((name) => name !== 'help');
}

/** The diagnostics of one provision, without what a fragment lacks as a file. */
function printExample(fragment: string): string {
  const source = parseSource(Buffer.from(fragment), 'self-assessment.yaml', grammarFrom(packageCodes));
  const verdict = checkSource(source, {
    today: '2026-11-21',
    codes: packageCodes,
    settings: defaultSettings,
    draft: false,
    exists: () => true,
  });
  const diagnostics = verdict.diagnostics.filter(
    ({ provision, rule }) => provision === '6.3' && rule !== 'missing-provision',
  );
  const text = printText(
    { verdicts: [{ ...verdict, diagnostics }], draft: false, version: '' },
    { colour: false, width: 100 },
  );
  return `${text.split('\n').slice(0, -4).join('\n')}\n`;
}
