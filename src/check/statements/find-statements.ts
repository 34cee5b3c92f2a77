import { lowerLetters } from '../../words/phrases.ts';
import type { Quantity } from '../../words/quantities.ts';
import { chooseYears } from './choose-years.ts';
import { listNames } from './figures-of.ts';
import { nameOutcome } from './frames.ts';
import type { ListedSentence } from './listed-sentences.ts';
import { type Masked, maskSentence } from './mask-sentence.ts';
import { nameYears } from './name-years.ts';
import { readFrame } from './read-frame.ts';
import { type Region, readInTime } from './read-in-time.ts';
import type { KnownFigures, Measure, Statement } from './statement.ts';
import { isElsewhere, isLocal, isNarrative, isOfRegulator, isPartial, isTopical } from './vetoes.ts';

/** A quantity with what it counts and at which stage. */
type Read = Omit<Statement, 'years' | 'namesStage'>;

/**
 * What a sentence states of which the figures know. A number is left out unless the sentence says what it counts, and
 * that it counts the whole.
 */
export function findStatements(
  { text: sentence, before, isLoose, namesStage }: ListedSentence,
  known: KnownFigures,
): Statement[] {
  const named = nameYears(
    sentence,
    known.years.map(({ period }) => period),
  );
  const masked = maskSentence(sentence, named, known.stages);
  if (masked.quantities.length === 0 || isLocal(sentence)) return [];
  const names = listNames(known);
  if (isPartial(masked.text, names) || continuesPart(masked.text, before, names)) return [];
  const read: (Read | undefined)[] = [];
  for (const [index, quantity] of masked.quantities.entries()) {
    read.push(readQuantity(masked, index, quantity, read[index - 1], known));
  }
  return read.flatMap((one) => {
    if (!one || isElsewhere(masked.text, one.quantity.start, one.quantity.end)) return [];
    const { start, end } = one.quantity;
    if (isOfRegulator(masked.text, one.measure) || isNarrative(masked.text, one)) return [];
    const years = chooseYears({ text: masked.text, start, end }, named, known.years.length, isLoose);
    return [{ ...one, years, namesStage }];
  });
}

/** Whether a sentence that does not say that it counts the whole follows one about a part. */
function continuesPart(text: string, before: string, names: readonly string[]): boolean {
  const isWhole = /stage_|all_stage|~|\b(?:in total|in all|overall|altogether|in the year)\b/.test(text);
  return !isWhole && before !== '' && (isLocal(before) || isTopical(lowerLetters(before), names));
}

function readQuantity(
  masked: Masked,
  index: number,
  quantity: Quantity,
  previous: Read | undefined,
  known: KnownFigures,
): Read | undefined {
  const region = readRegion(masked, index);
  const framed = readFrame(masked.text, quantity);
  if (framed)
    return { quantity, measure: framed, stage: readStage(masked.text, quantity, region), same: null };
  const inherited = previous && inherit(masked.text, previous, quantity);
  if (inherited) {
    const stage = readStageIn(region);
    return {
      quantity,
      measure: inherited.measure,
      stage: stage === 0 ? previous.stage : stage,
      same: inherited.isSame ? previous.quantity : null,
    };
  }
  const inTime = readInTime(region, quantity, known) ?? readListed(masked, region, quantity, known);
  if (!inTime) return undefined;
  const stage = readStage(masked.text, quantity, region);
  return { quantity, measure: inTime.measure, stage: stage === 0 ? inTime.stage : stage, same: null };
}

/** The first of several shares in a row, of which the verb stands with another: `96% of stage 1 and 98% of stage 2 …`. */
function readListed({ text, durations }: Masked, region: Region, quantity: Quantity, known: KnownFigures) {
  const [, rest] =
    /^ of (?:our |all )*stage_\d_* [a-z]+(?:,| and) #+( of (?:our |all )*stage_\d_*.*)$/.exec(
      text.slice(quantity.end),
    ) ?? [];
  if (rest === undefined) return undefined;
  return readInTime(
    { before: region.before, after: rest.split(/[;.]/)[0] ?? '', durations },
    quantity,
    known,
  );
}

const clauseEnd = /[;.:](?: |$)| but | while | whereas | although /g;

function readRegion({ text, quantities, durations }: Masked, index: number): Region {
  const quantity = quantities[index];
  const { start = 0, end = 0 } = quantity ?? {};
  const flat = text.replace(/\(#+[^)]*\)/g, (match, offset: number) =>
    offset <= start && end <= offset + match.length ? match : ' '.repeat(match.length),
  );
  const before = flat.slice(0, start);
  const from = Math.max(
    0,
    before.lastIndexOf('#') + 1,
    ...[...before.matchAll(clauseEnd)].map((match) => match.index + match[0].length),
  );
  const after = flat.slice(end);
  const stops = [after.indexOf('#'), after.search(clauseEnd)].filter((at) => at >= 0);
  const to = end + Math.min(after.length, ...stops);
  return {
    before: flat.slice(from, start),
    after: flat.slice(end, to),
    durations: durations.filter((one) => one.start >= from && one.end <= to),
  };
}

const stageToken = /(all_stage)|stage_(\d)/g;

/** The stage that the words next to a quantity name, or else the last named before it. */
function readStage(text: string, { start }: Quantity, region: Region): Statement['stage'] {
  const near = readStageIn(region);
  return near === 0 ? (listStages(text.slice(0, start)).at(-1) ?? 0) : near;
}

function readStageIn({ before, after }: Region): Statement['stage'] {
  const [close = ''] = after.split(/[,;]| and /);
  return listStages(close)[0] ?? listStages(before).at(-1) ?? 0;
}

function listStages(text: string): Statement['stage'][] {
  return [...text.matchAll(stageToken)].map(([, every, number]) => (every ? 'every' : Number(number)));
}

/** The same figure put another way, that of another stage, or that of another year. */
const connectors = [
  /^(?: of)?(?: (?:the|our))?(?: stage_\d_*)?(?: (?:complaints?|cases|responses|acknowledgements))?(?: (?:were )?received)?(?: (?:in|on) time)?(?: (?:at|in) stage_\d_*)?(?:,| \(|:)?(?: ?(?:or|that is|which is|representing|equal to))? ?$/,
  /^[^#;.:]{0,70}?,? (?:and|but)(?: (?:a further|another|just|only))?(?: (?:at|in) stage_\d_*,?)? $/,
  /^[^#;.]{0,70}?,? \(?(?:against|compared (?:with|to)|up from|down from|from|rather than|it (?:was|had been)|(?:in )?~+(?: it was)?[:,]?) (?:~+ )?$/,
  /^ to $/,
  /^,(?: (?:at|in) stage_\d_*,?)? $/,
];

const alike: Readonly<Record<Quantity['kind'], readonly Quantity['kind'][]>> = {
  count: ['count'],
  decimal: ['decimal', 'percent'],
  percent: ['percent', 'pair', 'count', 'share', 'all'],
  pair: ['pair', 'percent'],
  share: [],
  all: [],
  none: [],
};

/** What a number counts that only continues the one before it: `or 96.1 per cent`, `and 46 at stage 2`. */
function inherit(
  text: string,
  previous: Read,
  quantity: Quantity,
): { measure: Measure; isSame: boolean } | undefined {
  const { quantity: other, measure } = previous;
  const between = text.slice(other.end, quantity.start);
  const after = text.slice(quantity.end);
  if (!alike[quantity.kind].includes(other.kind)) return undefined;
  const connector = connectors.findIndex((pattern) => pattern.test(between));
  if (connector < 0) return undefined;
  const part = /^ +in +part\b/.exec(after);
  if (part) return measure.endsWith('upheld') ? { measure: nameOutcome(part[0]), isSame: false } : undefined;
  const isOther = quantity.kind === 'count' || connector === 1;
  if (
    isOther &&
    !/^(?: (?:formal )?complaints| stage_\d_* (?:complaints|responses|acknowledgements))?(?: (?:at|in|of) (?:our |all )*stage_\d_*| (?:in )?~+|$|[.,;:)])/.test(
      after,
    )
  )
    return undefined;
  if (measure === 'received' && other.kind !== quantity.kind) return undefined;
  if (connector === 1 && !/stage_\d/.test(`${between.split(' and ').at(-1)}${after.slice(0, 24)}`))
    return undefined;
  return { measure, isSame: connector === 0 };
}
