import { dirname, posix } from 'node:path';
import type { LaterView, Link } from '../../publication/page/publication.ts';
import { formatDate, labelPeriod } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import type { Output } from './outputs.ts';

/** Where other versions stand that are built together with one. */
export interface YearLinks {
  /** Those of the same landlord's earlier years, the latest first. */
  readonly earlier: readonly Link[];
  /** The latest revision within the same year, if it is later; else all blank. */
  readonly later: LaterView;
  /** Where the assessment in a folder, an absolute path, stands; `''` if it is not built with it. */
  readonly find: (folder: string) => string;
}

/**
 * The links of each of several publications that are built together, in their folders, by the path of its self-assessment. None
 * if their pages are not made.
 */
export function linkYears(
  files: readonly CheckedFile[],
  folders: readonly string[],
  only: readonly Output['kind'][],
): (path: string) => YearLinks {
  const none: YearLinks = { earlier: [], later: nothing, find: () => '' };
  if (!only.includes('html')) return () => none;
  const all = files.map(({ path, verdict: { read } }, index) => ({
    path,
    folder: folders[index] ?? '',
    name: read?.assessment.landlord.name ?? '',
    period: read?.assessment.period ?? { from: '', to: '' },
    revision: read?.assessment.revision ?? { date: '', reason: '' },
  }));
  return (path) => {
    const own = all.find((one) => one.path === path);
    if (!own) return none;
    const lead = (folder: string) => posix.relative(`/${own.folder}`, `/${folder}index.html`);
    const others = all
      .filter(({ name, period }) => name !== '' && name === own.name && period.from !== '')
      .sort((a, b) => order(b.period.from, a.period.from) || order(b.revision.date, a.revision.date));
    const later = others.find(
      ({ period, revision }) =>
        period.from === own.period.from && period.to === own.period.to && revision.date > own.revision.date,
    );
    return {
      earlier: others
        .filter(({ period }) => period.from < own.period.from)
        .map(({ folder, period, revision }) => ({
          text: joinParts([
            joinParts(['Self-assessment', labelPeriod(period)], ' '),
            revision.date && `revised on ${formatDate(revision.date)}`,
          ]),
          href: lead(folder),
        })),
      later: later
        ? { text: formatDate(later.revision.date), href: lead(later.folder), reason: later.revision.reason }
        : nothing,
      find: (folder) => {
        const one = all.find((other) => dirname(other.path) === folder);
        return one ? lead(one.folder) : '';
      },
    };
  };
}

const nothing: LaterView = { text: '', href: '', reason: '' };

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
