import { type Document, parseDocument, type YAMLError } from 'yaml';
import { decodeText } from '../../files/decode.ts';
import type { Grammar } from '../grammar.ts';
import { mendText, overlaps } from '../mend.ts';
import { diagnoseError } from '../slips/error-slips.ts';
import { diagnoseFile, findEncodingSlips } from '../slips/file-slips.ts';
import { readLine } from '../slips/line.ts';
import { diagnoseSilentSlips } from '../slips/silent-slips.ts';
import type { Slip } from '../slips/slip.ts';
import { type Diagnosis, withFix } from '../slips/slip.ts';
import type { Node, Source } from '../source.ts';
import type { Edit } from '../span.ts';
import { readTree } from './read-tree.ts';

const mostRounds = 300;

/**
 * Reads a YAML file as its writer meant it. Each slip that YAML stumbles over is reported in plain words and mended
 * in the reading, which then starts again; so all slips of a file are found at once, and the rest is still read.
 * `grammarOf` gives the grammar for such a text.
 */
export function parseSource(bytes: Uint8Array, file: string, grammarOf: (text: string) => Grammar): Source {
  const decoded = decodeText(bytes);
  const { text } = decoded;
  const unread = diagnoseFile(text);
  if (unread) return { file, text, root: plainText(''), slips: [unread.slip], sound: false };
  return { file, text, ...readWithSlips(text, findEncodingSlips(decoded), grammarOf(text)) };
}

/** Reads a text as full YAML with its slips mended; `slips` are those found already. */
function readWithSlips(
  text: string,
  slips: readonly Slip[],
  grammar: Grammar,
): Pick<Source, 'root' | 'slips' | 'sound'> {
  const found = [...slips];
  const edits: Edit[] = [];
  for (let round = 0; ; round++) {
    const reading = readMended(text, edits, grammar);
    const mendable = round < mostRounds ? chooseMendable(reading.diagnoses, edits) : [];
    if (mendable.length === 0) return finish(text, reading, found);
    found.push(
      ...mendable.map((one) => withFix(one, readLine(text, one.slip.span[0], grammar).key, grammar)),
    );
    edits.push(...mendable.flatMap((one) => one.edits));
  }
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
  const document = parseDocument(mended, { schema: 'failsafe', uniqueKeys: false, keepSourceTokens: true });
  const [error] = document.errors;
  const diagnoses = error
    ? [diagnoseError(text, toOriginal(error.pos[0]), error, grammar, (guess) => isMendable(guess, edits))]
    : diagnoseSilentSlips(text, document, toOriginal, grammar);
  return { document, toOriginal, error, diagnoses };
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

function finish(text: string, { document, toOriginal, error, diagnoses }: Reading, found: readonly Slip[]) {
  if (error && !hasKeys(text)) return { root: plainText(text), slips: found, sound: true };
  const last = diagnoses
    .map(({ slip }) => slip)
    .filter((slip) => !found.some((other) => isSame(slip, other)));
  const tree = readTree(document, toOriginal);
  return { root: tree.root, slips: [...found, ...last, ...tree.slips], sound: !error };
}

function isMendable({ edits }: Diagnosis, made: readonly Edit[]): boolean {
  return edits.length > 0 && !edits.some((edit) => overlaps(edit, made));
}

/** Whether any line of the file begins with a key. */
function hasKeys(text: string): boolean {
  return /^([a-z][\w-]*\s*:(\s|$)|\{)/m.test(text);
}

function plainText(text: string): Node {
  return { kind: 'text', span: [0, text.length], text };
}

function isSame(a: Slip, b: Slip): boolean {
  return a.rule === b.rule && a.span[0] === b.span[0];
}
