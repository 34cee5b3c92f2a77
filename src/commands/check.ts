import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defaultSettings } from '../check/settings.ts';
import { CommandError } from '../command-error.ts';
import { readVersion } from '../package-root.ts';
import { printJson } from '../print/json.ts';
import { countSeverity, type Report, type TextStyle } from '../print/report.ts';
import { printText } from '../print/text.ts';
import { checkFile } from './check-file.ts';
import { findAssessments } from './find-assessments.ts';
import type { World } from './world.ts';

export interface CheckArguments {
  readonly draft: boolean;
  /** Each `NAME` or `NAME=FILE`. */
  readonly format: readonly string[];
  readonly failOn: 'error' | 'warning' | 'never';
  /** ISO date against which dates are judged. */
  readonly today: string;
  readonly colour: boolean;
  readonly quiet: boolean;
}

const formats: Readonly<Record<string, (report: Report, style: TextStyle) => string>> = {
  text: printText,
  json: printJson,
};

/** `selfassess check`: 0 where nothing reaches the threshold, else 1. */
export function runCheck(paths: readonly string[], options: CheckArguments, world: World): number {
  const outputs = options.format.map((written) => readFormat(written));
  if (outputs.filter(({ file }) => file === '').length > 1) {
    throw new CommandError(
      'Two formats cannot both go to the terminal.',
      'Give all but one a file, as in --format text --format json=findings.json.',
    );
  }
  const verdicts = findAssessments(paths, world.cwd).map((path) =>
    checkFile(path, world.cwd, { ...options, settings: defaultSettings }),
  );
  const report: Report = { verdicts, draft: options.draft, version: readVersion() };
  const errors = countSeverity(report, 'error');
  const warnings = countSeverity(report, 'warning');
  for (const { print, file } of outputs) {
    const terminal = file === '';
    const text = print(report, { colour: options.colour && terminal, width: measureWidth(world) });
    if (!terminal) writeOutput(resolve(world.cwd, file), text);
    else if (!(options.quiet && print === printText && errors + warnings === 0)) world.stdout.write(text);
  }
  const failing = { error: errors, warning: errors + warnings, never: 0 }[options.failOn];
  return failing > 0 ? 1 : 0;
}

function readFormat(written: string): { print: (report: Report, style: TextStyle) => string; file: string } {
  const [name = '', ...rest] = written.split('=');
  const print = formats[name];
  if (!print) {
    throw new CommandError(
      `There is no format “${name}”.`,
      `Choose one of: ${Object.keys(formats).join(', ')}.`,
    );
  }
  return { print, file: rest.join('=') };
}

function measureWidth({ stdout }: World): number {
  return Math.max(60, Math.min(stdout.columns ?? 100, 120));
}

function writeOutput(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
