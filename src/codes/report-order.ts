/** What the annual report of a Code must hold, and which provision says so. */
export interface ReportOrder {
  /** What the report is called. */
  readonly title: string;
  /** The same in few words, where it stands before the name of a part: `Annual report`. */
  readonly short: string;
  /** The provision whose items are the report's parts, in order. */
  readonly provision: string;
  /** One part for each item of `provision`. */
  readonly parts: readonly ReportPartOrder[];
  /** What all parts hold, in order. */
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
 * One thing that answers a part: the self-assessment itself, the figures, a text, a list (or that there is nothing to
 * list), or a document of which it is said how it stands with it.
 */
export type ContentKind = 'assessment' | 'figures' | 'prose' | 'list' | 'document';

/** What a part holds, with the words for it. Of the fields those that do not go with its kind are blank. */
export interface ReportContent extends ContentWords {
  /** Its key in report.yaml; that of figures is always `performance`. */
  readonly key: string;
  readonly kind: ContentKind;
  /** The provision and the letter of its part, `8.1 (b)`. */
  readonly source: string;
  /** What each item of a list says, or what is said of a document. */
  readonly fields: readonly ReportField[];
  /** Whether the items of a list stand below each other or in labelled columns. */
  readonly layout: 'entries' | 'columns';
  /** What of the register's figures is shown below it: complaints refused by reason, or nothing. */
  readonly table: 'refused' | '';
  /** How it may stand with a document. */
  readonly states: readonly DocumentState[];
}

interface ContentWords {
  /** What it is, in the list of what changed: `complaints refused`. */
  readonly label: string;
  /** What a report without it is silent on: `which types of complaint were refused`. */
  readonly asks: string;
  /** What to write, for a landlord who has not. */
  readonly help: string;
  /** What a draft says where nothing is given, without a full stop. */
  readonly lack: string;
  /** What editors say of the key; `{source}` stands for `source`. Markdown in `hover`. */
  readonly description: string;
  readonly hover: string;
  /** What editors propose to write in a text. */
  readonly prompt: string;
  /** Its own heading and the anchor of that; both `''` where it has none. */
  readonly title: string;
  readonly anchor: string;
  /**
   * What the report says of a list without items, with one and with more; `''` for nothing. `{number}` stands for the
   * number of items, `{sum}` for the sum of what they count, with its unit.
   */
  readonly none: string;
  readonly one: string;
  readonly many: string;
  /** What an entry is called that has no title. */
  readonly untitled: string;
  /** For figures: the heading above the regulator's decisions and compensation, and what the decisions are called. */
  readonly decisions: { readonly title: string; readonly label: string };
}

/** What a field takes: a few words or Markdown, a whole number, a day, a day, month or year, an address, a provision. */
type FieldKind = 'words' | 'markdown' | 'number' | 'date' | 'month' | 'address' | 'provision';

/** A field of an item or of a document. */
export interface ReportField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What it is called where readers see it: `What we did`. */
  readonly label: string;
  /**
   * Where an entry shows it: as its title, in the line of facts, as its text, or below that under its label. An address
   * is always where the title leads, and columns show all fields under their labels.
   */
  readonly shown: 'title' | 'facts' | 'text' | 'below' | '';
  /** What editors and findings say of it. */
  readonly description: string;
  readonly example: string;
  readonly prompt: string;
  /** What a number counts, in the singular; `''` for a bare number. */
  readonly unit: string;
  /** What is said where a month is not given; `{item}` stands for the number of the item. */
  readonly lack: string;
}

/** How it may stand with a document, such as `not-yet-received`. */
export interface DocumentState {
  readonly state: string;
  /** The same in the report. */
  readonly sentence: string;
  /** Keys of the fields that must be given; a state that needs none may be written alone. */
  readonly needs: readonly string[];
  /** What is said where one of them is not given; `{field}` stands for its label. */
  readonly lack: string;
}
