import { posix } from 'node:path';
import type { Link } from '../../publication/page/publication.ts';
import { labelPeriod } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import type { Output } from './outputs.ts';

/**
 * For each of several publications that are built together, in their folders, links to those of the same landlord's earlier
 * years, the latest first. None if their pages are not made.
 */
export function linkYears(
  files: readonly CheckedFile[],
  folders: readonly string[],
  only: readonly Output['kind'][],
): (readonly Link[])[] {
  const all = files.map(({ verdict }, index) => ({
    folder: folders[index] ?? '',
    name: verdict.read?.assessment.landlord.name ?? '',
    period: verdict.read?.assessment.period ?? { from: '', to: '' },
  }));
  return all.map((own) =>
    all
      .filter(({ name, period }) => name !== '' && name === own.name && period.from < own.period.from)
      .filter(({ period }) => period.from !== '' && only.includes('html'))
      .sort((a, b) => (a.period.from < b.period.from ? 1 : -1))
      .map(({ folder, period }) => ({
        text: joinParts(['Self-assessment', labelPeriod(period)], ' '),
        href: posix.relative(`/${own.folder}`, `/${folder}index.html`),
      })),
  );
}
