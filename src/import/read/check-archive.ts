import type JSZip from 'jszip';
import { CommandError } from '../../command-error.ts';

/**
 * Unpacks a Word document once without keeping it, and throws a CommandError if it holds what no Word document
 * does: more than can be read, entities, or elements nested far too deep. Nothing it points to is opened.
 */
export async function checkArchive(archive: JSZip, name: string): Promise<void> {
  const files = Object.values(archive.files).filter(({ dir }) => !dir);
  if (files.length > mostFiles) throw refuse(name, `holds more than ${mostFiles} files`);
  let left = mostUnpacked;
  for (const file of files) {
    const bytes = await unpackWithin(file, left, name);
    left -= bytes.length;
    checkMarkup(new TextDecoder().decode(bytes), name);
  }
}

const megabyte = 1024 * 1024;
const mostFiles = 2_000;
const mostUnpacked = 60 * megabyte;
// A million characters, with Word's own notes of how each few words look, are up to 30 MB and 700,000 elements.
const mostMarkup = 30 * megabyte;
const mostElements = 800_000;
const deepest = 250;

function unpackWithin(file: JSZip.JSZipObject, left: number, name: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const stream = file.nodeStream('nodebuffer');
    stream.on('data', (chunk: Uint8Array) => {
      length += chunk.length;
      if (length <= left) chunks.push(chunk);
      else {
        stream.pause();
        chunks.length = 0;
        reject(refuse(name, `unpacks to more than ${mostUnpacked / megabyte} MB`));
      }
    });
    stream.on('error', () => reject(refuse(name, 'is damaged: a part of it cannot be unpacked')));
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

function checkMarkup(text: string, name: string): void {
  if (!/^[\s\ufeff]*</.test(text)) return;
  if (text.length > mostMarkup)
    throw refuse(name, `holds more than ${mostMarkup / megabyte} MB of text and markup`);
  if (/<!(?:doctype|entity)/i.test(text))
    throw refuse(name, 'declares entities, which no Word document does');
  let [depth, elements] = [0, 0];
  for (const [tag] of text.matchAll(/<[/\w][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else {
      elements += 1;
      if (!tag.endsWith('/>')) depth += 1;
    }
    if (depth > deepest) throw refuse(name, `has elements nested more than ${deepest} deep`);
    if (elements > mostElements) throw refuse(name, `has more than ${mostElements} elements`);
  }
}

function refuse(name: string, what: string): CommandError {
  return new CommandError(
    `${name} ${what}, and is not read.`,
    'Open it in Word, copy the self-assessment into a new document, save that as .docx and import it.',
  );
}
