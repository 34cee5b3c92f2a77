import { foldMarks } from '../../words/compare.ts';
import { readNumber } from '../headings/heading-text.ts';
import { isBlank } from '../headings/sample-cells.ts';
import { remember } from '../read/cells/remember.ts';

/** What a cell says about the stage: its number; that it is none of the Code's; something else; or nothing. */
export type StageWord = number | 'outside' | 'unknown' | 'blank';

/**
 * Reads a cell of a stage column under a Code with that many stages. A review, an appeal or an escalation without a
 * number is the last stage, a formal complaint or an investigation the first. Informal contact, enquiries, service
 * requests, compliments, the Ombudsman and stages beyond the Code's are `outside`.
 */
export function readStageWord(cell: string, stages: number): StageWord {
  return readers[stages]?.(cell) ?? readWord(cell, stages);
}

/** One for each number of stages that a Code may have; the same few words keep recurring. */
const readers = Array.from({ length: 10 }, (_, stages) => remember((cell) => readWord(cell, stages)));

function readWord(cell: string, stages: number): StageWord {
  const text = fold(cell);
  if (isBlank(text)) return 'blank';
  if (text.length > longest) return 'unknown';
  const last = Math.max(stages, 1);
  const isOutside = outsideWords.test(text);
  if (isOutside && /\bcomplaints? ?(?:\/|or\b|and\b|&)|(?:\/|or|and|&) ?complaints?\b/.test(text))
    return 'unknown';
  const named = text.match(/\bpre[\s-]?(?:stage|formal)/) ? [] : findStages(text);
  if (named.length === 0) return isOutside ? 'outside' : readWords(text, last);
  const [stage = 0, ...others] = named;
  if (others.length > 0 || (stage > 0 && (isOutside || denied.test(text)))) return 'unknown';
  if (stage > Math.max(highest, stages)) return 'unknown';
  return stage > 0 && stage <= last ? stage : 'outside';
}

/**
 * Whether a short cell plainly says that there is a stage after the first: “Stage 2 Closed - response upheld”. It
 * needs the word, so a 2 or “Review” alone does not say so.
 */
export function namesLaterStage(cell: string, stages: number): boolean {
  // It is asked of every cell that is not read.
  if (cell.length > 60 || !mayNameStage.test(cell)) return false;
  const text = fold(cell);
  if (denied.test(text) || outsideWords.test(text)) return false;
  const [stage = 0, ...others] = findStages(text, plainForm);
  return others.length === 0 && stage > 1 && stage <= Math.max(stages, 2);
}

const mayNameStage = /stage|stg|tier|(?:^\s*|\(|-\s)st?\W*[2-9]/i;

/** Whether a cell names a stage by the word for it and a number: “Stage 1”, “S2 - open”, “1st stage”. */
export function namesStage(cell: string): boolean {
  const text = fold(cell);
  return text.length <= longest && findStages(text, plainForm).length > 0;
}

function fold(cell: string): string {
  return foldMarks(cell)
    .replace(/([a-z\d])(?=[A-Z][a-z])/g, '$1 ')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Longer cells are remarks. */
const longest = 80;
/** Hardly a procedure has more stages; a higher number counts something else. */
const highest = 4;

const ordinal = '1st|2nd|3rd|4th|first|second|third|fourth';
/** What may follow a number without a space: `S1C`, `stage1response`. */
const tail = '(?:c|cr|r)\\b|response|complaint|review|investigation|formal|final|appeal';
const number = `(?:0?\\d+(?:\\.0)?(?:st|nd|rd|th)?(?!\\d|\\.\\d|(?!${tail})[a-z])|one|two|three|four|(?:iii|ii|iv|i)(?![a-z]))`;
const anyMarker = `\\b(?:stage|tier|level|step|stg|st|s)[\\s.:#-]*(${number})|\\b(${ordinal})(?: |-)(?:stage|tier|level|step)\\b`;
/** “Level 2” may be a floor, and “Flat S2” a home. */
const plainMarker = `\\b(?:stage|tier|stg)[\\s.:#-]*(${number})|(?:^|\\(|- )s(?:t\\.? ?)?([1-9])(?!\\d|(?!${tail})[a-z])|\\b(${ordinal})(?: |-)(?:stage|tier)\\b`;

const anyForm = compile(anyMarker);
const plainForm = compile(plainMarker);

function compile(marker: string): { all: RegExp; to: RegExp } {
  return { all: new RegExp(marker, 'g'), to: new RegExp(`escalated (?:from .*)?(?:to|into) (?:${marker})`) };
}

/** The different stages that a text names; the one escalated to, if it names two. */
function findStages(text: string, form = anyForm): number[] {
  const alone = form === anyForm ? readAlone(text) : [];
  const to = form.to.exec(text);
  if (to) return listNumbers([to]);
  const also = second.exec(text);
  return [...new Set([...alone, ...listNumbers([...text.matchAll(form.all), ...(also ? [also] : [])])])];
}

/** The second number of “Stage 1/2” and “Stage 1 or Stage 2”. */
const second = /(?:stage|tier|level)s? ?\d ?(?:\/|,|-|or|and|&|to) ?(?:stage ?)?(\d)(?!\d)/;

function listNumbers(matches: readonly RegExpExecArray[]): number[] {
  return matches.map((match) => readNumber(match.slice(1).find((group) => group !== undefined) ?? ''));
}

const onlyNumber = new RegExp(`^[lt(]?(${number}|${ordinal})[).]?$`);

/** A cell that is only a number. */
function readAlone(text: string): number[] {
  const written = onlyNumber.exec(text)?.[1];
  return written === undefined ? [] : [readNumber(written)];
}

const outsideWords = new RegExp(
  [
    String.raw`\binformal(?:ly)?\b|\bpre[\s-]?(?:complaint|stage|formal)|\bservice request|\bcompliments?\b|\bcomments?\b`,
    String.raw`^(?:general )?(?:enquiry|enquiries|inquiry|query|feedback|suggestion|petition|foi|sar|eir)\b`,
    String.raw`\b(?:mp|mps|councillor|cllr|members?)(?:'?s)? (?:enquiry|enquiries|inquiry|inquiries|letter|case|request|contact)`,
    String.raw`\bexpressions? of dissatisfaction|\btriage\b`,
    String.raw`\b(?:quick|early|local|first (?:contact|point)|front ?line) resolution|\bresolved at first`,
    String.raw`\bnot (?:a )?(?:formal )?complaint|^(?:the )?(?:housing )?ombudsman\b|^(?:hos|lgo|lgsco)\b`,
  ].join('|'),
);

/** That it is not so: “Not escalated to stage 2”, “Stage 2 refused”; but “Stage 2 - not upheld” is at stage 2. */
const denied = new RegExp(
  [
    String.raw`\b(?:not?|never|without|isnt|wasnt)\b(?! (?:yet )?(?:fully |wholly |partially |partly )?(?:upheld|justified|substantiated|founded|agreed|valid|fault|further|service|maladministration|responded|closed|complete|acknowledged))`,
    String.raw`(?:stage|tier) ?\w+ (?:request )?(?:is |was )?(?:refused|declined|not requested)`,
  ].join('|'),
);

const lastWords =
  /^(?:escalated to (?:a |the )?)?(?:(?:complaints?|final|senior|panel|independent|internal|formal|external|manager(?:'?s|s?')?|management|director(?:'?s|s?')?|chief executive(?:'?s|')?|board|members?|tenants?|residents?|designated) ){0,9}(?:review|escalation|escalated|appeal|panel|final)(?: (?:stage|panel|request|complaint|review|response|hearing)){0,9}$/;
const firstWords =
  /^(?:formal(?: (?:complaint|investigation|stage))?|(?:complaint )?investigation|complaint|(?:initial|first|1st)(?: (?:formal )?(?:complaint|investigation|response|reply))?)(?: stage)?$/;
const secondWords = /^(?:second|2nd) (?:review|investigation|response|reply)$/;

/** An item of a list of stages: “1 - Investigation”, “2. Review”. */
const listedForm = /^\(?0?([1-9])(?:\)| ?[.:)-] ?| )(?=[a-z])(.*)$/;

function readWords(text: string, last: number): StageWord {
  const [, item = '', rest = ''] = listedForm.exec(text) ?? [];
  if (item !== '') return readListed(Number(item), rest, last);
  // Under a Code with one stage, a review is another's.
  if (lastWords.test(text)) return last > 1 ? last : 'outside';
  if (secondWords.test(text)) return last > 1 ? 2 : 'outside';
  return firstWords.test(text) ? 1 : 'unknown';
}

/** The number and the word must agree: “2. Formal” follows “1. Informal” and counts something else than stages. */
function readListed(item: number, word: string, last: number): StageWord {
  if (firstWords.test(word)) return item === 1 ? 1 : 'unknown';
  if (!lastWords.test(word) || item === 1) return 'unknown';
  if (item <= last) return item;
  return laterReviews.test(word) ? 'outside' : 'unknown';
}

/** Where a stage 2 is named besides, these come after it; a plain “Review” or “Escalation” does not say so. */
const laterReviews =
  /\b(?:panel|appeal|final|senior|independent|external|manager'?s?|management|directors?'?s?|chief executive'?s?|board|members?)\b/;

/**
 * Whether a cell names a review that comes after the last stage of the Code wherever that stage is named by its number
 * in other cells: “Panel”, “Appeal”, “Final review”.
 */
export function namesLaterReview(cell: string): boolean {
  const text = fold(cell);
  return text.length <= longest && lastWords.test(text) && laterReviews.test(text);
}

/** The stage that a cell names by a number, with or without the word for it: “Stage 2”, “2nd”, “2 - Review”; or 0. */
export function readStageNumber(cell: string): number {
  const text = fold(cell);
  if (text.length > longest || denied.test(text)) return 0;
  const [stage = Number(listedForm.exec(text)?.[1] ?? 0), ...others] = findStages(text);
  return others.length === 0 ? stage : 0;
}
