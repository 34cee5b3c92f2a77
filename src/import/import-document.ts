import type { Code } from '../codes/code.ts';
import { type Account, accountOf } from './account.ts';
import { decodeText } from './decode-text.ts';
import { draftOf } from './draft.ts';
import { placeRows } from './place-rows.ts';
import { readHtml } from './read-html.ts';
import { refuseOtherForms } from './refuse-other-forms.ts';
import type { SourceDocument } from './rows.ts';
import { writeYaml } from './write-yaml.ts';

/** A file to import: what it is called, and its bytes. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Other people's documents as the text of a draft `self-assessment.yaml`, and an account of what became of each row.
 * Several documents are read as one, in the order given. `schema` is the address of the file's JSON Schema. Throws a
 * CommandError for a document that can't be read, or has no self-assessment in it.
 */
export function importDocument(
  files: readonly ImportFile[],
  code: Code,
  options: { readonly schema: string },
): { yaml: string; account: Account } {
  const documents = files.map(readDocument);
  const rows = documents.flatMap(({ name, rows: its }) => {
    return documents.length === 1 ? its : its.map((row) => ({ ...row, place: `${name}, ${row.place}` }));
  });
  const placement = placeRows(rows, code);
  const draft = draftOf(code, documents, placement.placed);
  return { yaml: writeYaml(draft, options.schema), account: accountOf(documents, placement, draft) };
}

function readDocument({ name, bytes }: ImportFile): SourceDocument {
  refuseOtherForms(name, bytes);
  return readHtml(decodeText(bytes), name);
}
