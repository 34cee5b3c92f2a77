import { type Cues, hasCues, readCues } from '../cues.ts';

/** An expression over a sentence that is compiled only once a sentence has its cues: most never are. */
export class CuedWords {
  readonly #cues: Cues;
  readonly #source: string;
  #compiled: RegExp | undefined;

  /** `cues` as in a table of cases; `source` is matched without regard to case, with straight apostrophes. */
  constructor(cues: string, source: string) {
    this.#cues = readCues(cues);
    this.#source = source;
  }

  /** The match in a text, which is also given in lower case; null if there is none. */
  find(text: string, lower: string): RegExpExecArray | null {
    if (!hasCues(lower, this.#cues)) return null;
    this.#compiled ??= new RegExp(this.#source, 'i');
    return this.#compiled.exec(text);
  }
}
