import type { ColumnView, SectionView } from '../../publication/page/form-view.ts';
import type { Publication } from '../../publication/page/publication.ts';
import { plainBrand } from '../brand/brand.ts';
import { hasWideTable, heading, writeBlocks } from './blocks.ts';
import { writeContents } from './contents.ts';
import {
  writeApproval,
  writeContact,
  writeDraft,
  writeFact,
  writeItem,
  writeLink,
  writeResponse,
  writeTitle,
} from './document.ts';
import { writeFormRow } from './form-row.ts';
import { writeScrutiny, writeSince } from './form-since.ts';
import { writeSummary } from './form-summary.ts';
import { opensOtherwise, writeLetterhead } from './letterhead.ts';
import { packDocument } from './pack.ts';
import { paragraph } from './paragraph.ts';
import { endSection, sectionProperties, textWidth } from './parts/furniture.ts';
import { writeChanged, writeRevision } from './revision.ts';
import { headStyle, writeTable } from './tables.ts';
import { linked, plain } from './words.ts';
import { Writing } from './writing.ts';

/**
 * The self-assessment as a Word document for a governing body to read and comment on: plain paragraphs, the form in one
 * table a section on pages that lie.
 */
export function renderForm(publication: Publication, brand = plainBrand): Promise<Uint8Array> {
  const writing = new Writing(publication.website.href, listAnchors(publication));
  const letterhead = writeLetterhead(publication, brand);
  const opening = [writeTitle(publication), writeDraft(publication.draft), writeFacts(publication, writing)];
  const rest = [
    writeChanged(publication, writing),
    writeResponse(publication.response, writing),
    writeIntroduction(publication, writing),
    writeSummary(publication, writing),
    writeScrutiny(publication, writing),
    writeSince(publication, writing),
    endSection('portrait', opensOtherwise(letterhead)),
    writeForm(publication, writing),
    endSection('landscape'),
    writeDocuments(publication, writing),
    sectionProperties('portrait'),
  ];
  const body = rest.join('');
  const about = { ...publication, title: publication.documentTitle };
  return packDocument(
    [...opening, writeContents(body, writing.headings), body].join(''),
    writing,
    about,
    letterhead,
  );
}

function listAnchors({ sections, response }: Publication): string[] {
  return [
    ...(response.shown ? ['response'] : []),
    ...sections.flatMap(({ anchor, parts }) => [
      anchor,
      ...parts.flatMap((part) => [part.anchor, ...part.rows.map((row) => row.anchor)]),
    ]),
  ].filter((anchor) => anchor !== '');
}

function writeFacts(publication: Publication, writing: Writing): string {
  const { code, period, subsidiaries, assessed, revision, response, approval, contact, website } =
    publication;
  const { dated, body, considered } = response;
  return [
    writeFact('Code', writeLink(code, writing)),
    writeFact('Period covered', plain(period)),
    subsidiaries.length > 0 ? writeFact('Landlords also covered', plain(subsidiaries.join(', '))) : '',
    writeFact('Assessed on', plain(assessed)),
    writeRevision(revision, writing),
    dated ? writeFact(`Considered by the ${body || 'governing body'} on`, plain(considered)) : '',
    writeApproval(approval),
    contact.given ? writeFact('Contact', writeContact(contact, writing)) : '',
    website.text === '' ? '' : writeFact('Website', writeLink(website, writing)),
  ].join('');
}

function writeIntroduction({ introduction }: Publication, writing: Writing): string {
  if (introduction.blocks.length === 0) return '';
  return `${heading(1, 'Introduction', writing)}${writeBlocks(introduction.blocks, writing)}`;
}

function writeForm(publication: Publication, writing: Writing): string {
  const sections = publication.sections.map((section) => writeSection(section, publication, writing));
  return `${heading(1, 'Self-assessment', writing)}${sections.join('')}`;
}

function writeSection(
  { heading: title, anchor, parts }: SectionView,
  publication: Publication,
  writing: Writing,
): string {
  const { columns } = publication;
  const widths = divideWidth(
    columns,
    parts.some(({ rows }) => rows.some(({ commentary }) => hasWideTable(commentary.blocks))),
  );
  const tables = parts.flatMap((part) => [
    part.title === '' ? '' : heading(3, part.title, writing, part.anchor),
    paragraph(plain(part.caption), { style: 'Caption' }),
    writeTable({
      caption: part.caption,
      widths,
      head: columns.map((column) => paragraph(plain(column.heading), { style: headStyle })),
      rows: part.rows.map((row) =>
        writeFormRow(row, publication, part.title === '' ? 3 : 4, widths, writing),
      ),
      named: columns[0]?.names ?? false,
    }),
  ]);
  return `${heading(2, title, writing, anchor)}${tables.join('')}`;
}

/** The width of each column, by what its cells hold; where there is a wide table in a commentary, that has more room. */
function divideWidth(columns: readonly ColumnView[], isWide: boolean): number[] {
  const share = isWide ? wideShares : shares;
  const wanted = columns.map((column) =>
    Math.max(6, ...columnKinds.filter((kind) => column[kind]).map((kind) => share[kind])),
  );
  const all = wanted.reduce((total, one) => total + one, 0);
  return wanted.map((one) => Math.floor((textWidth.landscape * one) / all));
}

const shares = { provision: 7.6, requirement: 27, answer: 7.8, evidence: 22, commentary: 35.6 } as const;
const wideShares = { ...shares, requirement: 20, evidence: 16, commentary: 48.6 } as const;
const columnKinds = ['provision', 'requirement', 'answer', 'evidence', 'commentary'] as const;

function writeDocuments({ documents, attribution }: Publication, writing: Writing): string {
  const items = documents.map(({ title, href, reviewed }) =>
    writeItem(
      `${linked(title, href, writing)}${plain(reviewed === '' ? '' : `, reviewed ${reviewed}`)}`,
      writing,
    ),
  );
  return [
    ...(items.length > 0 ? [heading(1, 'Documents we refer to', writing), ...items] : []),
    attribution === '' ? '' : paragraph(plain(attribution), { style: 'Note' }),
  ].join('');
}
