import type { AnsweredDocument } from '../place/find-answers.ts';
import type { Placement } from '../place/place-rows.ts';
import type { Outside } from '../place/read-outside.ts';
import { isChoiceName } from '../read/grid/columns-of-header.ts';
import { type Block, columns, type SourceRow, textOf } from '../read/rows.ts';
import type { EvidenceItem } from '../write/cite-evidence.ts';
import type { Draft, DraftProvision } from '../write/draft.ts';
import { partOf } from '../write/read-remedy.ts';
import { placeWords, type Word, wordsOfMarkdown } from './word-list.ts';

/** What was made of the documents. */
export interface Kept {
  readonly draft: Draft;
  readonly placement: Placement;
  readonly outside: Outside;
}

/**
 * What the draft and the account keep of a document, as lists of words in reading order: each answer with its number,
 * requirement, evidence and commentary as the draft writes them, each row that was not placed, each text outside the
 * answers and each aside.
 */
export function piecesOf(document: AnsweredDocument, kept: Kept): Word[][] {
  const { draft, placement, outside } = kept;
  const provisions = new Map(draft.provisions.map((item) => [item.provision.id, item]));
  const placed = new Map([...placement.placed].map(([id, { row }]) => [row, provisions.get(id)]));
  const unplaced = new Set(placement.unplaced.map(({ row }) => row));
  const passages = new Set([
    ...outside.others.map(({ block }) => block),
    ...outside.introduction.blocks,
    ...outside.response.blocks,
  ]);
  const pieces = document.pieces.flatMap((piece): Word[][] => {
    if (piece.kind === 'passage') return passages.has(piece.block) ? [wordsOfBlock(piece.block)] : [];
    const answer = placed.get(piece);
    if (answer !== undefined) return piecesOfAnswer(piece, answer, draft, document.words);
    return unplaced.has(piece) ? piecesOfRow(piece) : [];
  });
  const statements = [outside.introduction.heading, outside.response.heading].map(placeWords);
  return [
    ...pieces,
    ...statements,
    ...choicesOf(document),
    ...gluedNames(document),
    ...document.asides.map(({ words }) => placeWords(words)),
  ];
}

/** The names of columns that are answers, as often as the columns are named. */
function choicesOf({ headings, headerRows }: AnsweredDocument): Word[][] {
  const names = headings.filter(isChoiceName).map(placeWords);
  return Array.from({ length: names.length === 0 ? 0 : headerRows }, () => names).flat();
}

/** The names of columns that cells repeat and run together with their words (“EvidencePolicy”), as often as they do. */
function gluedNames({ headings, words }: AnsweredDocument): Word[][] {
  return [...new Set(headings)].flatMap((heading) => {
    const parts = /\p{L}$/u.test(heading) ? words.split(heading).slice(1) : [];
    return parts.filter((rest) => /^[\p{Lu}\d“‘]/u.test(rest)).map(() => placeWords(heading));
  });
}

function piecesOfRow(row: SourceRow): Word[][] {
  const others = row.others.flatMap(({ heading, blocks }) => [
    placeWords(heading),
    ...blocks.map(wordsOfBlock),
  ]);
  return [...columns.flatMap((column) => row[column].map(wordsOfBlock)), ...others];
}

/** The requirement's words are the Code's, or in the account as worded differently. */
function piecesOfAnswer(row: SourceRow, answer: DraftProvision, draft: Draft, text: string): Word[][] {
  const { comply, answerWords, complyWords, evidence, commentary, remedy, printed } = answer;
  const dated = row.others.filter(({ heading }) => partOf(heading) === 'by' && remedy.by !== '');
  return [
    ...[...row.provision, ...row.requirement].map(wordsOfBlock),
    placeWords(comply === '' ? complyWords : answerWords),
    ...evidence.flatMap((item) => piecesOfEvidence(item, draft, text)),
    ...joinsIn(row.evidence),
    wordsOfMarkdown(commentary),
    ...[remedy.what, remedy.owner, remedy.alternative].map(wordsOfMarkdown),
    ...printed.map(placeWords),
    ...dated.flatMap(({ blocks }) => blocks.map(wordsOfBlock)),
    ...row.others
      .filter(({ heading }) => heading === 'mark')
      .flatMap(({ blocks }) => blocks.map(wordsOfBlock)),
  ];
}

/** An address counts only where the document shows it. */
function piecesOfEvidence(item: EvidenceItem, { register }: Draft, text: string): Word[][] {
  if (item.kind === 'words') return [wordsOfMarkdown(item.text)];
  const entry = register.find(({ id }) => id === item.id);
  const { title = '', url = '' } = entry ?? {};
  return [title, item.where, text.includes(url) ? url : ''].map(placeWords);
}

/** The “and” between two links, which become two items. */
function joinsIn(blocks: readonly Block[]): Word[][] {
  const runs = blocks.flatMap((block) => block.runs).filter(({ href }) => href === '');
  return runs
    .filter(({ text }) => /^[\s,;/|.–—-]*(?:and|&)[\s,;/|.–—-]*$/i.test(text))
    .map(({ text }) => placeWords(text));
}

function wordsOfBlock(block: Block): Word[] {
  return placeWords(textOf(block));
}
