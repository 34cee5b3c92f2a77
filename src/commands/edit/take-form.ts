import { CommandError } from '../../command-error.ts';
import { renderEdit } from '../../render/edit/render-edit.ts';
import { toForm } from '../../words/prose/form-text.ts';
import { describeSystemError } from '../disk/describe-system-error.ts';
import { baseOf } from './addresses.ts';
import { mendFinding } from './findings/mend-finding.ts';
import type { FormPage } from './form-pages.ts';
import type { Reply } from './reply.ts';
import { type Saved, saveForm } from './save-form.ts';
import { showConflict } from './show-conflict.ts';
import { listShown } from './show-list.ts';
import { frameFor, readFilter, showFormPage, showTrouble } from './show-pages.ts';
import type { Sitting } from './sitting.ts';
import { readSettled, writeStart } from './start-values.ts';

const isBelow = 'What you wrote stands below. Copy it, or try again.';

/** Writes what was typed on a page into its file, and leads on. What cannot be written is shown with what was typed. */
export async function takeForm(sitting: Sitting, page: FormPage, sent: URLSearchParams): Promise<Reply> {
  const { request, files, journal, options } = sitting;
  const posted = (name: string) => sent.get(name) ?? undefined;
  try {
    const saved = saveForm(page, files, { posted, settled: readSettled(sent) }, journal);
    if (saved.changed) options.saved();
    if (saved.trouble !== '') return refuse(sitting, 422, 'It was not saved', saved.trouble, sent);
    if (request.byScript) return answerScript(sitting, page, saved);
    if (saved.conflicts.length > 0) return showConflictPage(sitting, page, saved);
    if (saved.refused.length > 0)
      return showFormPage(sitting, page, {
        notice: '',
        add: '',
        status: 422,
        posted,
        refused: saved.refused,
      });
    const fix = sent.get('fix');
    const notice =
      fix === null ? tellSaved(page, saved, options.clock()) : await mendFinding(sitting, page, fix);
    return await leadOn(sitting, page, sent, notice);
  } catch (error) {
    const why = error instanceof CommandError ? error : describeSystemError(error);
    if (!why) throw error;
    return refuse(sitting, 500, 'It could not be saved', `${why.message} ${why.help}`, sent);
  }
}

function refuse(
  sitting: Sitting,
  status: number,
  heading: string,
  why: string,
  sent: URLSearchParams,
): Reply {
  if (sitting.request.byScript) return { status, data: { state: 'failed', message: `Not saved. ${why}` } };
  return showTrouble(sitting, { status, heading, sentences: [why, isBelow], typed: [...sent] });
}

function answerScript(sitting: Sitting, page: FormPage, saved: Saved): Reply {
  // What else was in the form was saved, and what is typed into that next is new against it.
  if (saved.conflicts.length > 0)
    return { status: 409, data: { state: 'conflict', base: writeStart(saved.said) } };
  return {
    status: 200,
    data: {
      state: 'saved',
      notice: tellSaved(page, saved, sitting.options.clock()),
      base: writeStart(saved.said),
      undo: sitting.journal.next('undo')?.label ?? '',
      address: `${baseOf(sitting)}${page.address}`,
    },
  };
}

function showConflictPage(sitting: Sitting, page: FormPage, saved: Saved): Reply {
  const frame = frameFor(sitting, 'Changed in the file meanwhile', '');
  return { status: 409, page: renderEdit('conflict', showConflict(page, saved, frame, toForm)) };
}

function tellSaved(page: FormPage, { changed, refused }: Saved, time: string): string {
  const what = page.provision ? page.provision.id : page.title;
  const lost = refused.map(({ why }) => why).join(' ');
  if (lost !== '') return `${what} was saved at ${time}, but not all of it. ${lost}`;
  return changed ? `${what} was saved at ${time}.` : `${what} is saved as it stands.`;
}

/** To where a reader wants to go after a save. */
async function leadOn(
  sitting: Sitting,
  page: FormPage,
  sent: URLSearchParams,
  notice: string,
): Promise<Reply> {
  const base = baseOf(sitting);
  const own = `${base}${page.address}`;
  const add = sent.get('add');
  const query = new URLSearchParams({ ...(add === null ? {} : { add }), saved: notice });
  if (add !== null) return lead(`${own}?${query}#f-${encodeURIComponent(add.replaceAll('.', '-'))}`);
  const then = sent.get('then');
  if (sent.has('fix')) return lead(`${own}?${query}`);
  if (then === 'stay') return lead(`${own}?${query}#stay`);
  const next = then === 'next' ? await findNext(sitting, page) : '';
  if (next !== '') return lead(`${base}${next}?${query}`);
  const back = page.address.startsWith('evidence/') ? 'evidence/' : '';
  return lead(`${base}${back}?${query}${page.provision ? `#p-${page.provision.id}` : ''}`);
}

function lead(location: string): Reply {
  return { status: 303, location };
}

async function findNext({ files: { code }, check }: Sitting, page: FormPage): Promise<string> {
  if (!page.provision || !code) return '';
  const checked = await check();
  if (!checked) return '';
  const { progress, diagnostics } = checked.verdict;
  const shown = listShown(progress, diagnostics, readFilter(new URLSearchParams()), code);
  const next = shown[shown.indexOf(page.provision.id) + 1];
  return next === undefined ? '' : `p/${next}`;
}
