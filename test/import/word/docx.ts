import JSZip from 'jszip';
import type { Code } from '../../../src/codes/code.ts';
import { loadCode } from '../../../src/codes/codes.ts';
import { termsOf } from '../../../src/import/code-terms.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import type { Aside } from '../../../src/import/read/asides.ts';
import { readDocx } from '../../../src/import/read/read-docx.ts';
import { type Block, type SourceDocument, textOf } from '../../../src/import/read/rows.ts';

/** What a Word document is made of: its body as XML, other parts by their path in `word/`, and relationships. */
export interface Docx {
  readonly body: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** By id: the type's last word, the target, and whether it is outside the file. */
  readonly relationships?: Readonly<
    Record<string, readonly [type: string, target: string, isOutside?: boolean]>
  >;
}

/** The Code of the documents. */
export const code = theCode();
const terms = termsOf(code);
const requirement = code.provisions[0]?.requirement ?? '';

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** XML with its declaration and our prefixes declared at its first element. */
export function part(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${xml.replace(/^<[\w:]+/, (tag) => `${tag} ${namespaces}`)}`;
}

/** The bytes of a Word document. */
export function makeDocx({ body, parts = {}, relationships = {} }: Docx): Promise<Uint8Array> {
  const archive = new JSZip();
  archive.file('[Content_Types].xml', '<Types/>');
  archive.file('_rels/.rels', relations({ rId1: ['officeDocument', 'word/document.xml'] }));
  archive.file('word/document.xml', part(`<w:document><w:body>${body}</w:body></w:document>`));
  archive.file('word/_rels/document.xml.rels', relations(relationships));
  for (const [path, content] of Object.entries(parts))
    archive.file(
      `word/${path}`,
      typeof content === 'string' && content.startsWith('<w:') ? part(content) : content,
    );
  return archive.generateAsync({ type: 'uint8array' });
}

function relations(given: Docx['relationships'] & object): string {
  const lines = Object.entries(given).map(
    ([id, [type, target, isOutside]]) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" ` +
      `Target="${target}"${isOutside === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships>${lines.join('')}</Relationships>`;
}

/** A run: its words, and properties such as `<w:b/>`. */
export function r(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph of runs (or of words alone), and its properties. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A cell of paragraphs (or of words alone), and its properties. */
export function tc(content: string, properties = ''): string {
  const isBlocks = /^<w:(?:p|tbl|sdt|customXml|altChunk)[ >/]/.test(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${isBlocks ? content : p(content)}</w:tc>`;
}

/** A row of cells, and its properties. */
export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A table on the form: its headings, and the rows given. */
export function form(rows: readonly string[]): string {
  const headings = ['Code provision', 'Code requirement', 'Comply: Yes / No', 'Evidence', 'Commentary'];
  return `<w:tbl><w:tblPr/>${tr(headings.map((heading) => tc(heading)))}${rows.join('')}</w:tbl>`;
}

/** A row for provision 1.2: what is in the cells of answer, evidence and commentary. */
export function row(comply: string, evidence: string, commentary: string): string {
  return tr([tc('1.2'), tc(requirement), tc(comply), tc(evidence), tc(commentary)]);
}

/** A row for provision 1.2 with that commentary, which may be runs or paragraphs. */
export function about(commentary: string): string {
  return form([row('Yes', 'Policy', commentary)]);
}

function theCode(): Code {
  const loaded = loadCode('housing-ombudsman-2024');
  if (loaded === undefined) throw new Error('the Code is missing');
  return loaded;
}

/** Imports a Word document. */
export async function importWord(docx: Docx): ReturnType<typeof importDocument> {
  return importDocument([{ name: 'form.docx', bytes: await makeDocx(docx) }], code, {
    schema: '../../schemas/self-assessment.schema.json',
  });
}

/** Reads a Word document. */
export async function readWord(docx: Docx): Promise<SourceDocument> {
  return readDocx(await makeDocx(docx), 'form.docx', terms);
}

/** Blocks as text: `- ` or `3. ` before items, two spaces for each list around, `#` before headings. */
function show(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      const marks =
        block.heading > 0 ? `${'#'.repeat(block.heading)} ` : block.marker === '' ? '' : `${block.marker} `;
      const words = block.runs.map(({ text, href }) => (href === '' ? text : `[${text}](${href})`)).join('');
      return `${'  '.repeat(Math.max(0, block.depth - 1))}${marks}${words}`;
    })
    .join(' ¶ ');
}

/** The cells of the first row, and passages after it. */
export function showFirst(document: SourceDocument): {
  comply: string;
  evidence: string;
  commentary: string;
} {
  const first = document.pieces
    .filter((piece) => piece.kind === 'row')
    .find(({ provision }) => provision.length > 0);
  if (first === undefined) throw new Error('there is no row');
  return { comply: show(first.comply), evidence: show(first.evidence), commentary: show(first.commentary) };
}

/** Passages as text. */
export function showPassages({ pieces }: SourceDocument): string {
  return pieces.flatMap((piece) => (piece.kind === 'passage' ? [show([piece.block])] : [])).join(' ¶ ');
}

/** Asides as `struck (table 1, row 2): words`, with `by Jo` if it is known. */
export function showAsides(asides: readonly Aside[]): string[] {
  return asides.map(
    ({ kind, place, words, by }) => `${kind}${by === '' ? '' : ` by ${by}`} (${place}): ${words}`,
  );
}

/** The words that a document says or tells, folded. */
export function listWordsTold({ pieces, asides, headings }: SourceDocument): string[] {
  const said = pieces.flatMap((piece) =>
    piece.kind === 'passage'
      ? [textOf(piece.block)]
      : [
          ...[piece.provision, piece.requirement, piece.comply, piece.evidence, piece.commentary]
            .flat()
            .map(textOf),
          ...piece.others.flatMap(({ blocks }) => blocks.map(textOf)),
        ],
  );
  return listWords([...said, ...asides.map(({ words }) => words), ...headings].join('\n'));
}

/** The words of the file that are neither said nor told, as often as they are lacking. */
export function lostWords(document: SourceDocument): string[] {
  const left = new Map<string, number>();
  for (const word of listWordsTold(document)) left.set(word, (left.get(word) ?? 0) + 1);
  return listWords(document.words).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
