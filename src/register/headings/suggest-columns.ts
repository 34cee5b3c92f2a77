import { squashText } from '../../words/compare.ts';
import { type Step, steps, type WholeField, wholeFields } from '../read/case-fields.ts';
import { recogniseHeader } from '../read/recognise-header.ts';
import { type HeadingText, longestHeading, readHeading } from './heading-text.ts';
import { dayFields, judgeColumn } from './judge-column.ts';
import {
  type LikelyForm,
  lastStageDays,
  lastStageWords,
  laterReceived,
  laterWords,
  likelyForms,
  stageReceived,
} from './likely-words.ts';
import { judgeDays } from './sample-cells.ts';

/** One of our columns, and the heading that it may have. */
export interface ColumnPair {
  readonly name: string;
  readonly heading: string;
}

/**
 * For each of our columns that is `missing`, the heading of the row that is likeliest to be it, though not certain;
 * those for which there is none are left out. A heading is proposed once, and only if the cells under it in the
 * `sample` (rows below the headings) do not speak against it: no days for an outcome, no text for a day. An outcome or a
 * stage needs cells that say so. `stages` is how many stages the Code has, at least 1.
 */
export function suggestColumns(
  headings: readonly string[],
  missing: readonly string[],
  stages: number,
  sample: readonly (readonly string[])[],
): ColumnPair[] {
  const columns = headings.map((heading, at) =>
    readColumn(
      heading,
      sample.map((row) => row[at] ?? ''),
      stages,
    ),
  );
  const distinct = findDistinct(columns);
  const taken = new Set<string>();
  const pairs: ColumnPair[] = [];
  for (const name of missing) {
    const field = readFieldName(name);
    const free = distinct.filter(({ heading }) => !taken.has(heading));
    const best = field ? findBest(field, free, stages) : undefined;
    if (!best) continue;
    taken.add(best.heading);
    pairs.push({ name, heading: best.heading });
  }
  return pairs;
}

interface Column {
  /** As in the row, without spaces around it and in one line. */
  readonly heading: string;
  readonly text: HeadingText;
  /** Without what stands in brackets. */
  readonly bare: string;
  readonly cells: readonly string[];
  readonly isKnown: boolean;
}

/** A heading that stands twice could not be mapped. */
function findDistinct(columns: readonly Column[]): Column[] {
  const plain = columns.map(({ heading }) => squashText(heading));
  return columns.filter((_, at) => plain.indexOf(plain[at] ?? '') === plain.lastIndexOf(plain[at] ?? ''));
}

function readColumn(heading: string, cells: readonly string[], stages: number): Column {
  const isKnown = recogniseHeader(heading, stages) !== '';
  const line = heading.trim().replace(/\s+/g, ' ');
  const bare = line.length > longestHeading ? line : line.replace(brackets, ' ').trim();
  return { heading: line, text: readHeading(heading), bare: bare === line ? '' : bare, cells, isKnown };
}

/** After the words of the heading; what stands before them says what they are. */
const brackets = /(?<=\S.*)(?:\((?![^)]*(?:due|target|sla|deadline|draft))[^)]*\)|\[[^\]]*\])/gi;

interface Field {
  /** `stage-2-received`. */
  readonly whole: string;
  readonly name: Step | WholeField;
  readonly stage: number;
}

function readFieldName(name: string): Field | undefined {
  const [, number = '1', rest = name] = /^stage-(\d)-(.+)$/.exec(name) ?? [];
  const found = [...steps, ...wholeFields].find((one) => one === rest);
  return found && { whole: name, name: found, stage: Number(number) };
}

function findBest(field: Field, columns: readonly Column[], stages: number): Column | undefined {
  const ranked = columns.flatMap((column) => {
    const rank = rankColumn(field, column, stages);
    return rank < 0 ? [] : [{ column, rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank)[0]?.column;
}

/** The lower the likelier; -1 if it cannot be. */
function rankColumn(field: Field, column: Column, stages: number): number {
  const { text, cells, isKnown } = column;
  if ((isKnown && field.name !== 'stage') || column.heading === '') return -1;
  const isDay = dayFields.includes(field.name);
  if (isDay ? text.isFlag : text.isDate) return -1;
  const place = placeColumn(field, column, stages);
  const judged = place < 0 ? 'no' : judgeColumn(field.name, column.heading, cells);
  if (judged === 'no') return -1;
  return judged === 'fits' ? place : place + unseen;
}

/** A column with cells that fit comes before one without cells. */
const unseen = 100;

/** A heading that is none of those known may be one with something in brackets: “Complaint ref (Housing)”. */
function placeColumn(field: Field, column: Column, stages: number): number {
  const place = findPlace(field, assumeDays(column.text, column.cells), stages);
  if (place >= 0 || column.bare === '') return place;
  if (recogniseHeader(column.bare, stages) === field.whole) return inBrackets;
  const bare = findPlace(field, assumeDays(readHeading(column.bare), column.cells), stages);
  return bare < 0 ? -1 : bare + inBrackets;
}

const inBrackets = 50;

/** “Stage 2 end” above days is as good as “Stage 2 end date”. */
function assumeDays(text: HeadingText, cells: readonly string[]): HeadingText {
  return text.stage > 0 && judgeDays(cells) === 'fits' ? { ...text, isDate: true } : text;
}

function findPlace(field: Field, text: HeadingText, stages: number): number {
  if (field.stage > 1) return findLaterPlace(field, text, stages);
  const { words, stage, isDate } = text;
  if (stage > 1) return -1;
  if (field.name === 'received' && stage === 1) {
    const place = find(stageReceived, words, isDate);
    if (place >= 0) return place;
  }
  return find(likelyForms[field.name], words, isDate);
}

function findLaterPlace({ name, stage }: Field, text: HeadingText, stages: number): number {
  const forms = name === 'received' ? laterReceived : likelyForms[name];
  if (text.stage === stage) return find(forms, text.words, text.isDate);
  const words = text.words.replace(/^requestfor(review|appeal|escalation|panel)/, '$1request');
  if (text.stage > 0 || stage !== stages || !lastStageWords.test(words)) return -1;
  if (name === 'received' && text.words === 'escalated') return 0;
  if (name === 'received' && text.isDate && lastStageDays.test(text.words)) return 0;
  const rest = words.replace(lastStageWords, '');
  if (name === 'received') return rest === '' ? -1 : find(laterReceived, rest, text.isDate);
  return find([...(laterWords[name] ?? []), ...forms], rest, text.isDate);
}

function find(forms: readonly LikelyForm[], words: string, isDate: boolean): number {
  return forms.findIndex((form) => form.words.test(words) && (isDate || !form.day));
}
