import { dirname, extname } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { describeSystemError } from '../disk/describe-system-error.ts';
import { keepBack, listWorkingFiles } from '../disk/evidence/kept-back.ts';
import { addFile, type SentFile } from './add-file.ts';
import { baseOf, newDocument } from './addresses.ts';
import { nameNewDocument } from './desk-facts.ts';
import { findFormPage } from './form-pages.ts';
import type { Reply } from './reply.ts';
import { readValues, saveForm } from './save-form.ts';
import { showTrouble } from './show-pages.ts';
import type { Sitting } from './sitting.ts';
import { writeStart } from './start-values.ts';

/** Takes a file that was sent for the document of the register at that address, which may be new, and names it there. */
export async function takeFile(sitting: Sitting, address: string): Promise<Reply> {
  const sent = await readFile(sitting);
  if (!sent) return refuse(sitting, 400, 'No file came with the form. Choose one and try again.');
  const { files, journal, options } = sitting;
  const isNew = address === newDocument;
  const { path } = files.open('assessment');
  try {
    const checked = await sitting.check();
    const folder = dirname(path);
    const added = addFile(path, sent, checked?.keptBack ?? keepBack(folder, listWorkingFiles(folder)));
    if ('refused' in added) return refuse(sitting, 422, added.refused);
    const title = sent.name.slice(0, sent.name.length - extname(sent.name).length);
    const page = findFormPage(files, isNew ? nameNewDocument(files, title) : address);
    if (!page)
      return refuse(
        sitting,
        404,
        `The file is there, as ${added.file}, but not the document that it was for.`,
      );
    const values = readValues(page, files.open('assessment'));
    const typed = new Map([
      ['start', writeStart(values)],
      ['file', added.file],
      ...(isNew ? [['title', title] as const] : []),
    ]);
    const saved = saveForm(page, files, { posted: (name) => typed.get(name), settled: [] }, journal);
    if (saved.trouble !== '')
      return refuse(sitting, 422, `The file is there, as ${added.file}. ${saved.trouble}`);
    if (saved.changed) options.saved();
    const query = new URLSearchParams({ saved: `${added.file} was added at ${options.clock()}.` });
    return { status: 303, location: `${baseOf(sitting)}${page.address}?${query}` };
  } catch (error) {
    const why = error instanceof CommandError ? error : describeSystemError(error);
    if (!why) throw error;
    return refuse(sitting, 500, `${why.message} ${why.help}`);
  }
}

function refuse(sitting: Sitting, status: number, why: string): Reply {
  return showTrouble(sitting, { status, heading: 'The file was not added', sentences: [why], typed: [] });
}

async function readFile({ request }: Sitting): Promise<SentFile | undefined> {
  try {
    const form = await new Response(request.form, {
      headers: { 'Content-Type': request.formType },
    }).formData();
    const file = form.get('file');
    if (file === null || typeof file === 'string') return undefined;
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
