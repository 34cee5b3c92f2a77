import { grammarFrom } from '../../records/document-grammar.ts';
import { baseOf } from './addresses.ts';
import { listFormPages } from './form-pages.ts';
import { takeBack, type Way } from './journal.ts';
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
  const taken = takeBack(file.source, step, way, grammarFrom(files.codes));
  if (!taken || !writeIfSame(file, taken.source.text))
    return showTrouble(sitting, {
      ...{ status: 409, heading: 'That cannot be taken back', typed: [] },
      sentences: [
        `What was saved of ${step.label} does not stand in ${file.source.file} any more as it was saved. Change it in the form, or in the file.`,
      ],
    });
  journal.move(way, taken.edits);
  const notice = way === 'undo' ? `${step.label} is as it was before.` : `${step.label} is as it was saved.`;
  const page = listFormPages(files).find((one) => (one.provision?.id ?? one.title) === step.label);
  return {
    status: 303,
    location: `${base}${page?.address ?? ''}?${new URLSearchParams({ saved: notice })}`,
  };
}
