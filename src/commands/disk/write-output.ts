import { mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from '../../command-error.ts';
import type { TerminalForm } from '../../words/for-terminal.ts';
import type { World } from '../world.ts';
import { isThere } from './exists-in.ts';
import { writeFile } from './replace-file.ts';

/**
 * Where a page may be written: the path, with links followed. `example` is a name for it, `changes.html`; `kept` are
 * files that were read. @throws CommandError if it is YAML, which may be an assessment, or one of those files.
 */
export function requireTarget(path: string, example: string, kept: readonly string[] = []): string {
  const real = isThere(path) ? realpathSync(path) : path;
  if ([path, real].some((one) => /\.ya?ml$/i.test(one))) {
    throw new CommandError(
      'A report cannot go to a YAML file, which may be an assessment.',
      `Give it another ending, as in --out ${example}.`,
    );
  }
  if (kept.some((one) => isThere(one) && realpathSync(one) === real)) {
    throw new CommandError(
      'A report cannot go to the register that it is made from.',
      `Give it another name, as in --out ${example}.`,
    );
  }
  return real;
}

/** A PDF cannot be read in a terminal. @throws CommandError if one would go there. */
export function refusePdfOnTerminal(format: string, out: string, example: string): void {
  if (format !== 'pdf' || out !== '') return;
  throw new CommandError('A PDF cannot go to the terminal.', `Name a file for it, as in --out ${example}.`);
}

/** Writes to the file, in one step, or to the terminal if `out` is `''`, where `form` says what it may hold beside words. */
export function writeOutput(
  content: string | Uint8Array,
  out: string,
  world: World,
  form: TerminalForm = 'words',
): void {
  if (out !== '') {
    mkdirSync(dirname(out), { recursive: true });
    writeFile(out, content);
  } else if (typeof content === 'string') world.stdout.write(content, form);
}
