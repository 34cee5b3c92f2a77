import { foldWords } from '../../words/compare.ts';
import { readHeading } from '../headings/heading-text.ts';
import { isBlank } from '../headings/sample-cells.ts';
import { recogniseHeader } from '../read/recognise-header.ts';
import { namesStage, readStageWord } from './stage-words.ts';

/** Headings of columns that in some case systems hold the stage, and in others a category, a priority or a status. */
const sometimesStage =
  /^(?:complaints?|case|feedback|contact|request|enquiry|customer|corporate|formal|current|latest|highest|process|procedure|record)*(?:level|tier|step|stg|phase|type|subtype|kind|stage)(?:reached|id|no|number|name|description|code)?$|^(?:type|level|phase)of(?:the)?(?:case|complaint|contact|request|feedback)$/;

/** Headings of columns that say whether a row is about a review, by Yes and No or by words. */
const maybeEscalated =
  /^(?:complaint|case|is|was|isthis|isita|isthisa|isan)*(?:escalated|escalation|review|reviewed|appeal|appealed|reviewrequest|escalationrequest)(?:to|complaint|case|requested|yn)?$/;

/**
 * Whether a column says the stage of its row, by its heading and a sample of its cells. `maybe`: some cells name
 * stages, but others mean something else; its cells divide into first and later ones (`Initial`, `Review`; `No`, `Yes`
 * under “Escalated?”) under a heading that may be another's; they are bare numbers under a heading such as Level; or it
 * is headed Stage and few cells name one; or all its cells are the names of a first and a later stage. A type of case that tells complaints from enquiries says the stage too: an
 * enquiry has none. A column with another heading, such as Status, is not one, although its cells may name stages:
 * `namesLaterStage` notices that.
 */
export function isStageColumn(heading: string, sample: readonly string[]): 'yes' | 'no' | 'maybe' {
  const cells = sample.filter((cell) => !isBlank(cell));
  const read = share(cells, (cell) => readStageWord(cell, stages) !== 'unknown');
  if (isHeadedStage(heading)) return cells.length === 0 || read >= most ? 'yes' : 'maybe';
  const { words, isDate } = readHeading(heading);
  if (isDate) return 'no';
  if (maybeEscalated.test(words)) return divides(sample, readAnswer) ? 'maybe' : 'no';
  if (!sometimesStage.test(words)) return holdsOnlyStages(cells) ? 'maybe' : 'no';
  return judgeCells(cells, read, divides(sample, readUsual));
}

function judgeCells(cells: readonly string[], read: number, isDivided: boolean): 'yes' | 'no' | 'maybe' {
  const isRead = read >= most;
  const isNamed = cells.some(namesStage);
  if (isRead && (isNamed || cells.some(isOutside))) return 'yes';
  return isNamed || (isDivided && read >= half) || (isRead && cells.some(isFigure)) ? 'maybe' : 'no';
}

/**
 * The places of the columns that are or may be a stage's, likeliest first: those whose words name stages, then those
 * that are certain, then those that are headed so. `columns` has a sample of the cells under each heading.
 */
export function rankStageColumns(
  headings: readonly string[],
  columns: readonly (readonly string[])[],
): number[] {
  const ranked = headings.flatMap((heading, at) => {
    const cells = columns[at] ?? [];
    const verdict = isStageColumn(heading, cells);
    return verdict === 'no' ? [] : [{ at, rank: rankColumn(heading, cells, verdict) }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ at }) => at);
}

function rankColumn(heading: string, sample: readonly string[], verdict: 'yes' | 'maybe'): number {
  const isHeaded = isHeadedStage(heading);
  const cells = sample.filter((cell) => !isBlank(cell));
  const named = share(cells, (cell) => namesStage(cell) || (isHeaded && isFigure(cell)));
  return (named >= half ? 0 : 4) + (verdict === 'yes' ? 0 : 2) + (isHeaded ? 0 : 1);
}

function isHeadedStage(heading: string): boolean {
  return recogniseHeader(heading, stages) === 'stage';
}

/** Whether cells under any heading, such as Category, are the names of stages and nothing else. */
function holdsOnlyStages(cells: readonly string[]): boolean {
  if (new Set(cells).size > mostNames || !divides(cells, readUsual)) return false;
  return share(cells, (cell) => namesStage(cell) && onlyStage.test(foldWords(cell))) >= most;
}

/** “Housing complaint - Stage 2”, but not “Stage 2 open”, which is the status of a case. */
const onlyStage =
  /^(?:(?:formal|corporate|housing|customer|complaints?|case|investigation|review|escalation|appeal|final|(?:stage|stg|tier|st|s) ?(?:\d|one|two|three|i{1,3})|(?:1st|2nd|3rd|first|second|third) (?:stage|tier))(?: |$))+$/;

/** Of stages, those beyond the Code's included. */
const mostNames = 6;

/** Whether some cells are about a first stage, or blank, and others about a later one. */
function divides(sample: readonly string[], read: (cell: string) => 'first' | 'later' | ''): boolean {
  const parts = new Set(sample.map(read));
  return parts.has('later') && parts.has('first');
}

function readUsual(cell: string): 'first' | 'later' | '' {
  const word = readStageWord(cell, stages);
  if (typeof word === 'number') return word > 1 ? 'later' : 'first';
  return word === 'blank' ? 'first' : '';
}

/** Under “Escalated?”, where No and blanks are about the first stage. */
function readAnswer(cell: string): 'first' | 'later' | '' {
  const plain = cell.trim().toLowerCase();
  if (/^(?:y|yes|true|t|x|✓|✔|☑)$/.test(plain)) return 'later';
  return /^(?:n|no|false|f)$/.test(plain) ? 'first' : readUsual(cell);
}

/** Whether a cell is a bare number, which may be a stage or, in a column headed Level, a priority. */
function isFigure(cell: string): boolean {
  return /^\s*\d(?:\.0)?\s*$/.test(cell);
}

function isOutside(cell: string): boolean {
  return !isFigure(cell) && readStageWord(cell, stages) === 'outside';
}

/** Enough to read the words of most procedures. */
const stages = 2;
const most = 0.8;
const half = 0.5;

function share<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(is).length / items.length;
}
