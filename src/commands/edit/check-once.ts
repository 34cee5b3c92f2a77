import { dirname } from 'node:path';
import type { CheckedFile } from '../disk/check-file.ts';
import { listPlaces, type Origin } from '../preview/list-places.ts';
import { scanPlaces } from '../preview/scan-places.ts';

/**
 * Checks an assessment (an absolute path) whenever anything that goes into the check has changed, and not
 * oftener: many pages are shown between two saves.
 */
export function checkOnce(
  path: string,
  given: Origin['given'],
  readToday: () => string,
  check: (today: string) => Promise<CheckedFile | undefined>,
): () => Promise<CheckedFile | undefined> {
  let last: { readonly state: string; readonly checked: Promise<CheckedFile | undefined> } | undefined;
  return async () => {
    const places = listPlaces({ named: [dirname(path)], assessments: [path], given });
    const { files } = await scanPlaces(places);
    const today = readToday();
    const state = JSON.stringify([today, ...[...files].sort()]);
    if (last?.state !== state) last = { state, checked: check(today) };
    return last.checked;
  };
}
