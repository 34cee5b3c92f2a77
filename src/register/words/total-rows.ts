import { foldMarks, foldWords } from '../../words/compare.ts';
import { isBlank } from '../headings/sample-cells.ts';

/**
 * Whether a row holds no case but what a report adds up or aims at: a word for it (`Grand total`, `Stage 1 Total`,
 * `Median days`, `% in time`, `Target`) in its first cells and otherwise only numbers, shares, lengths of time and
 * blanks, or nothing but small numbers. A row with a day in it that is written as one is never such a row, nor is a
 * number alone in the first cell, which is a reference.
 */
export function isTotalRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !isBlank(cell));
  const at = filled.slice(0, mostBefore + 1).findIndex(isLabel);
  if (at >= 0) {
    return filled.slice(0, at).every(isGroup) && filled.slice(at + 1).every(isAmount);
  }
  const [first = ''] = filled;
  if (endsWithTotal.test(foldWords(first)) && !/\d/.test(first)) return filled.slice(1).every(isNumber);
  return isMeasure(filled) || areSmall(cells, filled);
}

/** “In time, 44, 96%”: words of such labels, and a share or a mean. */
function isMeasure([first = '', ...others]: readonly string[]): boolean {
  return isWording(first) && others.every(isNumber) && others.some((cell) => /%|^\d{1,3}\.\d/.test(cell));
}

/** A label may stand after the group that it is about: `Stage 1`, `Repairs`. */
const mostBefore = 3;

const heads = new Set(
  'total totals subtotal subtotals count counts sum average avg mean median max maximum min minimum percentage percent proportion target targets number rate per'.split(
    ' ',
  ),
);
/** What else stands in such labels. */
const fillers = new Set(
  'a all and as at by for from in of on out per the to with within grand sub running overall combined cumulative report column filtered selected stage stages tier level s1 s2 one two first second formal days day working time times hours weeks months taken length respond responded responding response responses reply replies acknowledge acknowledged acknowledgement acknowledgements answered complaint complaints case cases record records row rows item items entries results received closed open opened logged completed resolved responded upheld not partly partially withdrawn refused escalated escalations reviews extended extensions late overdue sla target year years month quarter ytd period week q1 q2 q3 q4 homes properties units compliance performance kpi january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const countedThings =
  /^(?:\d[\d ]* (?:complaints|cases|records|rows|items|entries|results)|(?:complaints|cases|records|rows|items|entries|results) \d[\d ]*)$/;

/** “Total number of cases: 45”, “% in time”, “45 records”. */
function isLabel(cell: string): boolean {
  if (cell.length > longest || !mayBeLabel.test(cell) || isNumber(cell) || isReferenceLike(cell))
    return false;
  const text = nameWords(cell);
  if (countedThings.test(text) || startsWithTotal.test(text) || totalOf.test(foldMarks(cell))) return true;
  const words = text.split(' ');
  return words.some((word) => heads.has(word)) && words.every(isWordOfLabel);
}

const longest = 60;
/** Whatever does not match needs no closer look: most cells. */
const mayBeLabel =
  /total|count|sum|av(?:era)?g|mean|median|max|min|percent|%|proportion|target|number|\bno\.? of|\brate|\bper\b|complaints|cases|records|rows|items|entries|results/i;
const startsWithTotal = /^(?:sub ?|grand )?totals? (?:for|of|in|by)\b/;
/** “Total - Repairs”. */
const totalOf = /^(?:sub[- ]?|grand )?totals?(?: ?: ?| - )[^\d]/i;
const endsWithTotal = /^\D{1,40} (?:(?:sub ?|grand )?totals?|count|average|subtotal)$/;

function isWordOfLabel(word: string): boolean {
  return heads.has(word) || fillers.has(word) || /^\d+$/.test(word);
}

/** `TOTAL-12` is the number of a case. */
function isReferenceLike(cell: string): boolean {
  return /^[a-z]+[-_/]?\d+$/i.test(cell);
}

function nameWords(cell: string): string {
  const plain = foldMarks(cell)
    .replaceAll('%', ' percent ')
    .replace(/\bno\.?(?= of\b)/i, 'number');
  return foldWords(plain);
}

/** What a label may stand after: words, a stage, a year. */
function isGroup(cell: string): boolean {
  return (
    cell.length <= 40 && (!/\d/.test(cell) || isWording(cell) || /^20\d\d(?:[-/](?:20)?\d\d)?$/.test(cell))
  );
}

/** What may stand after a label: `12`, or another label, or `Not upheld`. */
function isAmount(cell: string): boolean {
  return isNumber(cell) || isWording(cell);
}

function isWording(cell: string): boolean {
  return /[a-z%]/i.test(cell) && !isReferenceLike(cell) && nameWords(cell).split(' ').every(isWordOfLabel);
}

const amount = String.raw`[-+(£$€]*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\)?`;
const numberForm = new RegExp(
  `^(?:${amount}(?: ?%| ?(?:working )?(?:days?|hours?|hrs?|weeks?|wd))?|\\d+ ?(?:/|of|out of) ?\\d+|#(?:div/0!|n/a|ref!|value!|num!|name\\?))$`,
  'i',
);

function isNumber(cell: string): boolean {
  return numberForm.test(cell);
}

/** Sums without a word for them; a reference would be larger, and so would the day numbers of Excel. */
function areSmall(cells: readonly string[], filled: readonly string[]): boolean {
  const isLed = (cells[0] ?? '').trim() !== '';
  const most = isLed ? 1000 : 30_000;
  if (filled.length < (isLed ? 2 : 1)) return false;
  return filled.every(
    (cell) => isNumber(cell) && Number.parseFloat(cell.replace(/[^\d.]/g, '') || '0') < most,
  );
}
