import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../files/decode.ts';
import { findValue, isSameValue, openText, type Value } from '../../source/edit/edit-value.ts';
import { existsIn } from '../disk/exists-in.ts';
import { processName, reportName } from '../disk/find-assessments.ts';

/**
 * Whether the annual report in a folder says the same as that in another, and names the same registers with the same bytes:
 * all that its words and figures come from. Comments and layout count for nothing.
 */
export async function isSameReport(one: string, other: string): Promise<boolean> {
  if (!saysSame(one, other, reportName)) return false;
  const text = readIn(one, reportName);
  const said = text === null ? undefined : openText(text)?.value;
  if (said === undefined) return true;
  for (const file of listTexts(findValue(said, ['performance', 'register'])))
    if (!(await isSameFile(one, other, file))) return false;
  return true;
}

/** Whether the landlord's procedure in a folder says the same as that in another, or neither has one. */
export function isSameProcedure(one: string, other: string): boolean {
  return saysSame(one, other, processName);
}

/** Whether a file of two folders holds the same, comments and layout apart; where one is no YAML, the same signs. */
function saysSame(one: string, other: string, name: string): boolean {
  const [first, second] = [readIn(one, name), readIn(other, name)];
  if (first === null || second === null) return first === second;
  const [said, also] = [openText(first)?.value, openText(second)?.value];
  return said === undefined || also === undefined ? first === second : isSameValue(said, also);
}

function readIn(folder: string, name: string): string | null {
  return existsIn(folder)(name) ? decodeText(readFileSync(join(folder, name))).text : null;
}

/** Every word below it; what is none of its files is in neither folder. */
function listTexts(value: Value | undefined): string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value.trim()] : [...value.values()].flatMap(listTexts);
}

async function isSameFile(one: string, other: string, file: string): Promise<boolean> {
  const [first, second] = [existsIn(one)(file), existsIn(other)(file)];
  if (!first || !second) return first === second;
  const paths = [join(one, file), join(other, file)] as const;
  if (statSync(paths[0]).size !== statSync(paths[1]).size) return false;
  return (await hashFile(paths[0])) === (await hashFile(paths[1]));
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
