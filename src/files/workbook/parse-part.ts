import { SaxesParser } from 'saxes';
import type { Archive } from './archive.ts';
import { damaged, tooMuch, WorkbookError } from './workbook-error.ts';

/** What to do at each place of an XML document. Names are as written, with their prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads an XML part of an archive piece by piece. Throws what the handlers throw, or a `WorkbookError` for XML that is
 * broken, declares a document type (so that no entity is ever resolved), is nested absurdly deep, or holds a single
 * text, comment or tag of more than 2 million characters.
 */
export async function parsePart(archive: Archive, path: string, handlers: XmlHandlers): Promise<void> {
  const parser = createParser(handlers);
  let decode: ((piece?: Uint8Array) => string) | undefined;
  await archive.unpack(path, (piece) => {
    decode ??= createXmlDecoder(piece);
    parser.write(decode(piece));
  });
  parser.write(decode?.() ?? '');
  parser.close();
}

/** A name without its prefix: `row` for `x:row`. */
export function dropPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const deepest = 200;
const mostSilent = 2_000_000;

function createParser(handlers: XmlHandlers): { write: (text: string) => void; close: () => void } {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let silent = 0;
  parser.on('error', () => {
    throw damaged('holds broken XML');
  });
  parser.on('doctype', refuseDoctype);
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(?:utf-?8|utf-?16|us-ascii)$/i.test(encoding))
      throw damaged('is written in an encoding that workbooks do not have');
  });
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0;
    depth += 1;
    if (depth > deepest) throw tooMuch(`nests its parts more than ${deepest} deep`);
    handlers.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    silent = 0;
    depth -= 1;
    handlers.close?.(name);
  });
  const { text } = handlers;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (piece) => {
      silent += piece.length;
      parser.write(piece);
      if (silent > mostSilent)
        throw tooMuch('has a single text, tag or comment of more than 2,000,000 characters');
    },
    close: () => parser.close(),
  };
}

function refuseDoctype(): never {
  throw new WorkbookError(
    'The workbook declares a document type, which no spreadsheet program does, and is not read.',
    'Open it in a spreadsheet, look whether it is what you expect, and save it as .xlsx or as “CSV UTF-8”.',
  );
}

/** Decodes piece by piece, and what is left if there is none. XML is UTF-8 unless its first bytes show UTF-16. */
function createXmlDecoder(start: Uint8Array): (piece?: Uint8Array) => string {
  const decoder = new TextDecoder(tellEncoding(start), { fatal: true });
  return (piece) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw damaged('holds bytes that are no text');
    }
  };
}

function tellEncoding([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}
