import type { Code } from '../codes/code.ts';
import type { AnnualReport } from '../records/annual-report.ts';
import type { Action, Answer, Assessment, EvidenceDocument } from '../records/assessment.ts';
import type { FactName, PartKey, TextName } from '../records/facts.ts';
import type { Procedure } from '../records/process/procedure.ts';
import type { Figures } from '../register/figures.ts';

/** One of the two things compared: a self-assessment as it was read, and the annual report beside it. */
export interface Version {
  readonly assessment: Assessment;
  readonly code: Code;
  /** Null if there is none. */
  readonly report: AnnualReport | null;
  /** The landlord's own procedure; null if there is none, or it is not compared. */
  readonly procedure: Procedure | null;
  /** What became of its approval, in words: `''` if there is none, or it is not compared. */
  readonly approval: string;
}

/**
 * What differs between two versions. Provisions are in the later Code's order; dates are ISO; an empty list means no
 * change.
 */
export interface Changes {
  /** Whether the answers could be compared: not under two Codes whose provisions nothing pairs. */
  readonly comparable: boolean;
  /** Provisions of either Code that were held against nothing, each in the order of its Code. */
  readonly unpaired: Unpaired;
  readonly answers: readonly AnswerChange[];
  readonly actions: readonly ActionChange[];
  /** Actions in the later version that are overdue. Not a change by themselves. */
  readonly overdue: readonly PlannedAction[];
  /** Who approved what and when, and the details of the landlord and the year. */
  readonly facts: readonly FactChange[];
  /** What became of the approval itself: one entry, or none. */
  readonly approval: readonly ApprovalChange[];
  /** What the landlord's own procedure says otherwise, if both versions have one or only one has. */
  readonly procedure: readonly ProcedureChange[];
  readonly figures: readonly FigureChange[];
  readonly documents: readonly DocumentChange[];
  readonly citations: readonly CitationChange[];
  readonly wording: readonly WordingChange[];
}

export interface Unpaired {
  /** Of the earlier Code: gone, or merged with others. */
  readonly before: readonly string[];
  /** Of the later one: new, or merged from several. */
  readonly after: readonly string[];
}

/**
 * `stopped` and `started` complying, no longer answered, answered for the first time, or `changed`: another answer that
 * is none of these. The answers are the Codes' keys, or `unanswered`.
 */
export interface AnswerChange {
  readonly provision: string;
  readonly kind: 'stopped' | 'started' | 'unanswered' | 'answered' | 'changed';
  readonly before: string;
  readonly after: string;
}

/** An action under a provision; any of its texts may be `''`, as `done` is until it says the day. */
export interface PlannedAction extends Action {
  readonly provision: string;
}

/**
 * What became of an action. `done`: it says so, whatever the answer. `unneeded`: its provision now complies in full, but
 * nothing says that it was done. `dropped`: it is gone and the provision still does not comply. `moved`: it has another
 * date, and perhaps another owner; `reassigned`: another owner only. Its words may differ too.
 */
export interface ActionChange {
  readonly provision: string;
  readonly kind: 'done' | 'unneeded' | 'new' | 'moved' | 'reassigned' | 'dropped';
  /** Null if the action is new, or done without having been promised. */
  readonly before: PlannedAction | null;
  /** Null if the action is no longer needed, or dropped. */
  readonly after: PlannedAction | null;
}

/** A fact before and after; `''` if it is not given. */
export interface FactChange {
  readonly fact: FactName;
  readonly before: string;
  readonly after: string;
}

/** The approval before and after, in words; `''` if there is none. */
export interface ApprovalChange {
  readonly before: string;
  readonly after: string;
}

/** Something that the procedure says otherwise; `''` if it is not given. */
export interface ProcedureChange {
  /** Where it stands: keys of `process.yaml`, and names in the place of items of a list, `stages`, `Stage 1`, `respond`. */
  readonly part: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** The reported years side by side, or a year for which the two reports give different figures. */
export interface FigureChange {
  readonly kind: 'reported' | 'restated';
  readonly before: Figures;
  readonly after: Figures;
}

/** An entry of the evidence register, null if it is missing. A new id alone is not a change. */
export interface DocumentChange {
  readonly before: EvidenceDocument | null;
  readonly after: EvidenceDocument | null;
}

/** Evidence cited for a provision. */
export interface CitedEvidence {
  /** The title of the register entry, or `''` for plain words. */
  readonly title: string;
  /** The place in it, or the plain words. */
  readonly words: string;
}

export interface CitationChange {
  readonly provision: string;
  readonly added: readonly CitedEvidence[];
  readonly removed: readonly CitedEvidence[];
  /** The same document, cited at another place. */
  readonly moved: readonly { readonly title: string; readonly before: string; readonly after: string }[];
}

/** A text in which words changed. */
export interface WordingChange extends TextChange {
  /** `''` for a text about the whole assessment or report. */
  readonly provision: string;
  /** Which text: of the assessment, or by its key a part of the annual report. */
  readonly text: TextName | PartKey;
}

/**
 * What became of a text. `edited`: words in it, as the runs say. `rewritten`: it has little in common with the earlier
 * one, so that its runs are all of that and all of this. `added`, `removed`: there was none before, or is none now.
 */
export interface TextChange {
  readonly kind: 'edited' | 'rewritten' | 'added' | 'removed';
  readonly runs: readonly Run[];
  /** The later text, Markdown as written; `''` if there is none. */
  readonly after: string;
}

/**
 * Consecutive words as a reader sees them, on lines: a line break before every paragraph, list item and heading, and
 * Markdown’s mark for it.
 */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Whether anything differs. */
export function hasChanges({ comparable, overdue: _, unpaired: __, ...lists }: Changes): boolean {
  return !comparable || Object.values(lists).some((list) => list.length > 0);
}

/** A provision's answer in both versions. */
export interface AnswerPair {
  readonly before: Answer;
  readonly after: Answer;
}
