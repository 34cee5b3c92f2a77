import type { Answered, Document } from '../records/document.ts';
import type { PlacedError } from '../records/schema-error.ts';
import type { Figures } from '../register/figures.ts';
import type { Path } from '../source/source.ts';
import type { Range, Related, Severity } from './diagnostic.ts';

/** One thing the check looks for. Its id names its file, its fixture in `test/check/` and its page in `docs/rules/`. */
export interface Rule<Needs = CodeContext> {
  readonly id: string;
  readonly severity: Severity;
  /** True where the finding is that something is still missing: a draft may lack it, a publication may not. */
  readonly gap: boolean;
  /** True where what it finds was written and is not read as anything, so that no publication and no comparison has it. */
  readonly loses?: true;
  readonly find: (context: Needs) => readonly Finding[];
}

/** What a landlord should know of a rule beside its page. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  /** Whether a draft makes it a warning. */
  readonly gap: boolean;
  /** Whether what it finds was written and is not read as anything. */
  readonly loses: boolean;
  /** Whether the settings may switch it off or make it graver or milder. */
  readonly settable: boolean;
  /** Whether it judges the words, so that a reason can stand against it: a provision may waive it, a baseline hold it. */
  readonly waivable: boolean;
}

/** What the rules of form look at, which hold of every file that has a schema. */
export interface FormContext {
  readonly schemaErrors: readonly PlacedError[];
}

/** What a rule may look at. */
export interface Context extends FormContext {
  /** The document with whatever does not fit the schema left out. Any part may be absent. */
  readonly document: Document;
  /** The ids of the Codes that may be answered. */
  readonly codeIds: readonly string[];
  /** Whether a file stands at that path in the assessment's folder. */
  readonly exists: (path: string) => boolean;
  /** ISO date against which dates are judged. */
  readonly today: string;
  /** What the annual report beside it says; null where there is none, or it has no figures. */
  readonly report: ReportFacts | null;
  /** The share of complaints handled in time under which a Yes is doubted. */
  readonly onTimePercent: number;
}

/** The figures of an annual report, and where they stand in it. */
export interface ReportFacts {
  readonly file: string;
  readonly figures: Figures;
  /** Where the figure of a stage is typed under the first of these keys that is there; else where the register is named. */
  readonly locate: (keys: readonly string[], stage: number) => Range;
}

/** The same, where the file names a Code we know. */
export interface CodeContext extends Context, Answered {
  readonly document: Document;
}

/** What a rule found, in the document's terms. One place turns it into a diagnostic. */
export interface Finding {
  readonly path: Path;
  /** Whether the key or what follows it is at fault. */
  readonly at: 'key' | 'value';
  /** The words at fault within the value, as written but for line breaks. */
  readonly quote?: string;
  readonly message: string;
  readonly help: string;
  /** Where to point where nothing is written at `path`. */
  readonly shownAt?: Path;
  /** What this finding explains already: findings at that path and below it are left out. */
  readonly covers?: Path;
  readonly related?: readonly { readonly path: Path; readonly note: string }[];
  /** Places in other files that the message speaks of. */
  readonly elsewhere?: readonly Related[];
  /** What to write in place of what is shown, where there is no doubt. */
  readonly fix?: string;
}
