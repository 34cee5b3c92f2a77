import { foldMarks, foldWords } from '../../../words/compare.ts';
import { isPlaceholderDay } from './placeholder-days.ts';
import { remember } from './remember.ts';

/**
 * Whether a cell holds only what people and systems write where there is nothing: `N/A`, `(blank)`, `-`, `NULL`,
 * `tbc`. Case, spaces and punctuation do not matter. A tick, an asterisk, Excel’s errors other than `#N/A` and the
 * `####` of a column that is too narrow stand for something, so they are not blank.
 */
export function isBlankWord(cell: string): boolean {
  if (cell === '') return true;
  // References and days are many, and are not worth a place in the table.
  if (beginsWithFigure(cell) || /\d/.test(cell)) return cell.charCodeAt(0) <= figureZero && zero.test(cell);
  return saysNothing(cell);
}

/**
 * Whether a cell in a column of dates says that there is no day: a blank as `isBlankWord` knows it, words that say
 * that it has not happened (`Not escalated`, `No`, `Open`), the pattern of a form that nobody filled in
 * (`dd/mm/yyyy`), or a day that a system writes for none (`01/01/1900`).
 */
export function isBlankDate(cell: string): boolean {
  return beginsWithFigure(cell) ? zero.test(cell) || isPlaceholderDay(cell) : cell === '' || saysNoDay(cell);
}

const saysNothing = remember((cell) => isBlank(cell, nothing));
const saysNoDay = remember((cell) => isBlank(cell, notHappened) || isPlaceholderDay(cell));

/** Most cells of a column of dates do; no blank word does. */
function beginsWithFigure(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first >= figureZero && first <= 57;
}

const figureZero = 48;

function isBlank(cell: string, words: ReadonlySet<string>): boolean {
  if (zero.test(cell)) return true;
  // No remark made of them is longer, or has a figure but that of a stage.
  if (cell.length > 60 || /\d\d/.test(cell)) return false;
  const text = foldMarks(cell);
  if (text === '\\N') return true;
  if (meaningful.test(text) && !/^#n\/a$/i.test(text)) return false;
  return isWord(text, words) || splitRemark(text).every((part) => isWord(part, words));
}

const zero = /^\s*0+(?:\.0+)?\s*$/;

/** Signs that stand for something even without a letter beside them, and so the `#` of `#REF!` and `####`. */
const meaningful = /[^\p{L}\p{N}\p{M}\s\-−–—.…?!/\\_~,;:'"`()[\]<>{}|=]/u;

/** `N/A - not escalated` and `N/A (not escalated)` are two remarks. */
function splitRemark(text: string): string[] {
  return text.split(/(?<!\s)\s+-\s+|[,;:()]/).filter((part) => part.trim() !== '');
}

function isWord(text: string, words: ReadonlySet<string>): boolean {
  const folded = foldWords(text);
  return folded === '' || words.has(folded) || words.has(dropFiller(folded));
}

/** `has not been sent yet` is `not sent`, and `not escalated to stage 2` is `not escalated`. */
function dropFiller(folded: string): string {
  const plain = folded
    .replace(/ (?:(?:to|at|for) )?(?:stage|level) (?:\d|one|two|three)$/, '')
    .replace(/\b(?:been|yet|still|currently)\b/g, ' ')
    .replace(/^\s*(?:has|have|is|was|were)\s/, ' ')
    .replace(/\s+/g, ' ');
  return plain.trim().replace(/^never /, 'not ');
}

/** Written as `foldWords` leaves them. */
const nothing: ReadonlySet<string> = new Set([
  ...['n a', 'na', 'n a n a', 'not applicable', 'non applicable', 'not app', 'none', 'nil', 'nill', 'null'],
  ...[
    'nan',
    'nat',
    'undefined',
    'blank',
    'empty',
    'nothing',
    'not yet',
    'tbc',
    't b c',
    'tba',
    't b a',
    'tbd',
  ],
  ...['to be confirmed', 'to be advised', 'to be decided', 'ongoing', 'on going', 'n k', 'nk', 'unknown'],
  ...['unk', 'not known', 'not yet known', 'not recorded', 'not available', 'not provided', 'not given'],
  ...[
    'not stated',
    'not specified',
    'not set',
    'not entered',
    'not found',
    'no data',
    'no entry',
    'no value',
  ],
  ...['no information', 'no record', 'missing', 'pending', 'awaiting', 'awaited', 'please select', 'select'],
]);

const notDone = [
  ...['escalated', 'requested', 'due', 'extended', 'sent', 'issued', 'acknowledged', 'responded', 'answered'],
  ...['replied', 'closed', 'completed', 'complete', 'required', 'needed', 'necessary', 'received', 'started'],
  ...['escalated to review', 'resolved', 'finished', 'done', 'agreed', 'made', 'decided', 'reviewed'],
  ...['responded to', 'taken further', 'progressed', 'accepted', 'appealed', 'notified', 'told', 'logged'],
];

const notHappened: ReadonlySet<string> = new Set([
  ...nothing,
  ...notDone.map((word) => `not ${word}`),
  ...['no', 'n', 'false', 'nat', 'no date', 'no date recorded', 'no extension', 'no extension needed'],
  ...['no extension required', 'no extension requested', 'no extension agreed', 'no response', 'no reply'],
  ...[
    'no acknowledgement',
    'no escalation',
    'no request',
    'no review',
    'no stage 2',
    'no stage two',
    'no stage 3',
  ],
  ...['not at stage 2', 'none requested', 'none required', 'none sent', 'open', 'in progress', 'under way'],
  ...[
    'underway',
    'outstanding',
    'overdue',
    'active',
    'live',
    'on hold',
    'under investigation',
    'under review',
  ],
  ...['investigating', 'incomplete', 'unresolved', 'awaiting response', 'awaiting reply', 'awaiting outcome'],
  ...[
    'awaiting decision',
    'awaiting investigation',
    'response pending',
    'pending response',
    'response awaited',
  ],
]);
