import {
  accessSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/** Replaces a file in one step, keeping its mode and byte-order mark; a link to it still works. */
export function replaceFile(path: string, text: string): void {
  const real = realpathSync(path);
  accessSync(real, constants.W_OK);
  const mark = readFileSync(real, 'utf8').startsWith('\uFEFF') ? '\uFEFF' : '';
  const fresh = `${real}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, mark + text, { mode: statSync(real).mode });
    renameSync(fresh, real);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** The change to a file as a patch; `done` describes the new text in a word. */
export async function printDifference(
  file: string,
  before: string,
  after: string,
  done: string,
): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(file, file, before, after, 'as it is', done, { context: 2 });
}
