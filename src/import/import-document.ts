import type { Code } from '../codes/code.ts';
import { CommandError } from '../command-error.ts';
import { foldWords } from '../words/compare.ts';
import { agree } from '../words/plurals.ts';
import { termsOf } from './code-terms.ts';
import { findLeft } from './hold/find-left.ts';
import { countCertain } from './place/count-certain.ts';
import { type AnsweredDocument, findAnswers } from './place/find-answers.ts';
import { type ToldDocument, tellOthers } from './place/other-documents.ts';
import { placeAsides } from './place/place-asides.ts';
import { placeRows } from './place/place-rows.ts';
import { readHead } from './place/read-head.ts';
import { readOutside } from './place/read-outside.ts';
import { hasPhrase, tellEdition } from './place/years/tell-edition.ts';
import { tellYears } from './place/years/tell-years.ts';
import { refuseSource } from './read/forms/refuse-form.ts';
import { readDocument } from './read/read-document.ts';
import { columns, type SourceDocument, wordsOf } from './read/rows.ts';
import { tooMuch } from './read/too-much.ts';
import { type Account, accountOf } from './write/account.ts';
import { draftOf } from './write/draft.ts';
import { writeYaml } from './write/write-yaml.ts';

/** A file to import: its name and its bytes. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Other people's documents as the text of a draft `self-assessment.yaml`, and an account of what became of each row.
 * Several documents are read as one, in the order given. `schema` is the address of the file's JSON Schema. Throws a
 * CommandError for a document that cannot be read, and if none contains a self-assessment.
 */
export async function importDocument(
  files: readonly ImportFile[],
  code: Code,
  options: { readonly schema: string },
): Promise<{ yaml: string; account: Account }> {
  const terms = termsOf(code);
  const sources: SourceDocument[] = [];
  const documents: AnsweredDocument[] = [];
  const doubts: string[] = [];
  for (const { name, bytes } of files) {
    const document = await readDocument(name, bytes, terms);
    checkLength(document);
    if (document.doubt !== '') doubts.push(document.doubt);
    sources.push(document);
    documents.push(findAnswers(document, terms, files.length > 1));
  }
  const pieces = documents.flatMap((document) => document.pieces);
  const rows = pieces.filter((piece) => piece.kind === 'row');
  const others = tellOthers(sources, terms);
  if (rows.length === 0) throw nothingFound(documents, others, code, files);
  const placement = placeRows(pieces, terms, tellYears(documents, terms));
  // What stands under heads of its own is not among the rows.
  const [form] = others.filter(({ other }) => other.form && other.heads.length === 0);
  const isHeaded = form !== undefined && hasHeadOf(form, sources);
  if (form !== undefined && countCertain(placement.placed, terms, isHeaded) < fewestCertain)
    throw otherForm(form);
  const outside = readOutside(pieces, terms, placement.placed);
  const { introduction, response } = outside;
  const about = { introduction: introduction.blocks, response: response.blocks };
  const head = readHead(pieces, terms);
  const asides = placeAsides(documents, placement.placed);
  const changed = asides.filter(({ kind }) => kind === 'deleted' || kind === 'inserted').map(({ id }) => id);
  const draft = draftOf(terms, documents, placement.placed, { ...about, head: head.taken }, new Set(changed));
  const editions = tellEdition(documents, terms);
  const left = findLeft(documents, { draft, placement, outside }, terms);
  const account = accountOf({
    terms,
    documents,
    doubts,
    placement,
    draft,
    outside,
    asides,
    left,
    editions,
    others,
    head,
  });
  return { yaml: writeYaml(draft, options.schema), account };
}

// Some thirty times the longest self-assessment known.
const mostCharacters = 3_000_000;

function checkLength({ name, pieces }: SourceDocument): void {
  let length = 0;
  for (const piece of pieces) {
    if (piece.kind === 'passage') length += wordsOf([piece.block]).length;
    else for (const column of columns) length += wordsOf(piece[column]).length;
  }
  if (length <= mostCharacters) return;
  throw tooMuch(name, `more than ${mostCharacters} characters of text`);
}

// Fewer answers to the Code's own wording than this may be chance, in a document that seems to be something else.
const fewestCertain = 3;

/** Whether the heads of a document's columns are among the marks of another form. */
function hasHeadOf({ document, other }: ToldDocument, sources: readonly SourceDocument[]): boolean {
  const heads = sources.filter(({ name }) => name === document).flatMap(({ headings }) => headings);
  return heads.some((head) => other.marks.some((mark) => hasPhrase(` ${foldWords(head)} `, mark)));
}

function otherForm({ document, other }: ToldDocument): CommandError {
  return new CommandError(`${document} seems to be ${other.is}: it has no answers to this Code.`, other.help);
}

function nothingFound(
  documents: readonly SourceDocument[],
  [told]: readonly ToldDocument[],
  { regulator }: Code,
  files: readonly ImportFile[],
): CommandError {
  for (const { name, bytes } of files) {
    const source = refuseSource(name, new TextDecoder().decode(bytes.subarray(0, 4_000)));
    if (source !== undefined) return source;
  }
  if (told !== undefined) return otherForm(told);
  const names = documents.map(({ name }) => name).join(', ');
  return new CommandError(
    `${names} ${agree(documents.length, 'has', 'have')} no answers to the Code: looked for a table with the headings of the ` +
      `form of ${regulator}, and for the Code’s own wording and numbers in the text.`,
    'Check that it is the self-assessment itself, and not a page that links to it.',
  );
}
