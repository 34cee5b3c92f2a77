import { readNumber } from '../headings/heading-text.ts';

/**
 * The reference of a case without the suffix or prefix for the stage of its row, so that the rows of its stages have
 * the same: `1000` for `1000/S1` at stage 1 and for `1000-S2`, `S2-1000`, `1000(2)`, `1000.2` or `1000-R` (review) at
 * stage 2. A number that is not the row's stage stays, and so does a bare one that may be a count of cases: after a
 * year (`2025/1`), or after fewer than three figures (`HC-1`).
 */
export function stripStage(reference: string, stage: number): string {
  const text = reference.trim();
  if (text.length > longest) return reference;
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null && fits(match, stage));
  return found?.groups?.['base'] ?? reference;
}

/** The reference of a case without the suffix or prefix for any of that many stages, as `stripStage` takes it off. */
export function stripAnyStage(reference: string, stages: number): string {
  for (let stage = 1; stage <= stages; stage += 1) {
    const base = stripStage(reference, stage);
    if (base !== reference) return base;
  }
  return reference;
}

/**
 * The stage, 2 or later, that a reference plainly names by a marker: `1000-S2`, `S2-1000`, `1000 (Stage 2)`, `1000-R`
 * (review, the second). A bare number, as in `1000/2`, may count something else.
 */
export function suffixStage(reference: string): number | undefined {
  const text = reference.trim();
  if (text.length > longest || !/[a-z]/i.test(text)) return undefined;
  for (const form of markedForms) {
    const { base = '', stage = '', later } = form.exec(text)?.groups ?? {};
    if (!/\d/.test(base)) continue;
    const named = later === undefined ? readNumber(stage) : 2;
    if (named > 1 && named <= highest) return named;
  }
  return undefined;
}

/** Longer cells are no references. */
const longest = 60;

const number = '(?<stage>0?\\d|one|two|three|four|i{1,3}|iv)';
const mark = '[\\s/_.:\\-]';

/** A bare number after at least three figures that are not a year. */
const bare = '^(?<base>.*(?<!\\d)(?!(?:19|20)\\d\\d[/_.-])\\d{3,})[/_.-](?<stage>\\d|i{1,3})$';

/** Those with a word or letter for the stage. */
const markedForms = [
  `^(?<base>.*[\\da-z)])(?:${mark}+|\\s*[([]\\s*)(?:stage|stg|st|s)${mark}*${number}\\s*[)\\]]?$`,
  `^(?<base>.*\\d)(?:stage|stg|st|s)${mark}*${number}$`,
  `^(?<base>.*[\\da-z])${mark}+(?:(?<later>r|rev|review|esc|escalated|escalation|appeal))$`,
  `^(?<base>.*[\\da-z])\\s*[([]\\s*(?<later>r|rev|review|esc|escalated|escalation|appeal)\\s*[)\\]]$`,
  `^(?:stage|stg|st|s)${mark}*${number}${mark}+(?<base>[\\da-z].*)$`,
].map(ignoreCase);

const forms = [
  ...markedForms,
  ...[`^(?<base>.*[\\da-z])\\s*[([]\\s*${number}\\s*[)\\]]$`, bare].map(ignoreCase),
];

function ignoreCase(source: string): RegExp {
  return new RegExp(source, 'i');
}

/** Hardly a procedure has more stages. */
const highest = 4;

function fits({ groups }: RegExpExecArray, stage: number): boolean {
  if (groups?.['later'] !== undefined) return stage > 1;
  return stage > 0 && readNumber(groups?.['stage'] ?? '') === stage;
}
