import type { Publication } from '../../publication/page/publication.ts';
import { buildSectionPages } from '../../publication/sections/build-section-pages.ts';
import { plainBrand } from '../brand/brand.ts';
import { partHeadline } from './headline.ts';
import { fillBranded, type Surroundings } from './pages.ts';
import { readPageStyles } from './styles.ts';

/** The answers, a page for each section: self-contained HTML documents without scripts, and their names. */
export function renderSectionPages(
  publication: Publication,
  { downloads }: Surroundings,
  brand = plainBrand,
): { path: string; content: string }[] {
  const form = publication.usual ? [] : ['page/form'];
  const css = readPageStyles(publication, ['page/page', ...form, 'sections/page']);
  return buildSectionPages(publication).map((view) => ({
    path: view.page.name,
    content: fillBranded(
      'sections/page',
      { ...view, headline: partHeadline(view.page.heading), downloads, web: true },
      [css, brand.styles.page],
      brand,
    ),
  }));
}
