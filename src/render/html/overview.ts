import type { Overview } from '../../publication/overview/build-overview.ts';
import { plainBrand } from '../brand/brand.ts';
import { partHeadline } from './headline.ts';
import { fillBranded } from './pages.ts';
import { readPageStyles } from './styles.ts';

/** The page on top of several publications: one self-contained HTML document without scripts. */
export function renderOverview(view: Overview, brand = plainBrand): string {
  const css = readPageStyles(view, ['page/page', 'overview/page']);
  const headline = partHeadline(view.title);
  return fillBranded('overview/page', { ...view, headline }, [css, brand.styles.page], brand);
}
