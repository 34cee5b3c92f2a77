import JSZip from 'jszip';
import { type Letterhead, opensOtherwise } from './letterhead.ts';
import { firstHeaderPart, footerPart, headerPart, logoId } from './parts/furniture.ts';
import { numberingPart } from './parts/numbering.ts';
import { type About, appPart, corePart, settingsPart } from './parts/properties.ts';
import { stylesPart } from './parts/styles.ts';
import type { Writing } from './writing.ts';
import { element, namespaces, xmlPart } from './xml.ts';

/**
 * The bytes of a Word document (.docx) with that body, which ends in the properties of its last section. They follow from
 * what is given alone: every date in it is that of the document.
 */
export async function packDocument(
  body: string,
  writing: Writing,
  about: About,
  letterhead: Letterhead,
): Promise<Uint8Array> {
  const document = element('w:document', namespaces, element('w:body', {}, body));
  const beside = fixed.filter(({ id }) => id !== 'rIdFirst' || opensOtherwise(letterhead));
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(beside, letterhead.logo.given),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', coreType, 'docProps/core.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/core.xml': corePart(about),
    'docProps/app.xml': appPart(about),
    'word/document.xml': xmlPart(document),
    'word/_rels/document.xml.rels': relationships([
      ...beside.map(({ file, type, id }): Relationship => [id, type, `${file}.xml`]),
      ...writing.links.map(([id, href]): Relationship => [id, 'hyperlink', href, 'External']),
    ]),
    'word/styles.xml': stylesPart(about.lang, letterhead.inks),
    'word/numbering.xml': numberingPart(writing.lists),
    'word/settings.xml': settingsPart(about.lang),
    'word/header.xml': headerPart(letterhead),
    'word/footer.xml': footerPart(letterhead),
    ...(opensOtherwise(letterhead) ? firstHead(letterhead, about.draft.is) : {}),
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

/** The head of the first page, and its logo if there is one. */
function firstHead(letterhead: Letterhead, isDraft: boolean): Record<string, string | Uint8Array> {
  const head = { 'word/header-first.xml': firstHeaderPart(letterhead, isDraft) };
  if (!letterhead.logo.given) return head;
  return {
    ...head,
    'word/_rels/header-first.xml.rels': relationships([[logoId, 'image', 'media/logo.png']]),
    'word/media/logo.png': Buffer.from(letterhead.logo.href.split(',')[1] ?? '', 'base64'),
  };
}

/** A part beside the body, and the id by which it refers to it. */
interface Beside {
  readonly file: string;
  readonly type: string;
  readonly id: string;
}

const fixed: readonly Beside[] = [
  { file: 'styles', type: 'styles', id: 'rId1' },
  { file: 'numbering', type: 'numbering', id: 'rId2' },
  { file: 'settings', type: 'settings', id: 'rId3' },
  { file: 'header', type: 'header', id: 'rIdHeader' },
  { file: 'header-first', type: 'header', id: 'rIdFirst' },
  { file: 'footer', type: 'footer', id: 'rIdFooter' },
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

function contentTypes(beside: readonly Beside[], hasLogo: boolean): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  const package_ = 'application/vnd.openxmlformats-';
  const usual = (Extension: string, ContentType: string) => element('Default', { Extension, ContentType });
  const override = (PartName: string, ContentType: string) => element('Override', { PartName, ContentType });
  return xmlPart(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      usual('rels', `${package_}package.relationships+xml`),
      usual('xml', 'application/xml'),
      hasLogo ? usual('png', 'image/png') : '',
      override('/word/document.xml', `${word}document.main+xml`),
      ...beside.map(({ file, type }) => override(`/word/${file}.xml`, `${word}${type}+xml`)),
      override('/docProps/core.xml', `${package_}package.core-properties+xml`),
      override('/docProps/app.xml', `${package_}officedocument.extended-properties+xml`),
    ),
  );
}
