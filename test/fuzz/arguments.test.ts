import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'vitest';
import { declareProgram } from '../../src/commands/program.ts';
import { makeFolder, sampleFolder } from '../cli/sample.ts';
import { look, patience, runTold } from './told.ts';

const nowhere = { write: () => undefined };
const declared = declareProgram(
  {
    argv: [],
    cwd: '',
    env: {},
    platform: 'linux',
    today: '',
    isRoot: false,
    stdout: nowhere,
    stderr: nowhere,
  },
  () => undefined,
);

/** What a user may type beside commands and options. */
const words = [
  ...[
    'self-assessment.yaml',
    'report.yaml',
    '.',
    '..',
    'nowhere',
    '',
    ' ',
    '-',
    '--',
    '---',
    '=',
    '--=',
    '\u001b[2J',
  ],
  ...[
    'housing-ombudsman-2024',
    '6.3',
    '6.3.',
    'thin-commentary',
    '__proto__',
    '2025-26',
    '2025-26-Q3',
    '2025-02-30',
  ],
  ...[
    'json',
    'text=',
    'json=x.yaml',
    'never',
    '0',
    '-1',
    '1e3',
    'NaN',
    '99999999999',
    'HEAD',
    'HEAD~1',
    'a=b',
    '\u202e',
  ],
];

test('any words are a command, or refused in words', patience, async () => {
  const folder = makeFolder();
  cpSync(join(sampleFolder, 'self-assessment.yaml'), join(folder, 'self-assessment.yaml'));
  writeFileSync(join(folder, 'report.yaml'), 'period: 2025-26\n');
  // A build would start a browser each time.
  const called = declared.commands.filter((command) => command.name() !== 'build');
  const names = ['', ...called.map((command) => command.name())];
  const options = [declared, ...called].flatMap((command) =>
    command.options.flatMap(({ short, long }) => [short ?? '-x', long ?? '--y', `${long}=1`]),
  );
  const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...options), fc.string({ maxLength: 12 }));
  const argv = fc.tuple(fc.constantFrom(...names), fc.array(word, { maxLength: 6 }));
  await look(argv, async ([name, rest]) => {
    await runTold([name, ...rest], folder);
  });
});
