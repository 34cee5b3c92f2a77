import { type Document, parseDocument, type YAMLError } from 'yaml';
import { decodeText } from '../../files/decode.ts';
import type { Grammar } from '../grammar.ts';
import { mendText, overlaps } from '../mend.ts';
import { fitsShape } from '../outline/fits-shape.ts';
import { diagnoseOutline, swallowsEntries } from '../outline/mend-outline.ts';
import { listParts } from '../outline/sound-parts.ts';
import { diagnoseDepth, diagnoseNesting } from '../slips/depth-slips.ts';
import { diagnoseError } from '../slips/error-slips.ts';
import { diagnoseFile, diagnoseSize, findEncodingSlips } from '../slips/file-slips.ts';
import { readLine } from '../slips/line.ts';
import { diagnoseMarks } from '../slips/mark-slips.ts';
import { diagnoseSilentSlips } from '../slips/silent-slips.ts';
import { type Diagnosis, type Slip, withFix } from '../slips/slip.ts';
import type { Node, Source } from '../source.ts';
import type { Edit, Span } from '../span.ts';
import { keepCause, ownCause } from './keep-cause.ts';
import { readTree } from './read-tree.ts';

/** How often a text is read anew to find its next error: so many times that this many characters are read, or a few. */
const mostRead = 2_000_000;
const mostRounds = [20, 300] as const;

/** In so many readings one error is mended at a time. */
const singly = 6;

/**
 * Reads a YAML file as its writer meant it. Each slip that YAML stumbles over is reported in plain words and mended
 * in the reading, which then starts again; so all slips of a file are found at once, and the rest is still read.
 * `grammarOf` gives the grammar for such a text.
 */
export function parseSource(bytes: Uint8Array, file: string, grammarOf: (text: string) => Grammar): Source {
  const tooLarge = diagnoseSize(bytes.length);
  if (tooLarge) return { file, text: '', root: plainText(''), slips: [tooLarge.slip], sound: false };
  const decoded = decodeText(bytes);
  const { text } = decoded;
  const unread = diagnoseFile(text) ?? diagnoseDepth(text);
  if (unread) return { file, text, root: plainText(''), slips: [unread.slip], sound: false };
  const marks = diagnoseMarks(text);
  const edits = marks.flatMap((one) => one.edits);
  const cleared = mendText(text, edits);
  const grammar = grammarOf(cleared.text);
  const toFile = edits.length === 0 ? nothingMoved : cleared.toOriginal;
  const read = readShallow(cleared.text, grammar, toFile);
  const first = [...findEncodingSlips(decoded), ...marks.map((one) => withFix(one, '', grammar))];
  return { file, text, ...read, slips: [...first, ...read.slips] };
}

type ToOriginal = (offset: number) => number;

const nothingMoved: ToOriginal = (offset) => offset;

/** The same as `readWithSlips`; brackets in brackets without end, which no reader follows, are told as one slip. */
function readShallow(text: string, grammar: Grammar, toFile: ToOriginal) {
  try {
    return readWithSlips(text, grammar, toFile);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { slip } = diagnoseNesting(text);
    return { root: plainText(''), slips: [moveSlip(slip, toFile)], sound: false };
  }
}

/** Reads a text as full YAML with its slips mended. Places are those that `toFile` gives. */
function readWithSlips(
  text: string,
  grammar: Grammar,
  toFile: ToOriginal,
): Pick<Source, 'root' | 'slips' | 'sound'> {
  const found: Slip[] = [];
  const edits: Edit[] = [];
  const take = (diagnoses: readonly Diagnosis[]) => {
    found.push(
      ...diagnoses.map((one) => withFix(one, readLine(text, one.slip.span[0], grammar).key, grammar)),
    );
    edits.push(...diagnoses.flatMap((one) => one.edits));
  };
  const [fewest, most] = mostRounds;
  const rounds = Math.max(fewest, Math.min(most, mostRead / text.length));
  let reading = readMended(text, edits, grammar);
  take(mendOrder(text, reading, grammar));
  // Of a few errors each is mended by itself, as others may follow from it; of very many, more and more at once.
  let atOnce = 1;
  for (let round = 0; ; round++) {
    if (round > 0 || edits.length > 0) reading = readMended(text, edits, grammar);
    const mendable = round < rounds ? chooseMendable(reading.diagnoses, edits) : [];
    if (mendable.length === 0) break;
    if (round >= singly) atOnce *= 4;
    take([
      ...mendable,
      ...chooseAlike(reading, text, [...edits, ...mendable.flatMap((one) => one.edits)], grammar, atOnce - 1),
    ]);
  }
  const { root, slips, sound } = finish(text, reading, found, toFile);
  return { root, slips: slips.map((slip) => moveSlip(slip, toFile)), sound };
}

/** Errors that stand on a line by itself, of which one does not follow from another. */
const oneByOne: readonly string[] = [
  ...ownCause,
  'colon-in-text',
  'no-colon',
  'reserved-start',
  'stray-text',
  'two-on-a-line',
  'wrong-indent',
];

/** The next errors that are the same slip as the first, at most so many. */
function chooseAlike(
  { document, toOriginal, error, diagnoses }: Reading,
  text: string,
  made: readonly Edit[],
  grammar: Grammar,
  most: number,
): Diagnosis[] {
  const rule = diagnoses[0]?.slip.rule ?? '';
  if (!error || most === 0 || !oneByOne.includes(rule)) return [];
  const alike = document.errors
    .slice(1, most + 1)
    .map((one) =>
      diagnoseError(text, toOriginal(one.pos[0]), one, grammar, (guess) => isMendable(guess, made)),
    )
    .filter(({ slip }) => slip.rule === rule);
  return chooseMendable(alike, made);
}

/** The slips that may begin in a text, or beside one, and yet concern the lines about it. */
const acrossLines: readonly string[] = ['two-on-a-line', 'wrong-order'];

/** What puts lines in order that are not; nothing where YAML reads the text well as it is. */
function mendOrder(text: string, { document, error }: Reading, grammar: Grammar): Diagnosis[] {
  // All in one pair of brackets: its lines have no order of their own.
  if (/^(?:[^\S\n]*(?:#.*)?\n)*[^\S\n]*[{[]/.test(text)) return [];
  if (error) return chooseMendable(diagnoseOutline(text, grammar), []);
  const { sound, swallowing } = listParts(text, document, grammar);
  const fits = fitsShape(document.contents, grammar);
  if (fits && (swallowing.length === 0 || !swallowsEntries(text, grammar))) return [];
  const isIn = (parts: readonly Span[], { slip }: Diagnosis) =>
    parts.some(([start, end]) => slip.span[0] >= start && slip.span[0] < end);
  const likely = diagnoseOutline(text, grammar, sound).filter(
    (one) => acrossLines.includes(one.slip.rule) || (fits ? isIn(swallowing, one) : !isIn(sound, one)),
  );
  const diagnoses = chooseMendable(likely, []);
  if (diagnoses.length === 0) return [];
  const mended = readMended(
    text,
    diagnoses.flatMap((one) => one.edits),
    grammar,
  );
  return mended.error ? [] : diagnoses;
}

function moveSlip(slip: Slip, toFile: ToOriginal): Slip {
  const move = ([start, end]: Span): Span => [toFile(start), Math.max(toFile(start), toFile(end))];
  return {
    ...slip,
    span: move(slip.span),
    related: slip.related.map((one) => ({ ...one, span: move(one.span) })),
    ...(slip.fix ? { fix: slip.fix.map((edit) => ({ ...edit, span: move(edit.span) })) } : {}),
  };
}

/** A text read with the edits made, and what is still wrong with it: the first error, or else the silent slips. */
interface Reading {
  readonly document: Document.Parsed;
  readonly toOriginal: (offset: number) => number;
  readonly error: YAMLError | undefined;
  readonly diagnoses: readonly Diagnosis[];
}

function readMended(text: string, edits: readonly Edit[], grammar: Grammar): Reading {
  const { text: mended, toOriginal } = mendText(text, edits);
  const document = parseQuickly(mended);
  const [error] = document.errors;
  const diagnoses = error
    ? [diagnoseError(text, toOriginal(error.pos[0]), error, grammar, (guess) => isMendable(guess, edits))]
    : diagnoseSilentSlips(text, document, toOriginal, grammar);
  return { document, toOriginal, error, diagnoses };
}

/** Of its errors, which may be thousands, nobody wants the stack. */
function parseQuickly(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      keepSourceTokens: true,
      prettyErrors: false,
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Those whose edits touch neither each other nor what has already been mended. */
function chooseMendable(diagnoses: readonly Diagnosis[], made: readonly Edit[]): Diagnosis[] {
  const edits = [...made];
  return diagnoses.filter((one) => {
    const mendable = isMendable(one, edits);
    if (mendable) edits.push(...one.edits);
    return mendable;
  });
}

function finish(
  text: string,
  { document, toOriginal, error, diagnoses }: Reading,
  found: readonly Slip[],
  toFile: ToOriginal,
) {
  if (error && !hasKeys(text)) return { root: plainText(text), slips: found, sound: true };
  const last = diagnoses
    .map(({ slip }) => slip)
    .filter((slip) => !found.some((other) => isSame(slip, other)));
  const { root: unmoved, slips } = readTree(document, toOriginal);
  const root =
    toFile === nothingMoved ? unmoved : readTree(document, (offset) => toFile(toOriginal(offset))).root;
  const all = [...found, ...last, ...slips];
  return { root, slips: error ? keepCause(all) : all, sound: !error };
}

function isMendable({ edits }: Diagnosis, made: readonly Edit[]): boolean {
  return edits.length > 0 && !edits.some((edit) => overlaps(edit, made));
}

/** Whether any line of the file begins with a key. */
function hasKeys(text: string): boolean {
  return /^(["']?[a-z][\w-]*["']?\s*:(\s|$)|\{)/m.test(text);
}

function plainText(text: string): Node {
  return { kind: 'text', span: [0, text.length], text };
}

function isSame(a: Slip, b: Slip): boolean {
  return a.rule === b.rule && a.span[0] === b.span[0];
}
