import type { FragmentSettings } from '../../check/leeway/settings.ts';
import type { OtherVersions } from '../../publication/page/build-publication.ts';
import type { Brand } from '../../render/brand/brand.ts';
import type { PdfLayout } from '../../render/html/pages.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { hash } from './build-record.ts';
import type { Output } from './outputs.ts';

/**
 * What was read and counted of a publication and of those it is held against, how it looks, how its fragments fit into other
 * pages, and where other versions stand.
 */
export interface Keyed extends Pick<CheckedFile, 'verdict' | 'report' | 'procedure' | 'layout'> {
  readonly brand: Brand;
  readonly fragments: FragmentSettings;
  readonly pdfLayout: PdfLayout;
  /** The digest of the approval that it is published under; `''` for none. */
  readonly approved: string;
  /** The approval that a draft says no longer holds; `''` for none. */
  readonly lapsed: string;
  readonly versions: OtherVersions;
}

/**
 * A hash of all that a publication is made from: what was read, counted and chosen, its evidence files, its branding, its
 * fragments' settings, its approval, and `maker`, what makes it. Of the options these are all that change it: the rest decide
 * what is checked, where from and where to, and who prints, which is in `maker`. `''` if it holds more than data, so that it
 * cannot be told apart.
 */
export function keyOf(
  { verdict, report, procedure, layout, brand, pdfLayout, fragments, approved, lapsed, versions }: Keyed,
  evidence: readonly OutputFile[],
  { draft, only }: { readonly draft: boolean; readonly only: readonly Output['kind'][] },
  maker: string,
): string {
  const files = evidence.map(({ path, content }) => [path, hash(content)]);
  let isData = true;
  const all = JSON.stringify(
    [
      maker,
      draft,
      [...only].sort(),
      verdict.read,
      report,
      procedure,
      files,
      { layout, brand, pdfLayout, fragments, approved, lapsed, versions },
    ],
    (_, value) => {
      isData &&= isPlain(value);
      return keepAll(value);
    },
  );
  return isData ? hash(all) : '';
}

/** What JSON would leave out, told apart from all else. */
function keepAll(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return { [value.constructor.name]: [...value], '\0': 0 };
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    return { is: String(value), '\0': 0 };
  return value;
}

/** Whether a value is all that JSON, or `keepAll`, sees of it. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  if (Array.isArray(value) || value instanceof Map || value instanceof Set) return true;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
