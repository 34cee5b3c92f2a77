import { type Cues, hasCues, readCues } from '../cues.ts';

/** An expression over a sentence that is compiled only once a sentence has its cues: most never are. */
export class CuedWords {
  readonly #cues: Cues;
  readonly #source: string;
  #compiled: RegExp | undefined;

  /** `cues` as in a table of cases; `source` is in lower case, with straight apostrophes. */
  constructor(cues: string, source: string) {
    this.#cues = readCues(cues);
    this.#source = source;
  }

  /** The match in a text in lower case; null if there is none. Without `i` an expression compiles several times as fast. */
  find(lower: string): RegExpExecArray | null {
    if (!hasCues(lower, this.#cues)) return null;
    this.#compiled ??= new RegExp(this.#source);
    return this.#compiled.exec(lower);
  }
}
