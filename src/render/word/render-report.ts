import type { Appendix, ReportPart, ReportPublication } from '../../publication/report/report-publication.ts';
import { plainBrand } from '../brand/brand.ts';
import { heading } from './blocks.ts';
import { writeContents } from './contents.ts';
import {
  writeApproval,
  writeContact,
  writeDraft,
  writeFact,
  writeItem,
  writeResponse,
  writeTitle,
} from './document.ts';
import { writeFigureTables, writeNote } from './figures.ts';
import { opensOtherwise, writeLetterhead } from './letterhead.ts';
import { packDocument } from './pack.ts';
import { paragraph } from './paragraph.ts';
import { sectionProperties } from './parts/furniture.ts';
import { writeReportBlock } from './report-blocks.ts';
import { plain } from './words.ts';
import { Writing } from './writing.ts';

/** The annual report as a Word document for a governing body to read and comment on; charts are told in words and tables. */
export function renderReport(report: ReportPublication, brand = plainBrand): Promise<Uint8Array> {
  const writing = new Writing(report.website.href, listAnchors(report));
  const letterhead = writeLetterhead(report, brand);
  const opening = [writeTitle(report), writeDraft(report.draft), writeFacts(report, writing)];
  const rest = [
    writeHighlights(report, writing),
    writeResponse(report.response, writing),
    ...report.parts.map((part) => writePart(part, writing)),
    writeMethod(report, writing),
    writeAppendix(report.appendix, writing),
    report.attribution === '' ? '' : writeNote(report.attribution),
    sectionProperties('portrait', opensOtherwise(letterhead)),
  ];
  const body = rest.join('');
  return packDocument(
    [...opening, writeContents(body, writing.headings), body].join(''),
    writing,
    { ...report, title: report.documentTitle },
    letterhead,
  );
}

function listAnchors({ parts, response }: ReportPublication): string[] {
  return [
    ...(response.shown ? ['response'] : []),
    ...parts.flatMap(({ anchor, blocks }) => [
      anchor,
      ...blocks.flatMap((block) => (block.title === '' ? [] : [block.anchor])),
    ]),
  ].filter((anchor) => anchor !== '');
}

function writeFacts(
  { period, response, considered, approval, contact }: ReportPublication,
  writing: Writing,
): string {
  return [
    writeFact('Period covered', plain(period)),
    response.dated
      ? writeFact(`Considered by the ${response.body || 'governing body'} on`, plain(considered))
      : '',
    writeApproval(approval),
    contact.given ? writeFact('Contact', writeContact(contact, writing)) : '',
  ].join('');
}

function writeHighlights({ highlights }: ReportPublication, writing: Writing): string {
  if (highlights.length === 0) return '';
  const items = highlights.map(({ value, label, note }) => {
    const rest = ` ${label}${note === '' ? '' : ` (${note})`}`;
    return writeItem(`${plain(value, { strong: true })}${plain(rest)}`, writing);
  });
  return `${heading(1, 'The year in figures', writing)}${items.join('')}`;
}

function writePart(
  { letter, title, anchor, source, requirement, blocks }: ReportPart,
  writing: Writing,
): string {
  const asked = `The Code asks for this in ${source}${requirement === '' ? '' : `: “${requirement}”`}.`;
  const all = blocks.map((block) => writeReportBlock(block, writing));
  return `${heading(1, `${letter} ${title}`, writing, anchor)}${writeNote(asked)}${all.join('')}`;
}

function writeMethod({ method }: ReportPublication, writing: Writing): string {
  if (method.length === 0) return '';
  const all = method.map((sentence) => paragraph(plain(sentence)));
  return `${heading(1, 'How we counted', writing)}${all.join('')}`;
}

function writeAppendix(appendix: readonly Appendix[], writing: Writing): string {
  if (appendix.length === 0) return '';
  const all = appendix.flatMap(({ title, tables, notes }) => [
    heading(2, title, writing),
    writeFigureTables(tables),
    ...notes.map(writeNote),
  ]);
  return `${heading(1, 'Further tables', writing)}${all.join('')}`;
}
