import { readFileSync } from 'node:fs';
import { CommandError } from '../../command-error.ts';
import type { TextField } from '../../form/field.ts';
import { readDay } from '../../form/read-day.ts';
import { readNode } from '../../form/read-node.ts';
import { type Posted, readPosted } from '../../form/read-posted.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { isSameValue, type Value, withValue } from '../../source/edit/edit-value.ts';
import { editSlice, type SliceEdit } from '../../source/edit/slice/edit-slice.ts';
import { findRoom } from '../../source/edit/slice/find-room.ts';
import { findSlice } from '../../source/edit/slice/find-slice.ts';
import { type MergedForm, mergeForm } from '../../source/edit/slice/merge-form.ts';
import { isTrouble, type SliceTrouble } from '../../source/edit/slice/slice.ts';
import { tellTrouble } from '../../source/edit/slice/tell-trouble.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { findNode, type Source } from '../../source/source.ts';
import { fromForm, type ProseRoom } from '../../words/prose/form-text.ts';
import { isFolder, isThere } from '../disk/exists-in.ts';
import { replaceFile, writeFile } from '../disk/replace-file.ts';
import type { FormPage, FormPart } from './form-pages.ts';
import type { Journal } from './journal.ts';
import type { OpenFile, OpenFiles } from './open-files.ts';
import { readStart, type Settled, settle } from './start-values.ts';

/** What became of a form. */
export interface Saved {
  /** Whether anything was written. */
  readonly changed: boolean;
  /** What stands in the file now, for each part of the page. */
  readonly values: readonly (Value | undefined)[];
  /**
   * What the form said, for each part: the next time it is sent, only what differs from that is new. What is for a person to
   * settle is as it was when the form was filled.
   */
  readonly said: readonly (Value | undefined)[];
  /** What is for a person to settle. */
  readonly conflicts: readonly FieldConflict[];
  /** What could not be taken; all else was. */
  readonly refused: readonly Refused[];
  /** Why nothing was written; `''` if what could be was. */
  readonly trouble: string;
}

type Conflict = MergedForm['conflicts'][number];

interface FieldConflict extends Conflict {
  /** The name of the field. */
  readonly name: string;
  /** Which part of the page it is in. */
  readonly part: number;
}

export interface Refused {
  /** The field concerned. */
  readonly name: string;
  readonly why: string;
}

/** A form as it was sent, or what was chosen between two versions. */
interface SentForm {
  readonly posted: Posted;
  readonly settled: readonly Settled[];
}

/** A file that changes again and again while it is written is tried so often. */
const mostTries = 5;

/**
 * Writes what was typed into the file, as it stands now: only what was changed in the form, and only the lines of that.
 * @throws CommandError if the file cannot be written.
 */
export function saveForm(
  page: FormPage,
  files: OpenFiles,
  { posted, settled }: SentForm,
  journal: Journal,
): Saved {
  const refused: Refused[] = [];
  const sent = readStart(posted('start'), page.parts.length);
  const stop = (trouble: string, said: Saved['said']): Saved => ({
    ...{ changed: false, conflicts: [], refused, trouble, said },
    values: readValues(page, files.open(page.file)),
  });
  if (!sent) return stop('The form came without what it was filled from. Load the page again.', []);
  const { source } = files.open(page.file);
  const mine = page.parts.map((part, index) =>
    settled.length > 0
      ? settle(sent[index], index, settled)
      : readPosted(part.open(sent[index]), posted, {
          readDay,
          fromForm: (typed, field) => fromForm(typed, field.start ?? '', roomOf(part, field, source)),
          refuse: (name, why) => refused.push({ name, why }),
        }),
  );
  const base = readStart(posted('base'), page.parts.length) ?? sent;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const file = files.open(page.file);
    const outcome = editFile(page, file, base, mine, files);
    if ('trouble' in outcome) return stop(outcome.trouble, base);
    const { conflicts, text, edits } = outcome;
    if (text !== file.source.text && !writeIfSame(file, text)) continue;
    if (edits.length > 0) noteSave(journal, page, file, { text, edits });
    // A text that was written was read before, to be sure of it.
    if (text !== file.source.text) edits.slice(-1).forEach(({ source }) => void files.keep(source));
    return {
      ...{ changed: edits.length > 0, values: readValues(page, files.open(page.file)) },
      said: keepUnsettled(mine, conflicts),
      ...{ conflicts, refused, trouble: '' },
    };
  }
  return stop('Another program keeps writing the file. Nothing was saved; try again.', base);
}

/** A file that begins with a save is taken back as a whole: of what was not there, no entry tells what it was. */
function noteSave(
  journal: Journal,
  page: FormPage,
  { source, there }: OpenFile,
  { text, edits }: { readonly text: string; readonly edits: readonly SliceEdit[] },
): void {
  const begun = isEmpty(source) ? { begun: { before: there ? source.text : null, after: text } } : {};
  journal.note({ file: page.file, label: nameChange(page), ...begun }, edits);
}

/** What was sent, but where it was not written what it was changed from. */
function keepUnsettled(
  mine: readonly (Value | undefined)[],
  conflicts: readonly FieldConflict[],
): (Value | undefined)[] {
  return mine.map((sent, index) =>
    conflicts
      .filter(({ part }) => part === index)
      .reduce((value, { path, start }) => withValue(value, path, () => start), sent),
  );
}

/** How a text stands in the file, or is to. */
function roomOf({ path, prefix }: FormPart, { name, fresh }: TextField, source: Source): ProseRoom {
  const found = findSlice(source, path);
  const below = name.split('.').slice(prefix === '' ? 0 : 1);
  return isTrouble(found)
    ? { style: fresh, columns: usualColumns }
    : findRoom(source.text, found, below, fresh);
}

/** Chosen: a hundred, less what a new entry is indented. */
const usualColumns = 94;

function nameChange({ provision, title }: FormPage): string {
  return provision ? provision.id : title;
}

function editFile(
  page: FormPage,
  file: OpenFile,
  start: readonly (Value | undefined)[],
  mine: readonly (Value | undefined)[],
  { codes }: OpenFiles,
): { conflicts: FieldConflict[]; text: string; edits: readonly SliceEdit[] } | { trouble: string } {
  let { source } = file;
  const conflicts: FieldConflict[] = [];
  const edits: SliceEdit[] = [];
  for (const [index, { path, prefix }] of page.parts.entries()) {
    if (mine[index] !== undefined) source = beginFile(source, path, codes);
    const found = findSlice(source, path);
    if (isTrouble(found) && found.kind !== 'missing') {
      if (isSame(start[index], mine[index])) continue;
      return { trouble: describeTrouble(found, file) };
    }
    const theirs = isTrouble(found) ? undefined : found.value;
    const merged = mergeForm({ start: start[index], mine: mine[index], theirs });
    conflicts.push(
      ...merged.conflicts.map((one) => ({ ...one, part: index, name: nameOf(prefix, one.path) })),
    );
    if (merged.changes.length === 0) continue;
    const edited = editSlice(source, path, merged.changes, grammarFrom(codes));
    if (isTrouble(edited)) return { trouble: describeTrouble(edited, file) };
    edits.push(edited);
    source = edited.source;
  }
  return { conflicts, text: source.text, edits };
}

/** Whether nothing stands in a file, or only comments do. */
function isEmpty({ slips }: Source): boolean {
  return slips.some(({ rule }) => rule === 'empty-file');
}

/** The file, with the first key of an entry if nothing stood in it. */
function beginFile(source: Source, [key = '']: readonly string[], codes: OpenFiles['codes']): Source {
  const { text, file } = source;
  if (!isEmpty(source)) return source;
  const above = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return parseSource(new TextEncoder().encode(`${above}${key}:\n`), file, grammarFrom(codes));
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return one === other || isSameValue(one, other);
}

function nameOf(prefix: string, path: readonly string[]): string {
  return [...(prefix === '' ? [] : [prefix]), ...path].join('.');
}

/** What stands in the file for each part of a page; of what cannot be saved, what it is taken to mean. */
export function readValues({ parts }: Pick<FormPage, 'parts'>, { source }: OpenFile): (Value | undefined)[] {
  return parts.map(({ path }) => {
    const found = findSlice(source, path);
    if (!isTrouble(found)) return found.value;
    const node = findNode(source.root, path);
    return node && readNode(node);
  });
}

/** Why a part of a page cannot be saved; `''` if all can. */
export function findClosed({ parts }: FormPage, file: OpenFile): string {
  const { source } = file;
  const troubles = parts.flatMap(({ path }): SliceTrouble[] => {
    const found = findSlice(source, path);
    return isTrouble(found) && found.kind !== 'missing' && !isEmpty(source) ? [found] : [];
  });
  return troubles
    .slice(0, 1)
    .map((one) => describeTrouble(one, file))
    .join('');
}

function describeTrouble(trouble: SliceTrouble, { source }: OpenFile): string {
  return `This cannot be filled in here, but only in ${source.file}. ${tellTrouble(trouble)}`;
}

/**
 * Writes a file unless it has changed since it was read; false if it has.
 * @throws CommandError if the system refuses, or something else than a file is there.
 */
export function writeIfSame({ path, there, source }: OpenFile, text: string): boolean {
  if (!there) {
    if (isFolder(path))
      throw new CommandError(
        `${path} is a folder.`,
        'Move it away, so that a file can stand there, and try again.',
      );
    if (isThere(path)) return false;
    writeFile(path, text);
    return true;
  }
  const now = new TextDecoder('utf-8').decode(readFileSync(path));
  if (now !== source.text) return false;
  replaceFile(path, text);
  return true;
}
