import type { Aside } from '../read/asides.ts';
import type { PlacedRow } from './board.ts';
import type { AnsweredDocument } from './find-answers.ts';

/** An aside, and the provision whose answer it stands at, or `''`. */
export interface PlacedAside extends Aside {
  readonly id: string;
}

/** The asides of documents in their order, each with the provision answered by the row it stands in. */
export function placeAsides(
  documents: readonly AnsweredDocument[],
  placed: ReadonlyMap<string, PlacedRow>,
): PlacedAside[] {
  const idOf = new Map([...placed].map(([id, { row }]) => [row.place, id]));
  return documents.flatMap((document) => {
    const named = documents.length > 1 ? `${document.name}, ` : '';
    const rows = document.pieces.filter((piece) => piece.kind === 'row').map(({ place }) => place);
    return document.asides.map((aside) => {
      const place = `${named}${aside.place}`;
      return { ...aside, place, id: idOf.get(rowAt(place, rows)) ?? '' };
    });
  });
}

/** The row of that place; in a text, where a row is a stretch of lines or paragraphs, the last that starts before it. */
function rowAt(place: string, rows: readonly string[]): string {
  const own = partOf(place);
  let found = '';
  for (const row of rows) {
    if (row === place) return row;
    const its = partOf(row);
    if (its.name === own.name && its.number <= own.number) found = row;
  }
  return found;
}

/** `page.html, paragraph 12` in two parts. A table's rows are only ever their own. */
function partOf(place: string): { readonly name: string; readonly number: number } {
  const [, name = '', number = ''] = /^(.*\b(?:line|paragraph)) (\d+)$/.exec(place) ?? [];
  return name === '' ? { name: place, number: 0 } : { name, number: Number(number) };
}
