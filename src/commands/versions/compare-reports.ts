import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../files/decode.ts';
import { findValue, isSameValue, openText, type Value } from '../../source/edit/edit-value.ts';
import { existsIn } from '../disk/exists-in.ts';
import { reportName } from '../disk/find-assessments.ts';

/**
 * Whether the annual report in a folder says the same as that in another, and names the same registers with the same bytes:
 * all that its words and figures come from. Comments and layout count for nothing.
 */
export async function isSameReport(one: string, other: string): Promise<boolean> {
  const [first, second] = [readReport(one), readReport(other)];
  if (first === null || second === null) return first === second;
  const [said, also] = [openText(first)?.value, openText(second)?.value];
  if (said === undefined || also === undefined) return first === second;
  if (!isSameValue(said, also)) return false;
  for (const file of listTexts(findValue(said, ['performance', 'register'])))
    if (!(await isSameFile(one, other, file))) return false;
  return true;
}

function readReport(folder: string): string | null {
  return existsIn(folder)(reportName) ? decodeText(readFileSync(join(folder, reportName))).text : null;
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
