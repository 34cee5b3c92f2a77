import {
  accessSync,
  constants,
  existsSync,
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
  swapIn(real, mark + text, statSync(real).mode);
}

/** Writes a file in one step, whether it is there or not; a link keeps leading to it. Its folder is there. */
export function writeFile(path: string, text: string): void {
  if (existsSync(path)) replaceFile(path, text);
  else swapIn(path, text, 0o666);
}

function swapIn(path: string, text: string, mode: number): void {
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, text, { mode });
    renameSync(fresh, path);
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
