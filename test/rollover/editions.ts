import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Code, Provision } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/codes.ts';
import { type CodeMap, readCodeMap } from '../../src/codes/load-code-map.ts';

/** A Code of these provisions, like the one we know in all else. */
function makeCode(id: string, provisions: readonly string[]): Code {
  const known = loadCode('housing-ombudsman-2024');
  const [first] = known?.provisions ?? [];
  if (!known || !first) throw new Error('no such Code');
  return { ...known, id, provisions: provisions.map((name): Provision => ({ ...first, id: name })) };
}

export const oldEdition = makeCode('old-2024', ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7']);
export const newEdition = makeCode('new-2027', ['1.1', '1.2', '1.3', '1.4', '1.5', '2.1', '2.2']);

/** A map as its file has it. */
export function readMapFile(url: URL): CodeMap {
  return readCodeMap(parse(readFileSync(url, 'utf8'), { stringKeys: true }));
}

export const inventedMap = new URL('invented.map.yaml', import.meta.url);
