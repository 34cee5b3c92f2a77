import type { Show } from '../painted-marks.ts';
import type { Insertion } from '../pdf-artifacts.ts';
import type { PdfFont } from '../pdf-fonts.ts';

/**
 * A space after a string, which moves nothing: whatever follows says where it stands, and a space before what is written
 * from end to beginning has no width. Undefined where no font of the page has one.
 */
export function writeSpace(show: Show, fonts: ReadonlyMap<string, PdfFont>): Insertion | undefined {
  const [name = '', size = ''] = show.font;
  const own = fonts.get(name)?.space;
  const [other, lent] = [...fonts].find(([, font]) => font.space !== null) ?? [];
  const space = own ? `${own} Tj` : lent && `${other} ${size} Tf ${lent.space} Tj ${name} ${size} Tf`;
  if (!space) return undefined;
  return show.reversed
    ? { at: show.start, text: `0 Tz ${space} 100 Tz\n` }
    : { at: show.end, text: `\n${space}` };
}
