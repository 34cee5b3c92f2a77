import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** A call of `node:fs` that fails: each time from the `from`th on, or the `only` one. */
export interface Fault {
  readonly call: string;
  readonly code: string;
  readonly from?: number;
  readonly only?: number;
}

const calls = [
  ...['openSync', 'readFileSync', 'writeFileSync', 'readSync', 'fsyncSync', 'closeSync', 'readdirSync'],
  ...['renameSync', 'mkdirSync', 'rmSync', 'rmdirSync', 'chmodSync', 'chownSync', 'accessSync'],
  ...['existsSync', 'statSync', 'lstatSync', 'realpathSync', 'readlinkSync', 'createReadStream'],
] as const;

/**
 * Does `use` while that call fails for paths in the folder (and files that are open there), as a disk does; how often each call
 * was made there.
 */
export async function whileFailing(
  folder: string,
  fault: Fault | undefined,
  use: () => Promise<void>,
): Promise<Map<string, number>> {
  const made = new Map<string, number>();
  const opened = new Map<unknown, string>();
  const real = Object.fromEntries(calls.map((call) => [call, fs[call]]));
  const isFailing = (call: string, path: string) => {
    if (!path.startsWith(folder)) return false;
    const count = (made.get(call) ?? 0) + 1;
    made.set(call, count);
    return call === fault?.call && (count === fault.only || count >= (fault.from ?? Infinity));
  };
  for (const call of calls) {
    const give = fs[call] as (...args: unknown[]) => unknown;
    const failing = (...args: unknown[]): unknown => {
      const path = opened.get(args[0]) ?? String(args[0]);
      const failed = isFailing(call, path);
      const refusal = Object.assign(new Error(`${fault?.code}: ${call} '${path}'`), {
        code: fault?.code,
        path,
      });
      if (failed && !(call in gentle)) throw refusal;
      const result = call === 'existsSync' && failed ? false : give(...args);
      if (call === 'openSync') opened.set(result, path);
      if (failed) gentle[call]?.(refusal, result);
      return result;
    };
    Object.assign(fs, { [call]: Object.assign(failing, give) });
  }
  syncBuiltinESMExports();
  try {
    await use();
    return made;
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}

/** Calls that do something all the same, or say of no error. */
const gentle: Partial<Record<string, (refusal: Error, result: unknown) => void>> = {
  existsSync: () => undefined,
  closeSync: (refusal) => {
    throw refusal;
  },
  createReadStream: (refusal, stream) => (stream as fs.ReadStream).destroy(refusal),
};
