import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import type { WholeVerdict } from '../../src/check/verdict.ts';
import type { Code } from '../../src/codes/code.ts';
import type { Codes } from '../../src/codes/codes.ts';
import { type CodeMap, readCodeMap } from '../../src/codes/load-code-map.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { readOwnCode } from './own-code.ts';

/** The invented Codes of `test/codes/own`. */
const found = new Map(['water-courtesy-2030', 'water-courtesy-2031'].map((id) => [id, readOwnCode(id)]));

export const ownCodes: Codes = {
  ids: [...found.keys()],
  find: (id) => found.get(id),
  advise: () => new Map(),
  findMap: () => ownMap,
  refuse: () => null,
};

export const ownMap: CodeMap = readCodeMap(
  parse(readText('own/water-courtesy-2030.water-courtesy-2031.map.yaml'), { stringKeys: true }),
);

/** A file of this folder. */
export function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** What the check says of an answered form in this folder, on that day. */
export function checkAnswered(name: string, today: string): WholeVerdict {
  const text = new TextEncoder().encode(readText(`answered/${name}.yaml`));
  return checkSource(parseSource(text, 'self-assessment.yaml', grammarFrom(ownCodes)), {
    codes: ownCodes,
    exists: () => true,
    today,
    settings: defaultSettings,
    draft: false,
  });
}

/** An answered form as it was read. */
export function readAnswered(name: string): { assessment: Assessment; code: Code } {
  const { read } = checkAnswered(name, '2030-06-01');
  if (!read) throw new Error(`${name}.yaml names no Code`);
  return read;
}
