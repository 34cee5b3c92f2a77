import type { Code } from '../../codes/code.ts';
import type { Published } from '../../publication/overview/build-overview.ts';
import type { Assessment } from '../../records/assessment.ts';
import type { Brand } from '../../render/brand/brand.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { nameDocument, outputs } from './outputs.ts';

/** Where the list of several publications lies. */
export const overviewPath = 'index.html';

/** A publication as it was made, and where. */
export interface Placed {
  readonly assessment: Assessment;
  readonly code: Code;
  readonly draft: boolean;
  /** Whether it is published under an approval that holds. */
  readonly approved: boolean;
  readonly brand: Brand;
  /** Where it lies below the output folder, with a slash at the end. */
  readonly folder: string;
  /** The paths of its pages and PDFs, from the output folder. */
  readonly documents: readonly string[];
}

/** The page that lists several publications and leads to each; nothing where they have no pages. */
export async function listPublished(placed: readonly Placed[]): Promise<OutputFile[]> {
  const published = placed.flatMap(list);
  if (published.length === 0) return [];
  const { buildOverview } = await import('../../publication/overview/build-overview.ts');
  const { renderOverview } = await import('../../render/html/overview.ts');
  const brands = new Map(placed.map(({ brand }) => [JSON.stringify(brand), brand]));
  const brand = brands.size === 1 ? placed[0]?.brand : undefined;
  return [{ path: overviewPath, content: renderOverview(buildOverview(published), brand) }];
}

/** One publication with what of it a reader is offered: the pages of sections are found from its page. */
function list({ folder, documents, ...told }: Placed): Published[] {
  const page = `${folder}index.html`;
  if (!documents.includes(page)) return [];
  const offered = outputs.filter(({ path }) => !path.endsWith('/') && documents.includes(`${folder}${path}`));
  return [
    {
      ...told,
      page: encodePath(page),
      documents: offered.map(({ path, kind, of }) => {
        const { title } = nameDocument(of, told.code);
        return { text: `${title}${forms[kind] ?? ''}`, href: encodePath(`${folder}${path}`) };
      }),
    },
  ];
}

/** How a document that is no page is told apart. */
const forms: Readonly<Record<string, string>> = { pdf: ' (PDF)', word: ' (Word)' };

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
