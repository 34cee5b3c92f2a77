import JSZip from 'jszip';
import { CommandError } from '../../command-error.ts';
import type { CodeTerms } from '../code-terms.ts';
import { checkArchive } from './check-archive.ts';
import { DocumentBuilder } from './document-builder.ts';
import { addElements } from './read-html.ts';
import type { SourceDocument } from './rows.ts';
import { openPackage } from './word/package.ts';
import { readWordDocument, type WordDocument } from './word/word-document.ts';
import { XmlError } from './word/xml.ts';

/**
 * Reads a Word document (.docx). Its XML becomes the HTML that pages are read from, by us: a library that makes HTML of
 * Word leaves out what it does not know, and here no word may be left out. Pictures and everything outside the file
 * are left alone. Throws a CommandError for a file that is damaged or too much to read.
 */
export async function readDocx(bytes: Uint8Array, name: string, terms: CodeTerms): Promise<SourceDocument> {
  const { body, around, words } = await openDocument(bytes, name);
  const builder = new DocumentBuilder(name, terms);
  builder.addWords(words);
  const title = addElements(builder, [body], name, terms);
  for (const { place, ...beside } of around) builder.asides.place([{ ...beside, block: 0 }], place);
  return builder.finish(title);
}

async function openDocument(bytes: Uint8Array, name: string): Promise<WordDocument> {
  const archive = await JSZip.loadAsync(bytes).catch(() => {
    throw damaged(name);
  });
  await checkArchive(archive, name);
  try {
    const pack = await openPackage(archive);
    if (pack === undefined) throw damaged(name);
    return await readWordDocument(pack);
  } catch (error) {
    throw error instanceof XmlError ? damaged(name) : error;
  }
}

function damaged(name: string): CommandError {
  return new CommandError(
    `${name} cannot be read as a Word document: it is damaged, or locked with a password.`,
    'Open it in Word, save it again as a Word document (.docx) without a password, and import that.',
  );
}
