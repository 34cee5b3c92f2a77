import type { CheckedFile } from '../disk/check-file.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { hash } from './build-record.ts';
import type { Output } from './outputs.ts';

/**
 * A hash of all that a publication is made from: what was read, counted and chosen, its evidence files, and `maker`, what
 * makes it. Of the options these are all that change it: the rest decide what is checked, where from and where to, and who
 * prints, which is in `maker`.
 */
export function keyOf(
  { verdict, report }: Pick<CheckedFile, 'verdict' | 'report'>,
  evidence: readonly OutputFile[],
  { draft, only }: { readonly draft: boolean; readonly only: readonly Output['kind'][] },
  maker: string,
): string {
  const files = evidence.map(({ path, content }) => [path, hash(content)]);
  return hash(JSON.stringify([maker, draft, [...only].sort(), verdict.read, report, files], keepAll));
}

/** What JSON would leave out, told apart from all else; what it cannot tell apart is refused, not passed over. */
function keepAll(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return { [value.constructor.name]: [...value], '\0': 0 };
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    return { is: String(value), '\0': 0 };
  if (typeof value === 'function' || (typeof value === 'object' && value !== null && !isPlain(value)))
    throw new Error('what a publication is made from holds more than data');
  return value;
}

function isPlain(value: object): boolean {
  return [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value));
}
