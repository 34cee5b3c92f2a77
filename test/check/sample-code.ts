import { basename } from 'node:path';
import { checkCode } from '../../src/check/code/check-code.ts';
import type { Verdict } from '../../src/check/verdict.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

/** What is said of the file of a landlord's own Code. */
export function checkOwnCode(bytes: Uint8Array, file: string): Verdict {
  const source = parseSource(bytes, file);
  const { diagnostics } = checkCode(source, { name: basename(file, '.yaml'), taken: packageCodes.ids });
  const tally = { provisions: 0, answered: 0, complete: 0 };
  return { kind: 'code', file, text: source.text, diagnostics, tally, read: null };
}
