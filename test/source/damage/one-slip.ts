import { describe, expect, test } from 'vitest';
import { checkText, type DocumentName, readDocument } from './check.ts';
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
}

/** Puts one piece of a text in the place of another; throws if that is not there. */
export function put(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
    return text.replace(from, () => to);
  };
}

/** Holds each slip to one finding, at its line, whose help mends the file when it is followed to the letter. */
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
      }) => {
        const text = change(readDocument(file));
        const found = await checkText(text, file);
        expect(found.map((one) => `${one.rule}: ${one.message}`)).toEqual([
          expect.stringMatching(`^${rule}: `),
        ]);
        const [only] = found;
        expect(text.split('\n')[(only?.range.start.line ?? 0) - 1]).toContain(at);
        expect(only?.help).toContain(help);
        const after = only && !thought ? followHelp(text, only) : undefined;
        expect(after === undefined, `to be followed: ${only?.help}`).toBe(thought);
        if (after !== undefined)
          expect((await checkText(after, file)).map(({ message }) => message)).toEqual([]);
        if (exact) expect(after).toBe(readDocument(file));
      },
    );
  });
}
