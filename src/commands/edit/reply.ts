import { CommandError } from '../../command-error.ts';
import { type EditPage, type FrameView, renderEdit } from '../../render/edit/render-edit.ts';
import { describeSystemError } from '../disk/describe-system-error.ts';
import type { Question } from '../preview/open-server.ts';

/** What a form or a page of forms is answered with. */
export type Reply =
  | { readonly status: number; readonly page: EditPage }
  | { readonly status: number; readonly location: string }
  | { readonly status: number; readonly data: object };

/** Why something cannot be done. */
export interface Trouble {
  readonly status: number;
  readonly heading: string;
  readonly sentences: readonly string[];
  /** What was typed and stands nowhere else. */
  readonly typed: readonly (readonly [string, string])[];
}

/** A page of sentences, with what was typed. */
export function pageOfTrouble({ status, heading, sentences, typed }: Trouble, frame: FrameView): Reply {
  const all = typed.map(([name, value]) => ({ name, value }));
  const shown = all.filter(({ name, value }) => !isOurs(name) && value.trim() !== '');
  return {
    status,
    page: renderEdit('trouble', { frame, heading, sentences, typed: all, shown, action: '' }),
  };
}

/** Names that only the program knows. */
function isOurs(name: string): boolean {
  return ['start', 'base', 'then', 'add'].includes(name) || /\.(rows|shown)$/.test(name);
}

/**
 * What is answered where the files cannot be opened, as when a disk went away: the program goes on, and what was typed is shown.
 * @throws what was no trouble of the disk or of what stands on it.
 */
export function explainFailure(error: unknown, { base, byScript, form }: Question): Reply {
  const why = error instanceof CommandError ? error : describeSystemError(error);
  if (!why) throw error;
  const message = `${why.message} ${why.help}`;
  if (byScript) return { status: 500, data: { state: 'failed', message: `Not saved. ${message}` } };
  const heading = form === null ? 'It cannot be shown' : 'It could not be saved';
  const frame = {
    ...{ title: heading, landlord: 'Self-assessment', notice: '', undo: '', redo: '', desk: '', keys: null },
    links: [{ href: `${base}/edit/`, text: 'List', current: false }],
  };
  const below = form === null ? [] : ['What you wrote stands below. Copy it, or try again.'];
  const typed = [...new URLSearchParams(new TextDecoder().decode(form ?? new Uint8Array()))];
  return pageOfTrouble({ status: 500, heading, sentences: [message, ...below], typed }, frame);
}
