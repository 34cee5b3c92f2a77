import type { ColumnView, Publication, SectionView } from '../../publication/page/publication.ts';
import { heading, writeBlocks } from './blocks.ts';
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
import { writeFormRow, writeRemedy, writeRequirement } from './form-row.ts';
import { packDocument } from './pack.ts';
import { paragraph } from './paragraph.ts';
import { endSection, sectionProperties, textWidth } from './parts/furniture.ts';
import { headStyle, writeTable } from './tables.ts';
import { linked, plain } from './words.ts';
import { Writing } from './writing.ts';

/**
 * The self-assessment as a Word document for a governing body to read and comment on: plain paragraphs, the form in one
 * table a section on pages that lie.
 */
export function renderForm(publication: Publication): Promise<Uint8Array> {
  const writing = new Writing(publication.website.href, listAnchors(publication));
  const body = [
    writeTitle(publication),
    writeDraft(publication.draft),
    writeFacts(publication, writing),
    writeResponse(publication.response, writing),
    writeIntroduction(publication, writing),
    writeSummary(publication, writing),
    writeScrutiny(publication, writing),
    writeSince(publication, writing),
    endSection('portrait'),
    writeForm(publication, writing),
    endSection('landscape'),
    writeDocuments(publication, writing),
    sectionProperties('portrait'),
  ];
  return packDocument(body.join(''), writing, {
    ...publication,
    title: publication.documentTitle,
    running: publication.documentTitle,
  });
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
  const { code, period, subsidiaries, assessed, response, approval, contact, website } = publication;
  const { dated, body, considered } = response;
  return [
    writeFact('Code', writeLink(code, writing)),
    writeFact('Period covered', plain(period)),
    subsidiaries.length > 0 ? writeFact('Landlords also covered', plain(subsidiaries.join(', '))) : '',
    writeFact('Assessed on', plain(assessed)),
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

function writeSummary({ summary }: Publication, writing: Writing): string {
  const exceptions = summary.exceptions.flatMap(({ id, href, section, requirement, remedy }) => [
    paragraph(`${linked(`Provision ${id}`, href, writing, { strong: true })}${plain(`, ${section}`)}`, {
      keepNext: true,
    }),
    writeRequirement(requirement, writing),
    remedy.shown ? writeRemedy(remedy, writing) : '',
  ]);
  const gaps = summary.gaps.map(({ id, href }) => linked(id, href, writing)).join(plain(', '));
  const labels = summary.counts.map(({ label }) => label);
  const text = (words: string | number) => paragraph(plain(String(words)), { style: 'TableText' });
  const number = (words: string | number, style = 'TableText') =>
    paragraph(plain(String(words)), { style, align: 'end' });
  const rest = Math.floor((textWidth.portrait - 4200) / (labels.length + 1));
  return [
    heading(1, 'Summary', writing),
    paragraph(plain(summary.sentence)),
    ...(exceptions.length > 0 ? [heading(2, 'Where we do not comply', writing), ...exceptions] : []),
    gaps === '' ? '' : `${heading(2, 'Not yet answered', writing)}${paragraph(gaps)}`,
    heading(2, 'Section by section', writing),
    writeTable({
      caption: 'Answers in each section of the Code',
      widths: [4200, rest, ...labels.map(() => rest)],
      head: [
        paragraph(plain('Section'), { style: headStyle }),
        number('Provisions', headStyle),
        ...labels.map((label) => number(label, headStyle)),
      ],
      rows: [
        ...summary.sections.map(({ name, href, total, counts }) => ({
          cells: [
            paragraph(linked(name, href, writing), { style: 'TableText' }),
            number(total),
            ...counts.map(({ count }) => number(count)),
          ],
          whole: true,
        })),
        {
          cells: [
            text('Whole Code'),
            number(summary.total),
            ...summary.counts.map(({ count }) => number(count)),
          ],
          whole: true,
        },
      ],
      named: true,
    }),
  ].join('');
}

function writeScrutiny({ scrutiny }: Publication, writing: Writing): string {
  if (scrutiny.length === 0) return '';
  const entries = scrutiny.flatMap(({ by, on, said }) => [
    paragraph(`${plain(by, { strong: true })}${plain(on === '' ? '' : `, ${on}`)}`, { keepNext: true }),
    writeBlocks(said.blocks, writing),
  ]);
  return `${heading(1, 'Who else looked at it', writing)}${entries.join('')}`;
}

function writeSince({ since }: Publication, writing: Writing): string {
  if (!since.shown) return '';
  const moves = since.answers.map(({ id, href, before, after }) =>
    writeItem(
      `${linked(`Provision ${id}`, href, writing)}${plain(`: ${before} then, ${after} now`)}`,
      writing,
    ),
  );
  const promises = since.promises.flatMap(({ id, href, what, due, state, facts }) => [
    paragraph(
      `${linked(`Provision ${id}`, href, writing, { strong: true })}${plain(due === '' ? '' : `, ${due}`)}`,
      {
        keepNext: true,
      },
    ),
    what.blocks.length === 0 ? paragraph(plain('Not said')) : writeBlocks(what.blocks, writing),
    paragraph(`${plain(state, { strong: true })}${plain(facts === '' ? '' : `, ${facts}`)}`),
  ]);
  return [
    heading(1, since.title, writing),
    ...since.sentences.map((sentence) => paragraph(plain(sentence))),
    ...(moves.length > 0 ? [heading(2, 'Answers that have changed', writing), ...moves] : []),
    ...(promises.length > 0 ? [heading(2, 'What became of what we promised', writing), ...promises] : []),
  ].join('');
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
  const tables = parts.flatMap((part) => [
    part.title === '' ? '' : heading(3, part.title, writing, part.anchor),
    paragraph(plain(part.caption), { style: 'Caption' }),
    writeTable({
      caption: part.caption,
      widths: shareWidth(columns),
      head: columns.map((column) => paragraph(plain(column.heading), { style: headStyle })),
      rows: part.rows.map((row) => writeFormRow(row, publication, writing)),
      named: columns[0]?.names ?? false,
    }),
  ]);
  return `${heading(2, title, writing, anchor)}${tables.join('')}`;
}

/** The width of each column, by what its cells hold. */
function shareWidth(columns: readonly ColumnView[]): number[] {
  const shares = columns.map(({ provision, requirement, answer, evidence, commentary }) =>
    Math.max(
      provision ? 6 : 0,
      requirement ? 26 : 0,
      answer ? 8 : 0,
      evidence ? 22 : 0,
      commentary ? 38 : 0,
      6,
    ),
  );
  const all = shares.reduce((total, one) => total + one, 0);
  return shares.map((share) => Math.floor((textWidth.landscape * share) / all));
}

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
