import { readFileSync, rmSync } from 'node:fs';
import { grammarFrom } from '../../records/document-grammar.ts';
import { baseOf } from './addresses.ts';
import { listFormPages } from './form-pages.ts';
import { type Begun, type Step, takeBack, type Way } from './journal.ts';
import type { OpenFile } from './open-files.ts';
import type { Reply } from './reply.ts';
import { writeIfSame } from './save-form.ts';
import { showTrouble } from './show-pages.ts';
import type { Sitting } from './sitting.ts';

/** Takes back what was saved last, or does again what was taken back last. */
export function turnBack(sitting: Sitting, way: Way): Reply {
  const { files, journal } = sitting;
  const base = baseOf(sitting);
  const step = journal.next(way);
  if (!step) return { status: 303, location: base };
  const file = files.open(step.file);
  const edits = step.begun ? turnBegun(file, step.begun, way) && step.edits : turnEdits(sitting, step, way);
  if (!edits)
    return showTrouble(sitting, {
      ...{ status: 409, heading: 'That cannot be taken back', typed: [] },
      sentences: [
        `What was saved of ${step.label} does not stand in ${file.source.file} any more as it was saved. Change it in the form, or in the file.`,
      ],
    });
  journal.move(way, edits);
  const notice = way === 'undo' ? `${step.label} is as it was before.` : `${step.label} is as it was saved.`;
  const page = listFormPages(files).find((one) => (one.provision?.id ?? one.title) === step.label);
  return {
    status: 303,
    location: `${base}${page?.address ?? ''}?${new URLSearchParams({ saved: notice })}`,
  };
}

/** The edits of a save as they are after they were taken back, or done again, in the file; undefined if they could not be. */
function turnEdits({ files }: Sitting, step: Step, way: Way): Step['edits'] | undefined {
  const file = files.open(step.file);
  const taken = takeBack(file.source, step, way, grammarFrom(files.codes));
  return taken && writeIfSame(file, taken.source.text) ? taken.edits : undefined;
}

/** Makes a file what it was before it was begun, or after; false where it is neither now. */
function turnBegun(file: OpenFile, { before, after }: Begun, way: Way): boolean {
  const [from, to] = way === 'undo' ? [after, before] : [before, after];
  const { path, there, source } = file;
  if ((there ? source.text : null) !== from) return false;
  if (to !== null) return writeIfSame(file, to);
  if (new TextDecoder('utf-8').decode(readFileSync(path)) !== from) return false;
  rmSync(path);
  return true;
}
