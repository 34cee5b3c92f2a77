import type { Code, Provision } from '../../codes/code.ts';
import type { Field } from '../../form/field.ts';
import { type FileKind, fileKinds } from '../../form/files.ts';
import { nameKey, openField } from '../../form/open-field.ts';
import { openProvision } from '../../form/open-provision.ts';
import { listPieces, type Piece } from '../../form/pieces.ts';
import type { Value } from '../../source/edit/edit-value.ts';
import { addressDocument, decodeAddress, encodeAddress, newDocument, readDocument } from './addresses.ts';
import type { OpenFiles } from './open-files.ts';

/** A page on which a part of a file is filled in. */
export interface FormPage {
  readonly file: FileKind;
  /** Below the address of the assessment, as a browser sends it: `p/6.3`. */
  readonly address: string;
  readonly title: string;
  readonly parts: readonly FormPart[];
  /** Null where it is no answer to a provision. */
  readonly provision: Provision | null;
  /** What is told of its fields besides what was found there, in sentences, by their names. */
  readonly told: ReadonlyMap<string, readonly string[]>;
}

const nothing: FormPage['told'] = new Map();

/** One entry of a file with its field. */
export interface FormPart {
  /** The keys that lead to it. */
  readonly path: readonly string[];
  /** What the names of its fields begin with; `''` for nothing. */
  readonly prefix: string;
  open(value: Value | undefined): Field;
}

/** All pages of an assessment, but for the documents of its register, in the order of the list. */
export function listFormPages(files: OpenFiles): FormPage[] {
  const { code } = files;
  const pages = fileKinds.flatMap((kind) =>
    listKindPieces(files, kind).map((piece) => openPiece(files, piece)),
  );
  return [...(code?.provisions.map((provision) => openAnswer(files, provision, code)) ?? []), ...pages];
}

/** The page at an address, as a browser sends it; undefined if there is none. */
export function findFormPage(files: OpenFiles, address: string): FormPage | undefined {
  if (address === newDocument) return openDocument(files, freshId, address);
  const document = readDocument(address);
  if (document !== undefined) return openDocument(files, document, addressDocument(document));
  const sent = encodeAddress(decodeAddress(address));
  return listFormPages(files).find((page) => page.address === sent);
}

/** The parts of a file that have a page. */
export function listKindPieces({ forms }: OpenFiles, kind: FileKind): Piece[] {
  const schema = forms[kind];
  return schema ? listPieces(kind, schema) : [];
}

const folders: Readonly<Record<FileKind, string>> = {
  assessment: 'about',
  report: 'report',
  process: 'procedure',
};

/** The address of a part of a file. */
export function addressOf({ file, id }: Pick<Piece, 'file' | 'id'>): string {
  return `${folders[file]}/${id}`;
}

function openPiece({ forms }: OpenFiles, piece: Piece): FormPage {
  const schema = forms[piece.file] ?? {};
  const alone = piece.keys.length === 1;
  return {
    file: piece.file,
    address: encodeAddress(addressOf(piece)),
    title: piece.title,
    parts: piece.keys.map((key) => ({
      path: [key],
      prefix: key,
      open: (value) =>
        openField(
          { name: key, key: alone ? piece.title : key },
          schema.properties?.[key] ?? {},
          value,
          schema,
        ),
    })),
    provision: null,
    told: nothing,
  };
}

function openAnswer({ forms }: OpenFiles, provision: Provision, code: Code): FormPage {
  const schema = forms.assessment ?? {};
  return {
    file: 'assessment',
    address: encodeAddress(`p/${provision.id}`),
    title: provision.name,
    parts: [
      { path: ['provisions', provision.id], prefix: '', open: (value) => openProvision(schema, value, code) },
    ],
    provision,
    told: nothing,
  };
}

/** What stands for the id of a document that is to be added; no key of a file is without a letter. */
const freshId = '';

function openDocument({ forms }: OpenFiles, id: string, address: string): FormPage {
  const schema = forms.assessment ?? {};
  const document = schema.definitions?.['document'] ?? {};
  return {
    file: 'assessment',
    address,
    title: id === freshId ? 'A new document' : nameKey(id),
    parts: [
      {
        path: ['evidence', id],
        prefix: '',
        open: (value) => openField({ name: '', key: id }, document, value, schema),
      },
    ],
    provision: null,
    told: nothing,
  };
}
