import JSZip from 'jszip';
import { footerPart, headerPart } from './parts/furniture.ts';
import { numberingPart } from './parts/numbering.ts';
import { type About, appPart, corePart, settingsPart } from './parts/properties.ts';
import { stylesPart } from './parts/styles.ts';
import type { Writing } from './writing.ts';
import { element, namespaces, xmlPart } from './xml.ts';

/**
 * The bytes of a Word document (.docx) with that body, which ends in the properties of its last section. They follow from
 * what is given alone: every date in it is that of the document.
 */
export async function packDocument(body: string, writing: Writing, about: About): Promise<Uint8Array> {
  const document = element('w:document', namespaces, element('w:body', {}, body));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', coreType, 'docProps/core.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/core.xml': corePart(about),
    'docProps/app.xml': appPart(about),
    'word/document.xml': xmlPart(document),
    'word/_rels/document.xml.rels': relationships([
      ...fixed.map(({ name, id }): Relationship => [id, name, `${name}.xml`]),
      ...writing.links.map(([id, href]): Relationship => [id, 'hyperlink', href, 'External']),
    ]),
    'word/styles.xml': stylesPart(about.lang),
    'word/numbering.xml': numberingPart(writing.lists),
    'word/settings.xml': settingsPart(about.lang),
    'word/header.xml': headerPart(about.running),
    'word/footer.xml': footerPart(),
  };
  const archive = new JSZip();
  for (const [path, content] of Object.entries(parts))
    archive.file(path, content, { date: new Date(Date.UTC(1980, 0, 1)), createFolders: false });
  return archive.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}

/** The parts beside the body, and the ids by which it refers to them. */
const fixed = [
  { name: 'styles', id: 'rId1' },
  { name: 'numbering', id: 'rId2' },
  { name: 'settings', id: 'rId3' },
  { name: 'header', id: 'rIdHeader' },
  { name: 'footer', id: 'rIdFooter' },
];

const coreType = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

type Relationship = readonly [id: string, type: string, target: string, mode?: string];

function relationships(all: readonly Relationship[]): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const each = all.map(([Id, type, Target, TargetMode]) =>
    element('Relationship', { Id, Type: type.includes(':') ? type : `${base}${type}`, Target, TargetMode }),
  );
  return xmlPart(element('Relationships', { xmlns }, ...each));
}

function contentTypes(): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  const package_ = 'application/vnd.openxmlformats-';
  const override = (PartName: string, ContentType: string) => element('Override', { PartName, ContentType });
  return xmlPart(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', { Extension: 'rels', ContentType: `${package_}package.relationships+xml` }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/word/document.xml', `${word}document.main+xml`),
      ...fixed.map(({ name }) => override(`/word/${name}.xml`, `${word}${name}+xml`)),
      override('/docProps/core.xml', `${package_}package.core-properties+xml`),
      override('/docProps/app.xml', `${package_}officedocument.extended-properties+xml`),
    ),
  );
}
