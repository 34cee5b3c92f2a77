import { createHash } from 'node:crypto';
import type { Verdict } from '../../check/verdict.ts';
import type { Code } from '../../codes/code.ts';
import { readVersion } from '../../package-root.ts';
import { concludeEach, concludeReport } from '../../print/conclude.ts';
import { type AnnotatedPage, annotatePage } from '../../render/preview/annotate.ts';
import type { BarView } from '../../render/preview/render-preview.ts';
import { countNotes, listNotes, openLocate, placeNotes, type Telling } from './describe-findings.ts';

/** Pages of one publication, or the page that leads to several, and what is said of them. */
export interface Group {
  /** Each page by its path. */
  readonly pages: ReadonlyMap<string, string>;
  readonly verdicts: readonly Verdict[];
  /** Null where it is not known. */
  readonly code: Code | null;
  /** Why the pages are not as the files are now; `''` if they are. */
  readonly kept: string;
}

/** Everything that can be seen at one moment. */
export interface Site {
  readonly groups: readonly Group[];
  /** The evidence files by their paths; each is read when it is asked for, and undefined if it may not be published. */
  readonly evidence: ReadonlyMap<string, () => Uint8Array | undefined>;
  /** Why nothing could be made at all of the files as they are now; blank if it could. */
  readonly trouble: { readonly message: string; readonly help: string };
}

/** A site as it is served. */
export interface OpenSite {
  readonly site: Site;
  /** Two sites that show the same have the same. */
  readonly version: string;
  /** A page as it is looked at; undefined if there is none at that path. */
  page(path: string): AnnotatedPage | undefined;
  /** The same for a page that stands nowhere, at a path where there is none. */
  annotate(path: string, html: string): AnnotatedPage;
}

/** Readies a site to be served. `command` is how our command is typed here. */
export function openSite(site: Site, command: string): OpenSite {
  const version = nameVersion(site);
  const annotated = new Map<string, AnnotatedPage>();
  const all = site.groups.flatMap(({ verdicts }) => verdicts);
  const rest: Group = { pages: new Map(), verdicts: [...new Set(all)], code: null, kept: '' };
  const annotate = (path: string, html: string, group: Group) => {
    const telling = {
      locate: group.code ? openLocate(group.code) : () => '',
      command,
      lead: leadFrom(path, group),
    };
    const bar = describeBar(path, group, { site, version, telling });
    return annotatePage(html, { bar, notes: placeNotes(group.verdicts, telling) });
  };
  return {
    site,
    version,
    page(path) {
      const group = site.groups.find(({ pages }) => pages.has(path));
      const html = group?.pages.get(path);
      if (!group || html === undefined) return undefined;
      const page = annotated.get(path) ?? annotate(path, html, group);
      annotated.set(path, page);
      return page;
    },
    annotate: (path, html) => annotate(path, html, rest),
  };
}

function nameVersion({ groups, trouble }: Site): string {
  const told = groups.map(({ pages, verdicts, kept }) => [
    [...pages],
    kept,
    verdicts.map(({ file, diagnostics }) => [
      file,
      diagnostics.map(({ rule, severity, message, help, range }) => [
        rule,
        severity,
        message,
        help,
        range.start,
      ]),
    ]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([told, trouble]))
    .digest('hex')
    .slice(0, 16);
}

/** The address from one page of another, or of a place in it. */
export function leadTo(path: string, target: string): string {
  return `${'../'.repeat(path.split('/').length - 1)}${target.split('/').map(encodeURIComponent).join('/')}`;
}

/** Anchors are looked for on the page itself first. */
function leadFrom(path: string, { pages }: Group): Telling['lead'] {
  const order = [...pages.keys()].sort((a, b) => Number(b === path) - Number(a === path));
  return (anchor) => {
    if (anchor === '') return '';
    const target = order.find((one) => pages.get(one)?.includes(`id="${anchor}"`));
    if (target === undefined) return '';
    return `${target === path ? '' : leadTo(path, target)}#${encodeURIComponent(anchor)}`;
  };
}

interface Around {
  readonly site: Site;
  readonly version: string;
  readonly telling: Telling;
}

function describeBar(path: string, { verdicts, kept }: Group, { site, version, telling }: Around): BarView {
  const report = { verdicts, draft: true, version: readVersion() };
  const { message, help } = site.trouble;
  const counted = countNotes(verdicts);
  return {
    version,
    changes: `../${leadTo(path, 'changes')}`,
    conclusion: concludeReport(report),
    kept: message === '' ? kept : `${message} The pages are as they were before.`,
    help,
    each: concludeEach(report),
    notes: listNotes(verdicts, telling),
    open: kept !== '',
    counted: counted === '' ? '' : `Found: ${counted}`,
  };
}
