/** What the regulator's form for the yearly submission asks, as far as the files say it, ready to copy. */
export interface Submission {
  /** `Harbour Vale Homes, 2025-26`; the file where that is not told. */
  readonly name: string;
  readonly file: string;
  readonly groups: readonly FactGroup[];
  /** Provisions that are not complied with, in the Code's order. */
  readonly notComplied: readonly NotComplied[];
  /** What the form asks and the files do not say, with what to do, as sentences. */
  readonly missing: readonly string[];
}

/** Facts under a heading. */
export interface FactGroup {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** One thing that the form may ask; `value` is `''` where the files do not say it. */
export interface Fact {
  /** Its name in JSON. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** What is printed in place of a value that the files do not say. */
  readonly unsaid: string;
  /** Whether the value is the address of a page, or of several, each on a line. */
  readonly isAddress: boolean;
}

/** A provision that is not complied with, and what is done about it. */
export interface NotComplied {
  readonly provision: string;
  /** Our short name for it. */
  readonly name: string;
  readonly answer: string;
  /** What will be done, or how the intention is met another way; Markdown, on one line. */
  readonly remedy: string;
  /** ISO, or `''`. */
  readonly by: string;
  readonly owner: string;
}
