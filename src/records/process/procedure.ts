import type { Counting } from '../../register/counting.ts';

/**
 * A landlord's own procedure as it is written, with every field. What is not given is `''`, null or empty. Dates are ISO, long
 * texts Markdown.
 */
export interface Procedure {
  readonly title: string;
  readonly introduction: string;
  /** The day on which the complaint of the example comes in; `''` if none is named. */
  readonly example: string;
  /** How working days are counted. */
  readonly counting: Pick<Counting, 'closureDays' | 'dayOne'>;
  readonly ways: readonly { readonly by: string; readonly how: string }[];
  readonly support: string;
  readonly stages: readonly ProcessStage[];
  readonly ombudsman: RegulatorContact;
  readonly notAccepted: Refusal;
  readonly notEscalated: Refusal;
  readonly timetables: readonly Timetable[];
  readonly routes: readonly OtherRoute[];
  readonly staff: StaffAppendix;
}

/** The times of a stage. */
export interface StageTimes {
  readonly name: string;
  readonly acknowledge: Time | null;
  readonly steps: readonly Step[];
  readonly respond: Time | null;
  readonly extend: Extension | null;
}

/** A stage of the procedure. */
export interface ProcessStage extends StageTimes {
  readonly howToAsk: string;
  readonly handledBy: string;
  readonly anotherPerson: Said;
  readonly whatHappens: string;
  /** Keys of the Code's contents, or words of the landlord's own. */
  readonly letter: readonly string[];
  readonly actions: string;
  readonly ifNotDone: string;
}

/** Yes or no as said; `''` if it is not. */
type Said = 'yes' | 'no' | '';

/** What days count from. */
export type ProcessEvent = 'receipt' | 'logging' | 'acknowledgement' | 'allocation' | 'step-before';

/** A limit in working days. */
export interface Time {
  readonly within: number;
  readonly from: ProcessEvent;
}

/** A step between acknowledgement and response with a time of its own. */
interface Step extends Time {
  readonly what: string;
  readonly kind: 'allocation' | 'interim' | 'draft' | 'comments' | '';
}

export interface Extension {
  /** In working days. */
  readonly by: number;
  readonly from: 'response-due' | 'the-decision';
  readonly reasons: Said;
  readonly ombudsman: Said;
  readonly when: string;
}

interface RegulatorContact {
  readonly name: string;
  readonly website: string;
  readonly phone: string;
  readonly email: string;
  readonly post: string;
  readonly help: string;
}

/** When a complaint, or a later stage, is refused; `given` if anything is said of it. */
export interface Refusal {
  readonly given: boolean;
  /** Each as it is written; `''` for one that is not. */
  readonly grounds: readonly string[];
  readonly considered: string;
  readonly reasons: Said;
  readonly ombudsman: Said;
}

/** Other times for some residents or subjects. */
interface Timetable {
  readonly for: string;
  readonly why: string;
  /** Why the Code does not cover them; `''` if it does. */
  readonly outsideCode: string;
  readonly stages: readonly StageTimes[];
}

/** Complaints that take another way than the stages. */
interface OtherRoute {
  readonly for: string;
  readonly what: string;
  readonly outsideCode: string;
}

/** What is printed for members of staff. */
interface StaffAppendix {
  readonly introduction: string;
  readonly letters: readonly {
    readonly stage: string;
    readonly when: string;
    readonly contents: readonly string[];
  }[];
  readonly variations: readonly { readonly for: string; readonly what: string }[];
}
