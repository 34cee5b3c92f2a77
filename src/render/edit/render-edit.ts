import type { ChangesView } from '../../publication/changes/changes-view.ts';
import { readPageStyles, readScript, type Script } from '../html/styles.ts';
import { fillTemplate } from '../html/template.ts';
import type { NoteView } from '../preview/render-preview.ts';
import type { EditNote, FieldView } from './field-view.ts';

/** A link of a page of ours. */
export interface LinkView {
  readonly href: string;
  readonly text: string;
  /** Whether it leads to what is shown. */
  readonly current: boolean;
}

/** What every page of the forms has. */
export interface FrameView {
  /** The title of the page, before whose files they are. */
  readonly title: string;
  readonly landlord: string;
  readonly links: readonly LinkView[];
  /** What became of what was sent, in a sentence; `''` where nothing was sent. */
  readonly notice: string;
  /** What can be taken back and done again, in words; `''` for nothing. */
  readonly undo: string;
  readonly redo: string;
  /** Where those two are sent. */
  readonly desk: string;
  /** What keys do on the page; null where they do nothing of ours. */
  readonly keys: KeysView | null;
}

/** What keys do, and how they are switched off or on. */
interface KeysView {
  readonly state: 'on' | 'off';
  readonly told: string;
  /** Where one is after that. */
  readonly at: string;
  /** What the button sends, and says. */
  readonly turn: 'keys-on' | 'keys-off';
  readonly turned: string;
}

/** The provision before or after one. */
export interface AroundView {
  readonly rel: 'prev' | 'next';
  readonly href: string;
  readonly text: string;
  /** The keys that lead there, as a browser names them; `''` for none. */
  readonly keys: string;
}

/** The list of everything that can be filled in. */
export interface ListView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly lead: string;
  /** Leads to more about the whole; null for nothing. */
  readonly more: LinkView | null;
  readonly filters: readonly LinkView[];
  readonly find: string;
  /** The filter in force, which a search keeps. */
  readonly show: string;
  readonly owner: string;
  readonly owners: readonly { readonly name: string; readonly chosen: boolean }[];
  readonly groups: readonly TaskGroup[];
  /** What to say where nothing is listed; `''` where something is. */
  readonly none: string;
}

/** Rows under a heading. */
export interface TaskGroup {
  readonly title: string;
  readonly count: string;
  readonly rows: readonly TaskRow[];
}

export interface TaskRow {
  readonly href: string;
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  /** The state as the name of a style: `done`, `todo`, `confirm` or `problem`. */
  readonly tone: string;
  readonly note: string;
}

/** A page on which one part of a file is filled in. */
export interface FormView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly back: string;
  /** The provisions before and after it; none for other pages. */
  readonly around: readonly AroundView[];
  readonly errors: readonly ErrorView[];
  readonly worth: readonly EditNote[];
  readonly fields: readonly FieldView[];
  /** What the form was filled from. */
  readonly start: string;
  readonly provision: ProvisionView | null;
  /** Why nothing of it can be saved, with what to do; `''` where it can. */
  readonly closed: string;
  /** Where it stands in the file. */
  readonly place: string;
  /** Where a file for a document is sent; `''` where the page is of no document. */
  readonly file: string;
  /** Where the look of a text is asked for. */
  readonly look: string;
  /** Whether what is for drafting alone is shown without being asked for. */
  readonly drafting: boolean;
}

/** What an answer to a provision is filled in beside. */
export interface ProvisionView {
  readonly number: string;
  readonly requirement: {
    readonly text: string;
    readonly bullets: readonly string[];
    readonly letters: readonly string[];
  };
  readonly issuer: string;
  readonly advice: string;
  readonly before: BeforeView | null;
  readonly comply: FieldView;
  readonly evidence: FieldView;
  readonly commentary: FieldView;
  readonly action: FieldView;
  readonly alternative: FieldView;
  readonly review: FieldView;
  readonly waive: FieldView;
  readonly rest: readonly FieldView[];
  /** The values of the answers that need an action or an alternative. */
  readonly remedied: string;
}

/** The answer of the year before. */
export interface BeforeView {
  readonly label: string;
  readonly answer: string;
  readonly evidence: readonly string[];
  readonly commentary: { readonly html: string };
  readonly isSame: boolean;
  /** How the commentary of this year differs from it, word by word; none if it does not. */
  readonly runs: readonly RunView[];
}

/** Words that stand in both of two texts, or in one of them. */
export interface RunView {
  readonly text: string;
  readonly added: boolean;
  readonly removed: boolean;
}

/** A finding at the head of a form, with the field that it leads to. */
export interface ErrorView {
  readonly text: string;
  readonly href: string;
}

/** The page of everything that was found. */
interface FindingsView {
  readonly frame: FrameView;
  readonly lead: string;
  readonly groups: readonly {
    readonly title: string;
    readonly count: string;
    readonly findings: readonly FindingView[];
  }[];
}

/** A finding, what can be done about it at once, and where it is put right. */
export interface FindingView extends NoteView {
  /** What names the mend that is certain, `''` where there is none; and the kind of file in which it is made. */
  readonly fix: string;
  readonly file: string;
  /** The page of the form in words; the place in the file where no form has it. */
  readonly where: string;
}

/** The page shown where a field was changed here and in the file. */
export interface ConflictView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly lead: string;
  readonly fields: readonly ConflictField[];
  readonly start: string;
}

interface ConflictField {
  /** What was typed there, to be sent again. */
  readonly carried: string;
  readonly name: string;
  readonly label: string;
  readonly id: string;
  readonly file: string;
  readonly mine: string;
  readonly both: boolean;
  /** From the one to the other, word by word; none where they are no texts. */
  readonly runs: readonly RunView[];
}

/** What changed since the last commit, with the form that commits it. */
export interface ChangesPageView {
  readonly frame: FrameView;
  /** All of it in a sentence. */
  readonly lead: string;
  readonly notes: readonly string[];
  /** Why it is not told part by part; `''` where it is. */
  readonly why: string;
  readonly provisions: readonly ChangedView[];
  /** What changed beside the answers; null where that cannot be told. */
  readonly rest: ChangesView | null;
  readonly files: readonly { readonly path: string; readonly state: string; readonly parts: string }[];
  readonly leftOut: readonly string[];
  /** Why nothing can be committed, `''` if it can, and what to type about it. */
  readonly refusal: { readonly why: string; readonly commands: readonly string[] };
  /** Null where there is nothing that can be committed. */
  readonly form: {
    /** Stands for what was shown. */
    readonly digest: string;
    readonly message: string;
    readonly button: string;
    /** By whom and where the commit is made, and which programs are run for it, in sentences. */
    readonly who: string;
    readonly runs: string;
  } | null;
  /** Why a commit that was asked for was not made; `''` for none. */
  readonly failure: string;
  /** What git and its hooks printed. */
  readonly output: string;
}

/** A provision that changed. */
export interface ChangedView extends Pick<ChangesView, 'board' | 'citations'> {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly texts: ChangesView['wording'][number]['texts'];
  /** Whether nothing of it is in those. */
  readonly untold: boolean;
}

/** A page of sentences, where something cannot be done. */
interface TroubleView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly sentences: readonly string[];
  /** What was typed and is not in the file, to be copied or sent again. */
  readonly typed: readonly TypedView[];
  /** The same, without what a reader would not know. */
  readonly shown: readonly TypedView[];
  readonly action: string;
}

interface TypedView {
  readonly name: string;
  readonly value: string;
}

/** A page and its Content-Security-Policy. */
export interface EditPage {
  readonly html: string;
  readonly policy: string;
}

type Views = {
  readonly list: ListView;
  readonly form: FormView;
  readonly conflict: ConflictView;
  readonly trouble: TroubleView;
  readonly findings: FindingsView;
  readonly changes: ChangesPageView;
};

/** A page of the forms, from its template. */
export function renderEdit<Name extends keyof Views>(name: Name, view: Views[Name]): EditPage {
  const script = readScript('edit/edit');
  const styles = ['page/page', ...(name === 'changes' ? ['changes/page'] : []), 'edit/edit'];
  const css = readPageStyles(view, styles);
  return { html: fillTemplate(`edit/${name}`, { ...view, css, script }), policy: allow(script) };
}

/** What stands at each field of a form, as HTML by the field's name; `''` names the form as a whole. */
export function renderNotesOf({ fields, worth }: FormView): Record<string, string> {
  const render = (notes: readonly EditNote[]) => fillTemplate('edit/notes', { notes });
  return Object.fromEntries([
    ['', render(worth)],
    ...fields.flatMap(listNoted).map(({ name, notes }) => [name, render(notes)]),
  ]);
}

function listNoted(field: FieldView): FieldView[] {
  const rows = [...(field.list?.rows ?? []), ...(field.map?.rows ?? [])];
  return [
    field,
    ...(field.group?.fields ?? []).flatMap(listNoted),
    ...rows.flatMap((row) => listNoted(row.field)),
  ];
}

/** Our script and nothing else runs; what is sent goes to our own server. */
function allow({ hash }: Script): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    `script-src '${hash}'`,
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
