import JSZip from 'jszip';
import mammoth from 'mammoth';
import { CommandError } from '../../command-error.ts';
import type { CodeTerms } from '../code-terms.ts';
import { checkArchive } from './check-archive.ts';
import { readHtml } from './read-html.ts';
import type { SourceDocument } from './rows.ts';

/**
 * Reads a Word document (.docx). Pictures and everything outside the file are left alone. Throws a CommandError for a
 * file that is damaged or too much to read.
 */
export async function readDocx(bytes: Uint8Array, name: string, terms: CodeTerms): Promise<SourceDocument> {
  const archive = await JSZip.loadAsync(bytes).catch(() => {
    throw damaged(name);
  });
  await checkArchive(archive, name);
  const result = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options).catch(() => {
    throw damaged(name);
  });
  return readHtml(result.value, name, terms);
}

const options = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

function damaged(name: string): CommandError {
  return new CommandError(
    `${name} cannot be read as a Word document: it is damaged, or locked with a password.`,
    'Open it in Word, save it again as a Word document (.docx) without a password, and import that.',
  );
}
