import { resolve } from 'node:path';
import { renderAlone } from '../../publication/prose/markdown.ts';
import { checkFiles } from '../check/check-files.ts';
import { checkOften } from '../check/check-many.ts';
import { showPath } from '../disk/find-assessments.ts';
import { openReadings } from '../disk/readings/open-readings.ts';
import type { Question } from '../preview/open-server.ts';
import { newDocument } from './addresses.ts';
import { checkOnce } from './check-once.ts';
import { openReportPage } from './columns/open-report-page.ts';
import { showChangesPage } from './commit/show-changes.ts';
import { takeCommit } from './commit/take-commit.ts';
import { nameNewDocument } from './desk-facts.ts';
import { showFindingsPage, takeFindings } from './findings/show-findings.ts';
import { findFormPage } from './form-pages.ts';
import { openJournal } from './journal.ts';
import { turnKeys } from './keys/tell-keys.ts';
import { openFiles } from './open-files.ts';
import type { Reply } from './reply.ts';
import { showFormPage, showListPage, showRegisterPage, showTrouble, tellNotes } from './show-pages.ts';
import type { DeskOptions, Sitting } from './sitting.ts';
import { takeFile } from './take-file.ts';
import { takeForm } from './take-form.ts';
import { turnBack } from './turn-back.ts';

/** The forms of one assessment. */
export interface Desk {
  /** Its folder among the pages, with a slash at the end; `''` where it is the only one. */
  readonly folder: string;
  /** What the self-assessment is called: its file. */
  readonly name: () => string;
  /** Makes ready what its first page is shown with. */
  ready(): Promise<unknown>;
  /** Answers what is only read. `path` is what comes after the folder. */
  show(request: Question): Promise<Reply>;
  /** Answers a form that was sent. */
  take(request: Question): Promise<Reply>;
}

/** Opens the forms of the self-assessment at that absolute path. */
export function openDesk(path: string, folder: string, options: DeskOptions): Desk {
  const journal = openJournal();
  const keys = { on: true };
  const { cwd } = options;
  const readings = openReadings();
  const given = [options.config, options.baseline]
    .filter((one) => one !== '')
    .map((one) => resolve(cwd, one));
  const check = checkOnce(path, given, options.readToday, async (today) => {
    const how = { ...options, today, draft: true, baselineUse: 'preview' as const };
    const read: typeof checkOften = (paths, from, run) => checkOften(paths, from, { ...run, readings });
    return (await checkFiles([path], how, cwd, read)).files[0];
  });
  const sit = async (request: Question): Promise<Sitting> => ({
    ...{ request, folder, options, journal, keys, check },
    files: await openFiles(path, cwd, readings),
  });
  return {
    folder,
    name: () => showPath(path, cwd),
    ready: check,
    show: async (request) => show(await sit(request)),
    take: async (request) => take(await sit(request)),
  };
}

async function show(sitting: Sitting): Promise<Reply> {
  const { request, files } = sitting;
  const query = new URLSearchParams(request.query);
  const notice = query.get('saved') ?? '';
  if (request.path === '') return showListPage(sitting, query);
  if (request.path === 'evidence/') return showRegisterPage(sitting, notice);
  if (request.path === 'changes/') return showChangesPage(sitting);
  if (request.path === 'findings/') return showFindingsPage(sitting, notice);
  const found = findFormPage(files, request.path);
  if (!found) return showNone(sitting);
  const page = await openReportPage(sitting, found);
  if (query.has('notes')) return tellNotes(sitting, page);
  return showFormPage(sitting, page, {
    notice,
    add: query.get('add') ?? '',
    newKey: query.get('key') ?? '',
    status: 200,
    refused: [],
  });
}

async function take(sitting: Sitting): Promise<Reply> {
  const { request, files } = sitting;
  const sent = new URLSearchParams(new TextDecoder().decode(request.form ?? new Uint8Array()));
  if (request.path === 'look') return { status: 200, data: { html: renderAlone(sent.get('text') ?? '') } };
  if (request.path === 'desk') return takeDesk(sitting, sent);
  if (request.path === 'changes/') return takeCommit(sitting, sent);
  if (request.path === 'findings/') return takeFindings(sitting, sent);
  const document = /^(evidence\/[^/]+)\/file$/.exec(request.path)?.[1];
  if (document !== undefined) return takeFile(sitting, document);
  const page = findFormPage(
    files,
    request.path === newDocument ? nameNewDocument(files, sent.get('title') ?? '') : request.path,
  );
  return page ? takeForm(sitting, await openReportPage(sitting, page), sent) : showNone(sitting, [...sent]);
}

function takeDesk(sitting: Sitting, sent: URLSearchParams): Reply {
  const what = sent.get('do');
  if (what === 'keys-on' || what === 'keys-off') return turnKeys(sitting, what, sent.get('at') ?? '');
  return turnBack(sitting, what === 'redo' ? 'redo' : 'undo');
}

function showNone(sitting: Sitting, typed: readonly (readonly [string, string])[] = []): Reply {
  return showTrouble(sitting, {
    ...{ status: 404, heading: 'There is no such page', typed },
    sentences: ['Perhaps it was there before. The list leads to all that there are.'],
  });
}
