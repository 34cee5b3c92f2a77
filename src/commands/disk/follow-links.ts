import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Where a path leads, be there something or not; of links that go round in a circle, one of them. */
export function followLinks(path: string): string {
  let found = path;
  for (let links = 0; links < 40; links += 1) {
    if (!lstatSync(found, { throwIfNoEntry: false })?.isSymbolicLink()) return found;
    found = resolve(dirname(found), readlinkSync(found));
  }
  return found;
}
