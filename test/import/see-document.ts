import { loadCode } from '../../src/codes/codes.ts';
import { termsOf } from '../../src/import/code-terms.ts';
import { readDocument } from '../../src/import/read/read-document.ts';
import { type Block, columns, type SourceDocument } from '../../src/import/read/rows.ts';

/** A document read under the Code of 2024. */
export async function readAs(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const code = loadCode('housing-ombudsman-2024');
  if (code === undefined) throw new Error('the Code is missing');
  return readDocument(name, bytes, termsOf(code));
}

/** The rows read, a line each: `/` parts paragraphs, `↵` is a line break. */
export function rowsOf({ pieces }: SourceDocument): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'row' ? [columns.map((column) => flat(piece[column])).join(' | ')] : [],
  );
}

/** The passages read, a line each, headings with their level. */
export function passagesOf({ pieces }: SourceDocument): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'passage' ? [`${'#'.repeat(piece.block.heading)}${flat([piece.block])}`] : [],
  );
}

/** What stands beside the document, a line each. */
export function asidesOf({ asides }: SourceDocument): string[] {
  return asides.map(({ kind, by, words }) => `${kind}${by === '' ? '' : ` by ${by}`}: ${words}`);
}

function flat(blocks: readonly Block[]): string {
  return blocks
    .map(({ marker, runs }) => {
      const words = runs.map(({ text, bold, italic, href }) => {
        const styled = bold ? `*${text}*` : italic ? `_${text}_` : text;
        return href === '' ? styled : `[${text}](${href})`;
      });
      return `${marker}${marker === '' ? '' : ' '}${words.join('')}`;
    })
    .join(' / ')
    .replaceAll('\n', '↵');
}
