import type { CodeTerms } from '../../code-terms.ts';
import { readHtml } from '../read-html.ts';
import type { SourceDocument } from '../rows.ts';
import { allWordsOf } from './all-words.ts';
import { gatherChanges } from './changes.ts';
import { gatherControls } from './controls.ts';
import { openFlat, openParts, type Parts } from './open-parts.ts';
import { elementsOf, findElement, visitXml, type XmlElement } from './parse-xml.ts';
import { refuseOpenDocument } from './refuse.ts';
import { showSigns } from './show-signs.ts';
import { gatherStyles } from './styles.ts';
import { BodyWriter } from './write-body.ts';

/**
 * Reads an OpenDocument text or spreadsheet (.odt, .ods and their templates). Pictures and everything outside the file
 * are left alone. Throws a CommandError for a file that is damaged, locked or too much to read.
 */
export async function readOpenDocument(
  bytes: Uint8Array,
  name: string,
  terms: CodeTerms,
): Promise<SourceDocument> {
  return readParts(await openParts(bytes, name), name, terms);
}

/** Reads a flat OpenDocument file (.fodt, .fods), one XML text. */
export function readFlatOpenDocument(text: string, name: string, terms: CodeTerms): SourceDocument {
  return readParts(openFlat(text, name), name, terms);
}

function readParts(
  { content, styles, objects, isPacked }: Parts,
  name: string,
  terms: CodeTerms,
): SourceDocument {
  const body = findElement(content, 'office:body');
  const kind = body === undefined ? undefined : elementsOf(body)[0];
  if (kind === undefined) throw refuseOpenDocument(name, 'is damaged: it lacks its text');
  const parts = styles === undefined ? [content] : [styles, content];
  const found = gatherStyles(parts);
  showSigns(kind, found);
  const writer = new BodyWriter(
    {
      styles: found,
      changes: gatherChanges(content, allWordsOf),
      controls: gatherControls(kind),
      objects,
      isPacked,
    },
    name,
  );
  writer.write(kind);
  const headers = headersOf(parts);
  for (const words of headers) writer.writeAside('header', words, '');
  const words = [
    allWordsOf([kind]),
    ...headers,
    ...[...objects.values()].map((object) => allWordsOf([object])),
  ];
  return { ...readHtml(writer.finish(), name, terms), words: words.join('\n') };
}

/** The words of the headers and footers of pages, each once. */
function headersOf(parts: readonly XmlElement[]): string[] {
  const found = new Set<string>();
  for (const part of parts) {
    visitXml(part, (element) => {
      const isHeader = /^(?:style|loext):(?:header|footer)(?:-left|-first)?$/.test(element.name);
      if (isHeader) found.add(allWordsOf([element]).replace(/\s+/g, ' ').trim());
      return !isHeader && element.name !== 'office:body';
    });
  }
  return [...found].filter((words) => words !== '');
}
