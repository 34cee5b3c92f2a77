import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Code } from '../../src/codes/code.ts';
import { type Codes, packageCodes } from '../../src/codes/codes.ts';
import { readCode } from '../../src/codes/read-code.ts';

/** An invented Code of `test/codes/own/`. */
export function readOwnCode(id: string): Code {
  const text = readFileSync(new URL(`own/${id}.yaml`, import.meta.url), 'utf8');
  return readCode(parse(text, { stringKeys: true }));
}

/** The package's Codes and the invented ones. */
export const ownCodes: Codes = {
  ...packageCodes,
  find: (id) => (id.startsWith('water-') ? readOwnCode(id) : packageCodes.find(id)),
};
