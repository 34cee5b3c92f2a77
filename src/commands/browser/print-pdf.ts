import { CommandError } from '../../command-error.ts';
import type { PdfDescription } from '../../render/pdf/pdf-metadata.ts';
import type { World } from '../world.ts';
import { usePrinter } from './open-printer.ts';

/**
 * A print page as a tagged PDF. `browser` is that of the command line, or `''`; notices go to `say`.
 * @throws CommandError if there is no browser, or it cannot print.
 */
export async function printPdf(
  html: string,
  document: PdfDescription,
  browser: string,
  world: World,
  say: (notice: string) => unknown,
): Promise<Uint8Array> {
  try {
    return await usePrinter(browser, world, say, async (print) => (await print(html, document)).bytes);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(error.message, `${error.help} To do without the PDF, choose --format html.`);
  }
}
