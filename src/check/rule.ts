import type { Code } from '../codes/code.ts';
import type { Codes } from '../codes/codes.ts';
import type { Assessment } from '../records/assessment.ts';
import type { Answered, Document, SharedEvidence } from '../records/document.ts';
import type { PlacedError } from '../records/schema-error.ts';
import type { Counting } from '../register/counting.ts';
import type { Figures } from '../register/figures.ts';
import type { Node, Path } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import type { Range, Related, Severity } from './diagnostic.ts';

/** One thing the check looks for. Its id names its file, its fixture in `test/check/` and its page in `docs/rules/`. */
export interface Rule<Needs = CodeContext> {
  readonly id: string;
  readonly severity: Severity;
  /** True if the finding is that something is still missing: a draft may lack it, a publication may not. */
  readonly gap: boolean;
  /** True if what it finds was written but not read, so that no publication or comparison includes it. */
  readonly loses?: true;
  readonly find: (context: Needs) => readonly Finding[];
}

/** What a landlord should know about a rule besides its page. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  /** Whether it is only a warning in a draft. */
  readonly gap: boolean;
  /** Whether what it finds was written but not read. */
  readonly loses: boolean;
  /** Whether the settings may switch it off or change its severity. */
  readonly settable: boolean;
  /** Whether it judges the words, so that a provision may waive it with a reason and a baseline may hold it. */
  readonly waivable: boolean;
}

/** What the rules of form look at; they apply to every file that has a schema. */
export interface FormContext {
  readonly schemaErrors: readonly PlacedError[];
  /** The file as it is read. */
  readonly root: Node;
  /** The file as it is written. */
  readonly text: string;
  /** Which of our files it is, as its schema is called. */
  readonly kind: 'self-assessment' | 'report' | 'process' | 'config';
  /** Whether a path leads from the file's folder to a file; undefined where that is not known. */
  readonly reaches: ((path: string) => boolean) | undefined;
}

/** What a rule may look at. */
export interface Context extends FormContext {
  /** The document without whatever does not fit the schema. Any part may be absent. */
  readonly document: Document;
  /** Documents that it may cite beside those of its own register. */
  readonly shared: SharedEvidence;
  /** The Codes that may be answered. */
  readonly codes: Pick<Codes, 'ids' | 'find' | 'refuse'>;
  /** Whether there is a file at that path in the assessment's folder. */
  readonly exists: (path: string) => boolean;
  /** Why the file at that path is never published, as in `the register of complaints`; `''` if it may be. */
  readonly keptBack: (path: string) => string;
  /** ISO date against which dates are judged. */
  readonly today: string;
  /** What the annual report beside it says; null if there is none, or it has no figures. */
  readonly report: ReportFacts | null;
  /** The percentage of complaints handled in time below which a Yes is doubted. */
  readonly onTimePercent: number;
  /** How many complaints a year for every 1,000 homes are so few that a Yes is doubted. */
  readonly lowVolume: number;
  /** The approval beside it; null if there is none. */
  readonly approval: ApprovalFacts | null;
  /** What it revises; null if it is no revision within the year, or that is not looked for. */
  readonly revision: RevisionFacts | null;
}

/** What a revision within the year revises. */
export interface RevisionFacts {
  /** Its folder, as the reader should see it; `''` if none was found. */
  readonly place: string;
  /** Why it cannot be read, as sentences; `''` if it can, or none was found. */
  readonly fault: string;
  /** Null if none was found, or it cannot be read. */
  readonly first: {
    readonly landlord: string;
    readonly period: { readonly from: string; readonly to: string };
    /** The id of the Code that it answers. */
    readonly code: string;
    /** The day that it was finished or, itself a revision, revised; ISO, or `''`. */
    readonly dated: string;
    /** Whether anything is another in this one than there, the procedure, the report and its registers too, but the day and reason of the review and who responded when. */
    readonly isChanged: (assessment: Assessment, code: Code) => boolean;
  } | null;
}

/** An approval, and what it is worth. */
export interface ApprovalFacts {
  /** Why the record of it is none, as a sentence; `''` if it is one. */
  readonly fault: string;
  /** Who approved and when: `the Board on 22 July 2026 (minute HV/26/071)`; `''` if the record is none. */
  readonly by: string;
  /** The day, ISO, and the minute, as the record has them; `''` if it is none. */
  readonly date: string;
  readonly minute: string;
  /** What is not as it was approved: what it is called within a sentence, and where it is or was written. */
  readonly listChanges: (
    assessment: Assessment,
    code: Code,
  ) => readonly {
    readonly path: Path;
    readonly kind: 'changed' | 'added' | 'removed';
    readonly what: string;
  }[];
}

/** The figures of an annual report, and where they are in it. */
export interface ReportFacts {
  readonly file: string;
  /** Those of the report's own year. */
  readonly figures: Figures;
  /** What the share responded to in time is a share of. */
  readonly shareOf: Counting['shareOf'];
  /** Those of the earlier years whose figures are known too, oldest first. */
  readonly earlier: readonly Figures[];
  /** How many determinations the regulator made in the year; null if that is not told. */
  readonly determinations: number | null;
  /** The place of the first of these paths at which something is written; failing that, the register's name. */
  readonly locate: (paths: readonly Path[]) => Range;
}

/** The same, for a file that names a Code we know. */
export interface CodeContext extends Context, Answered {
  readonly document: Document;
}

/** What a rule found, in the document's terms. One place turns it into a diagnostic. */
export interface Finding {
  readonly path: Path;
  /** Whether the key or what follows it is at fault. */
  readonly at: 'key' | 'value';
  /** The words at fault within the value, as written except for line breaks. */
  readonly quote?: string;
  /** The words of the same sentence before those, where the same words may come more than once. */
  readonly lead?: string;
  readonly message: string;
  readonly help: string;
  /** Where it is, if no path leads there. */
  readonly span?: Span;
  /** Where to point if nothing is written at `path`. */
  readonly shownAt?: Path;
  /** What this finding already explains: findings at or below that path are left out. */
  readonly covers?: Path;
  /** Places that it may be meant for: if something is missing at just one of them, that is what it is called, and covered. */
  readonly mayBe?: readonly Path[];
  /** What waits until this is put right: other gaps at or below that path are left out, faults are not. */
  readonly precedes?: Path;
  /** What is said of many of these together after their number, such as `provisions have no answer yet`. */
  readonly together?: string;
  /** Whether it can wait: on a terminal it is one line after all other findings. */
  readonly last?: true;
  /** Where else what is lacking may be written: a finding that covers one of these explains this one too. */
  readonly orAt?: readonly Path[];
  readonly related?: readonly { readonly path: Path; readonly note: string }[];
  /** Places in other files that the message mentions. */
  readonly elsewhere?: readonly Related[];
  /** What to write instead of what is shown, if there is no doubt. */
  readonly fix?: string;
}
