import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Code } from '../../src/codes/code.ts';
import type { CodeFile } from '../../src/codes/generated/code.ts';
import { readCode } from '../../src/codes/read-code.ts';

/** An invented Code of `own/`. */
export function readOwnCode(id: string): Code {
  const text = readFileSync(new URL(`own/${id}.yaml`, import.meta.url), 'utf8');
  const file: CodeFile = parse(text, { stringKeys: true });
  return readCode(file);
}
