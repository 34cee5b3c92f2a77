import { basename } from 'node:path';
import { checkOwn } from '../../src/check/code/own-codes.ts';
import type { Verdict } from '../../src/check/verdict.ts';

/** What is said of the file of a landlord's own Code. */
export function checkOwnCode(bytes: Uint8Array, file: string): Verdict {
  return checkOwn({ shown: file, bytes }, basename(file, '.yaml')).verdict;
}
