import type { ChangesView } from '../../publication/changes/changes-view.ts';
import type { World } from '../world.ts';

/**
 * What changed, as a tagged PDF. `browser` is that of the command line, or `''`; notices go to `say`.
 * @throws CommandError if there is no browser, or it cannot print.
 */
export async function printPdf(
  view: ChangesView,
  browser: string,
  world: World,
  say: (notice: string) => unknown,
): Promise<Uint8Array> {
  const { openPrinter } = await import('../browser/open-printer.ts');
  const print = await openPrinter(browser, world, say);
  const { renderChangesPrint } = await import('../../render/html/pages.ts');
  const { documentTitle: title, lang, dated } = view;
  const printed = await print(renderChangesPrint(view), { title, lang, dated });
  if (!printed) throw new Error('the browser printed nothing');
  return printed.bytes;
}
