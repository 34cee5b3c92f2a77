/** What the annual report of a Code must hold, and which provision says so. */
export interface ReportOrder {
  /** What the report is called. */
  readonly title: string;
  /** The same in few words, for use before the name of a part: `Annual report`. */
  readonly short: string;
  /** The provision whose items are the report's parts, in order. */
  readonly provision: string;
  /** One part for each item of `provision`. */
  readonly parts: readonly ReportPartOrder[];
  /** The contents of all parts, in order. */
  readonly contents: readonly ReportContent[];
}

interface ReportPartOrder {
  /** As the Code letters it, `b`. */
  readonly letter: string;
  /** Its heading in the report. */
  readonly title: string;
  /** In the order in which the report shows them. */
  readonly holds: readonly ReportContent[];
}

/**
 * One thing that answers a part: the self-assessment itself, the figures, a text, a list (or a statement that there is
 * nothing to list), or a document and its state.
 */
export type ContentKind = 'assessment' | 'figures' | 'prose' | 'list' | 'document';

/** What a part holds, with the words for it. Fields that do not apply to its kind are blank. */
export interface ReportContent extends ContentWords {
  /** Its key in report.yaml; that of figures is always `performance`. */
  readonly key: string;
  readonly kind: ContentKind;
  /** The provision and the letter of its part, `8.1 (b)`. */
  readonly source: string;
  /** What each item of a list says, or what is said about a document. */
  readonly fields: readonly ReportField[];
  /** Whether the items of a list are shown one below another or in labelled columns. */
  readonly layout: 'entries' | 'columns';
  /** Which of the register's figures are shown below it: complaints refused by reason, or none. */
  readonly table: 'refused' | '';
  /** The states a document may be in. */
  readonly states: readonly DocumentState[];
  /** For figures: whether how many complaints were received does not answer the part alone. */
  readonly beyondReceived: boolean;
  /** For a list: keys of kinds of findings on cases beside which `none` is asked about. */
  readonly noneAskedBeside: readonly string[];
}

interface ContentWords {
  /** Its name in the list of changes: `complaints refused`. */
  readonly label: string;
  /** What a report without it does not say: `which types of complaint were refused`. */
  readonly asks: string;
  /** What to write, for a landlord who has written nothing. */
  readonly help: string;
  /** What a draft says if nothing is given, without a full stop. */
  readonly lack: string;
  /** What editors say about the key; `{source}` stands for `source`. Markdown in `hover`. */
  readonly description: string;
  readonly hover: string;
  /** What editors suggest writing in a text. */
  readonly prompt: string;
  /** Its own heading and that heading's anchor; both `''` if it has none. */
  readonly title: string;
  readonly anchor: string;
  /**
   * What the report says about a list with no items, one, or more; `''` for nothing. `{number}` stands for the
   * number of items, `{sum}` for the sum of what they count, with its unit.
   */
  readonly none: string;
  readonly one: string;
  readonly many: string;
  /** What to call an entry that has no title. */
  readonly untitled: string;
  /** For figures: the heading above the regulator's decisions and compensation, and what the decisions are called. */
  readonly decisions: { readonly title: string; readonly label: string };
}

/** What a field accepts: words or Markdown, a whole number, a day, a day, month or year, an address, a provision. */
type FieldKind = 'words' | 'markdown' | 'number' | 'date' | 'month' | 'address' | 'provision';

/** A field of an item or of a document. */
export interface ReportField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** Its label for readers: `What we did`. */
  readonly label: string;
  /**
   * Where an entry shows it: as its title, in the line of facts, as its text, or below that with its label. An address
   * is always what the title links to, and columns show all fields under their labels.
   */
  readonly shown: 'title' | 'facts' | 'text' | 'below' | '';
  /** What editors and findings say about it. */
  readonly description: string;
  readonly example: string;
  readonly prompt: string;
  /** What a number counts, in the singular; `''` for a bare number. */
  readonly unit: string;
  /** What is said if a month is not given; `{item}` stands for the number of the item. */
  readonly lack: string;
}

/** A state a document may be in, such as `not-yet-received`. */
export interface DocumentState {
  readonly state: string;
  /** The same in the report. */
  readonly sentence: string;
  /** Keys of the fields that must be given; a state that needs none may be written on its own. */
  readonly needs: readonly string[];
  /** What is said if one of them is not given; `{field}` stands for its label. */
  readonly lack: string;
  /** From how many determinations in the year on the state is asked about; 0 for never. */
  readonly determinationsBelow: number;
}
