import { readPageStyles, readScript, readStyles } from '../html/styles.ts';
import { fillTemplate } from '../html/template.ts';

/** Something that the check found, as a page tells it while it is written. */
export interface NoteView {
  /** How serious it is, as the name of a style and in a word: `error`, `Error`. */
  readonly kind: string;
  readonly label: string;
  readonly message: string;
  /** `self-assessment.yaml:12:5` */
  readonly place: string;
  readonly rule: string;
  readonly help: string;
  /** Lines of the help that are to be copied. */
  readonly lines: readonly string[];
  /** Where on the pages it stands, from this page; `''` if it stands nowhere else. */
  readonly href: string;
}

/** What stands at the head of a page while it is written. */
export interface BarView {
  /** Names the state of all pages. */
  readonly version: string;
  /** Where changes are told, from this page. */
  readonly changes: string;
  /** Leads to the forms beside the pages; null where there are none. */
  readonly forms: PageLink | null;
  /** How far it is, in a sentence or two. */
  readonly conclusion: string;
  /** Why the page is not as the files are now; `''` if it is. */
  readonly kept: string;
  /** What to do about that; `''` where the notes say it. */
  readonly help: string;
  /** What is said of each of several assessments. */
  readonly each: readonly string[];
  readonly notes: readonly NoteView[];
  /** Whether the notes are shown without being asked for. */
  readonly open: boolean;
  /** How many notes there are, in words: `3 notes`. */
  readonly counted: string;
}

/** A link from a page to something beside the pages. */
export interface PageLink {
  readonly text: string;
  readonly href: string;
}

/** A page that stands where there is none to be shown. */
export interface InsteadView {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** What is said at the head of a page. */
export function renderBar(view: BarView): string {
  return fillTemplate('preview/bar', view);
}

/** What is said of one provision, or of one part of the report. */
export function renderNotes(notes: readonly NoteView[]): string {
  return fillTemplate('preview/notes', { notes });
}

/** Links to the forms of one provision, or of one part of the report or of the procedure. */
export function renderForms(links: readonly PageLink[]): string {
  return fillTemplate('preview/forms', { links });
}

/** A whole page, which is like those published as far as its head and its policy go. */
export function renderInstead(view: InsteadView): string {
  return fillTemplate('preview/instead', { ...view, css: readPageStyles(view, ['page/page']) });
}

/** What goes into a page besides: a stylesheet, and the script that keeps the page as the files are. */
export function readFollowing(): { readonly css: string; readonly script: ReturnType<typeof readScript> } {
  return { css: readStyles('preview/preview'), script: readScript('preview/follow') };
}
