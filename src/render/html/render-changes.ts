import type { ChangesView } from '../../publication/changes/changes-view.ts';
import { readStyles } from './styles.ts';
import { fillTemplate } from './template.ts';

/** What changed, as a page for a governing body's papers: one self-contained HTML document without scripts. */
export function renderChangesPage(view: ChangesView): string {
  const css = ['page', 'report', 'changes'].map(readStyles).join('\n');
  return fillTemplate('changes', { ...view, css });
}
