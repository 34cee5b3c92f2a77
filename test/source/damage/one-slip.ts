import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/check/diagnostic.ts';
import { mendText } from '../../../src/source/mend.ts';
import { printDiagnostic, printValues } from '../print-told.ts';
import { checkText, type DocumentName, readDocument, readText } from './check.ts';
import { followHelp } from './follow.ts';

/** A slip made by hand in the sample: what is replaced by what, or a change to the whole text. */
export interface Made {
  readonly name: string;
  /** The self-assessment, if left out. */
  readonly file?: DocumentName;
  readonly change: (text: string) => string;
  readonly rule: string;
  /** The words of the line that the finding is at. */
  readonly at: string;
  /** Words of its help. */
  readonly help?: string;
  /** Whether the remedy is to be thought about, so that it is not followed here. */
  readonly thought?: boolean;
  /** Whether the sample as it was must be left, and not only a file without findings. */
  readonly exact?: boolean;
  /** Whether the finding underlines nothing, as it is where something lacks. */
  readonly lacking?: boolean;
}

/** Puts one piece of a text in the place of another; throws if that is not there. */
export function put(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
    return text.replace(from, () => to);
  };
}

/**
 * Holds each slip to one finding, at its line, that underlines something, whose help mends the file when it is followed to
 * the letter, and whose fix does too if it has one. All that is told of it, and what is read otherwise than in the sample, is
 * golden.
 */
export function describeSlips(title: string, made: readonly Made[]): void {
  describe(title, () => {
    test.each(made)(
      '$name',
      async ({
        file = 'self-assessment.yaml',
        change,
        rule,
        at,
        help = '',
        thought = false,
        exact = false,
        lacking = false,
      }) => {
        const text = change(readDocument(file));
        const found = await checkText(text, file);
        expect(found.map((one) => `${one.rule}: ${one.message}`)).toEqual([
          expect.stringMatching(`^${rule}: `),
        ]);
        const [only] = found;
        expect(only && printFound(text, file, only)).toMatchSnapshot();
        expect(text.split('\n')[(only?.range.start.line ?? 0) - 1]).toContain(at);
        expect(text.slice(only?.range.start.offset, only?.range.end.offset) === '').toBe(lacking);
        expect(only?.help).toContain(help);
        const after = only && !thought ? followHelp(text, only) : undefined;
        expect(after === undefined, `to be followed: ${only?.help}`).toBe(thought);
        const mended = only?.fix.length ? mendText(text, only.fix).text : undefined;
        for (const next of new Set([after, mended])) await expectSound(next, file);
        if (exact) expect(after).toBe(readDocument(file));
      },
    );
  });
}

/** Nothing is found in the text, if there is one. */
async function expectSound(text: string | undefined, file: DocumentName): Promise<void> {
  const found = text === undefined ? [] : await checkText(text, file);
  expect(found.map(({ message }) => message)).toEqual([]);
}

const usual = new Map<DocumentName, ReadonlySet<string>>();

/** A finding in full, and the values that the text has otherwise than the sample. */
function printFound(text: string, file: DocumentName, found: Diagnostic): string {
  const values = (one: string) => printValues(readText(one, file).root);
  const before = usual.get(file) ?? new Set(values(readDocument(file)));
  usual.set(file, before);
  const otherwise = values(text).filter((line) => !before.has(line));
  return [
    printDiagnostic(text, found),
    ...otherwise
      .slice(0, 6)
      .map((line) => `  reads ${line.length > 160 ? `${line.slice(0, 100)} … ${line.slice(-50)}` : line}`),
    ...(otherwise.length > 6 ? [`  and ${otherwise.length - 6} values more`] : []),
  ].join('\n');
}
