import { createHash } from 'node:crypto';
import { readVersion } from '../../package-root.ts';
import { concludeEach, concludeReport } from '../../print/conclude.ts';
import { type AnnotatedPage, annotatePage } from '../../render/preview/annotate.ts';
import type { BarView } from '../../render/preview/render-preview.ts';
import { countNotes, listNotes, openLocate, placeNotes, type Telling } from './describe-findings.ts';
import type { FindForms, FormLinks } from './form-links.ts';
import type { Group, Made } from './make-site.ts';
import type { Trouble } from './site-maker.ts';

/** Everything that can be seen at one moment. */
export interface Site {
  readonly made: Made;
  /** Why nothing could be made of the files as they are now; blank if something could. */
  readonly trouble: Trouble;
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

/** Readies a site to be served. `command` is how our command is typed here; `findForms` finds the forms beside it, if there are any. */
export function openSite(site: Site, command: string, findForms?: FindForms): OpenSite {
  const version = nameVersion(site);
  const annotated = new Map<string, AnnotatedPage>();
  const { groups } = site.made;
  const all = groups.flatMap(({ verdicts }) => verdicts);
  const rest: Group = { folder: '', pages: new Map(), verdicts: [...new Set(all)], anchors: null, kept: '' };
  const annotate = (path: string, html: string, group: Group) => {
    const telling = {
      locate: openLocate(group.anchors),
      command,
      lead: leadFrom(path, group),
    };
    const forms = findForms?.(group);
    const bar = describeBar(path, group, { site, version, telling, forms });
    return annotatePage(html, {
      ...{ bar, notes: placeNotes(group.verdicts, telling) },
      forms: new Map([...(forms?.at ?? [])].map(([anchor, links]) => [anchor, links.map(leadOut(path))])),
    });
  };
  return {
    site,
    version,
    page(path) {
      const group = groups.find(({ pages }) => pages.has(path));
      const html = group?.pages.get(path);
      if (!group || html === undefined) return undefined;
      const page = annotated.get(path) ?? annotate(path, html, group);
      annotated.set(path, page);
      return page;
    },
    annotate: (path, html) => annotate(path, html, rest),
  };
}

function nameVersion({ made, trouble }: Site): string {
  if (trouble.message === '') return made.version;
  return createHash('sha256')
    .update(JSON.stringify([made.version, trouble]))
    .digest('hex')
    .slice(0, 16);
}

/** The address from one page of another, or of a place in it. */
export function leadTo(path: string, target: string): string {
  return `${'../'.repeat(path.split('/').length - 1)}${target.split('/').map(encodeURIComponent).join('/')}`;
}

/** From a page to what lies beside all pages. */
function leadOut(path: string) {
  return ({ text, to }: FormLinks['home']) => ({ text, href: `../${leadTo(path, to)}` });
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
  readonly forms: FormLinks | undefined;
}

function describeBar(
  path: string,
  { verdicts, kept }: Group,
  { site, version, telling, forms }: Around,
): BarView {
  const report = { verdicts, draft: true, version: readVersion() };
  const { message, help } = site.trouble;
  const counted = countNotes(verdicts);
  return {
    version,
    forms: forms ? leadOut(path)(forms.home) : null,
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
