import { type Operation, stringBytes } from './pdf-content.ts';

/**
 * An operation and the marked content around it. `turns` is the mark that the operation itself begins or ends; both
 * operations count as inside it.
 */
export interface MarkedOperation {
  readonly operation: Operation;
  readonly around: Around;
  readonly turns: Mark | undefined;
}

/**
 * The marked content around an operation: `id` is the innermost number, or `unmarked`. `settled` says whether it is
 * already tagged or an artifact: marks without a number, such as a /Span with the /ActualText of an Arabic word, are
 * neither.
 */
interface Around {
  readonly depth: number;
  readonly id: number;
  readonly settled: boolean;
  /** Whether an /ActualText gives the text, and whether it is written from end to beginning. */
  readonly replaced: boolean;
  readonly reversed: boolean;
}

/** A marked-content sequence: its number, or `unmarked`, whether it settles its content, and its depth. */
export interface Mark {
  readonly id: number;
  readonly settles: boolean;
  readonly depth: number;
  readonly actualText: string;
  readonly reversed: boolean;
}

/** Follows the marked content through a stream. Throws an Error if beginnings and ends do not match. */
export function* followMarks(operations: readonly Operation[]): Generator<MarkedOperation> {
  const open: { readonly mark: Mark; readonly outside: Around }[] = [];
  let around = outsideAll;
  for (const operation of operations) {
    const { operator } = operation;
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = readMark(operation, open.length + 1);
      open.push({ mark, outside: around });
      around = goInside(around, mark);
      yield { operation, around, turns: mark };
    } else if (operator === 'EMC') {
      const ended = open.pop();
      if (!ended) throw new Error('marked content that ends before it begins');
      yield { operation, around, turns: ended.mark };
      around = ended.outside;
    } else yield { operation, around, turns: undefined };
  }
  if (open.length > 0) throw new Error('marked content that never ends');
}

function goInside(around: Around, mark: Mark): Around {
  return {
    depth: mark.depth,
    id: mark.id === unmarked ? around.id : mark.id,
    settled: around.settled || mark.settles,
    replaced: around.replaced || mark.actualText !== '',
    reversed: around.reversed || mark.reversed,
  };
}

/** The number given to whatever is painted outside numbered marks. */
export const unmarked = -1;

const outsideAll: Around = { depth: 0, id: unmarked, settled: false, replaced: false, reversed: false };

function readMark(operation: Operation, depth: number): Mark {
  const [tag, ...properties] = operation.operands;
  const id = operation.operator === 'BDC' ? readId(operation) : unmarked;
  const actualText = readText(properties[properties.indexOf('/ActualText') + 1] ?? '');
  return {
    id,
    settles: id !== unmarked || tag === '/Artifact',
    depth,
    actualText,
    reversed: tag === '/ReversedChars',
  };
}

/** A text string of a PDF, which Chromium always writes in UTF-16 with its mark; `''` for anything else. */
function readText(token: string): string {
  if (!/^<feff/i.test(token)) return '';
  return Buffer.from(stringBytes(token).slice(2), 'latin1').swap16().toString('utf16le');
}

/** The number of a BDC, or `unmarked` if it has none. */
function readId(operation: Operation): number {
  if (operation.operands[1] !== '<<') throw new Error('marked content whose properties are named elsewhere');
  const at = operation.operands.indexOf('/MCID');
  return at < 0 ? unmarked : Number(operation.operands[at + 1]);
}
