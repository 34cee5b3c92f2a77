import type { ColumnView, EvidenceView, Remedy, Requirement, Row } from '../../publication/page/form-view.ts';
import type { Publication } from '../../publication/page/publication.ts';
import type { Prose } from '../../publication/prose/markdown.ts';
import { labelled, marked, writeBlocks } from './blocks.ts';
import { notGiven, writeItem } from './document.ts';
import { paragraph } from './paragraph.ts';
import type { WordRow } from './tables.ts';
import { linked, plain, writeWords } from './words.ts';
import type { Writing } from './writing.ts';

const style = 'TableText';

/**
 * A provision as a row of the form, under its short name as a heading of that level, 3 or 4. A long one may break across
 * pages; a bar makes one stand out that does not comply. `widths` are those of the columns.
 */
export function writeFormRow(
  row: Row,
  { columns, draft }: Publication,
  level: 3 | 4,
  widths: readonly number[],
  writing: Writing,
): WordRow {
  const name = row.name === '' ? '' : paragraph(plain(row.name), { style: `ProvisionName${level}` });
  const cells = columns.map((column, at) => {
    const cell = writeCell(row, { ...column, width: widths[at] ?? 0 }, draft.is, writing);
    return column.heads ? `${name}${cell}` : cell;
  });
  return { cells, whole: row.commentary.markdown.length < longestWhole, marked: row.answer.no };
}

/** What a table in a cell leaves of the column, in twentieths of a point. */
const beside = 40;

/** The commentary of a row that fills half a page. */
const longestWhole = 1500;

/** A column, and how wide it is. */
type Column = ColumnView & { readonly width: number };

function writeCell(row: Row, column: Column, isDraft: boolean, writing: Writing): string {
  const { requirement, answer, evidence } = row;
  return [
    column.provision
      ? paragraph(marked(plain(row.id, { strong: true }), row.anchor, writing), { style })
      : '',
    column.requirement ? writeRequirement(requirement, writing, style) : '',
    column.answer ? paragraph(plain(answer.label, { strong: !answer.yes }), { style }) : '',
    column.evidence ? writeEvidence(evidence, isDraft, writing) : '',
    column.commentary ? writeCommentary(row, column, isDraft, writing) : '',
  ].join('');
}

/** The regulator's words, with their list. */
export function writeRequirement(
  { text, bullets, letters }: Requirement,
  writing: Writing,
  look?: string,
): string {
  const styled = look === undefined ? {} : { style: look };
  const lettered = letters.length > 0 ? writing.list('lowerLetter') : 0;
  return [
    paragraph(plain(text), styled),
    ...bullets.map((item) => writeItem(plain(item), writing, look)),
    ...letters.map((item) => paragraph(plain(item), { ...styled, item: { list: lettered, depth: 0 } })),
  ].join('');
}

function writeEvidence(evidence: readonly EvidenceView[], isDraft: boolean, writing: Writing): string {
  if (evidence.length === 0) return paragraph(isDraft ? notGiven : plain('None'), { style });
  return evidence
    .map(({ title, href, where, words }) => {
      const said = words.blocks.map((block) => ('words' in block ? writeWords(block.words, writing) : ''));
      const cited = `${linked(title, href, writing)}${where === '' ? '' : plain(`, ${where}`)}`;
      return writeItem(title === '' ? said.join('') : cited, writing, style);
    })
    .join('');
}

function writeCommentary(row: Row, column: Column, isDraft: boolean, writing: Writing): string {
  const { commentary, bare, evidence, remedy } = row;
  return [
    writeBlocks(commentary.blocks, writing, style, column.width - beside),
    bare && !column.answer ? paragraph(plain(isDraft ? 'Not given' : 'None'), { style }) : '',
    column.both && evidence.length > 0 ? writeEvidence(evidence, isDraft, writing) : '',
    remedy.shown ? writeRemedy(remedy, writing, style) : '',
  ].join('');
}

/** What is done about an answer, each part after its label. */
export function writeRemedy(remedy: Remedy, writing: Writing, look?: string): string {
  const { given, action, by, owner, done, alternative } = remedy;
  const styled = look === undefined ? {} : { style: look };
  const short = (label: string, words: string) =>
    words === '' ? '' : paragraph(`${plain(`${label}: `, { strong: true })}${plain(words)}`, styled);
  const long = (label: string, { blocks }: Prose) =>
    blocks.length === 0 ? '' : labelled(label, blocks, writing, look);
  if (!given)
    return paragraph(plain('What we will do about it is not yet given', { emphasis: true }), styled);
  const isDone = done !== '';
  const ofAction = [
    long(isDone ? 'What we did' : 'What we will do', action),
    short('Done on', done),
    short(isDone ? 'Was due' : 'By', by),
    short('Who', owner),
  ];
  return [
    ...(action.blocks.length > 0 ? ofAction : []),
    long('How we meet the intention another way', alternative),
  ].join('');
}
