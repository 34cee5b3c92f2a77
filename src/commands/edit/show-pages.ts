import { fileKinds } from '../../form/files.ts';
import { type FrameView, type LinkView, renderEdit, renderNotesOf } from '../../render/edit/render-edit.ts';
import { count } from '../../words/plurals.ts';
import { toForm } from '../../words/prose/form-text.ts';
import { leadTo } from '../preview/site.ts';
import { baseOf } from './addresses.ts';
import { liesInRepository } from './commit/ask-git.ts';
import { listChangedProvisions } from './commit/list-parts.ts';
import { findBefore, listDocuments, listFindings, nameLandlord, nameList } from './desk-facts.ts';
import type { FormPage } from './form-pages.ts';
import { listAround, tellKeys } from './keys/tell-keys.ts';
import { pageOfTrouble, type Reply, type Trouble } from './reply.ts';
import { findClosed, type Refused, readValues } from './save-form.ts';
import { showForm } from './show-form.ts';
import { type ListFilter, showList } from './show-list.ts';
import { showRegister } from './show-register.ts';
import type { Sitting } from './sitting.ts';

/** What every page has. */
export function frameFor(sitting: Sitting, title: string, notice: string): FrameView {
  const { request, folder, files, journal } = sitting;
  const base = baseOf(sitting);
  const link = (to: string, text: string): LinkView => ({
    href: `${base}${to}`,
    text,
    current: request.path === to,
  });
  return {
    ...{ title, landlord: nameLandlord(files), notice, desk: `${base}desk` },
    links: [
      link('', 'List'),
      link('findings/', 'Findings'),
      link('evidence/', 'Evidence'),
      ...(liesInRepository(files.open('assessment').path) ? [link('changes/', 'What changed')] : []),
      {
        href: `${request.base}/pages/${leadTo('', `${folder}index.html`)}`,
        text: 'See the pages',
        current: false,
      },
    ],
    keys: tellKeys(sitting),
    undo: journal.next('undo')?.label ?? '',
    redo: journal.next('redo')?.label ?? '',
  };
}

/** Everything that can be filled in. */
export async function showListPage(sitting: Sitting, query: URLSearchParams): Promise<Reply> {
  const { files, check } = sitting;
  const checked = await check();
  const { code } = files;
  if (!checked || !code)
    return showTrouble(sitting, {
      ...{ status: 404, heading: 'Nothing can be filled in yet', typed: [] },
      sentences: [
        `${files.open('assessment').source.file} does not say which Code it answers. Write it in the file, as code:, and load this page again.`,
      ],
    });
  const state = {
    frame: frameFor(sitting, 'Self-assessment', query.get('saved') ?? ''),
    heading: nameList(checked, files),
    progress: checked.verdict.progress,
    findings: checked.verdict.diagnostics,
    beside: new Map(checked.beside.map(({ kind, diagnostics }) => [kind, diagnostics])),
    base: baseOf(sitting),
    documents: listDocuments(files).length,
    changed: listChangedProvisions(sitting),
    more: offerFindings(fileKinds.flatMap((file) => listFindings(checked, { file })).length, sitting),
  };
  return { status: 200, page: renderEdit('list', showList(files, code, state, readFilter(query))) };
}

function offerFindings(found: number, sitting: Sitting): LinkView | null {
  if (found === 0) return null;
  const text = found === 1 ? 'See what was found' : `See all ${count(found, 'finding')}`;
  return { href: `${baseOf(sitting)}findings/`, text, current: false };
}

/** What an address says of which provisions are listed. */
export function readFilter(query: URLSearchParams): ListFilter {
  const read = (name: string) => query.get(name)?.trim() ?? '';
  return { show: read('show'), owner: read('owner'), find: read('find') };
}

/** The documents of the evidence register. */
export function showRegisterPage(sitting: Sitting, notice: string): Reply {
  const { files } = sitting;
  const frame = frameFor(sitting, 'Evidence register', notice);
  return {
    status: 200,
    page: renderEdit('list', showRegister(files, frame, baseOf(sitting), listDocuments(files))),
  };
}

/** How a form is shown. */
export interface FormGiven {
  readonly notice: string;
  /** The list that gets one more row; `''` for none. */
  readonly add: string;
  /** The key with which that row begins, in a map. */
  readonly newKey?: string;
  readonly status: number;
  /** What was typed and is to be shown again. */
  readonly posted?: (name: string) => string | undefined;
  readonly refused: readonly Refused[];
}

/** A page on which a part of a file is filled in. */
export async function showFormPage(sitting: Sitting, page: FormPage, given: FormGiven): Promise<Reply> {
  const { files, options, check } = sitting;
  const checked = await check();
  const file = files.open(page.file);
  const title = page.provision ? `${page.provision.id} ${page.title}` : page.title;
  const { source, there } = file;
  const view = showForm(page, files, {
    frame: frameFor(sitting, title, given.notice),
    back: `${baseOf(sitting)}${page.provision ? `#p-${page.provision.id}` : ''}`,
    around: listAround(sitting, page),
    ...{ values: readValues(page, file), refused: given.refused, command: options.command, toForm },
    findings: checked ? listFindings(checked, page) : [],
    closed: findClosed(page, file),
    place: there ? `In the file: ${source.file}` : `${source.file} is not there yet; saving makes it.`,
    documents: listDocuments(files),
    add: given.add,
    newKey: given.newKey ?? '',
    ...(given.posted ? { posted: given.posted } : {}),
    look: `${baseOf(sitting)}look`,
    file: page.address.startsWith('evidence/') ? `${baseOf(sitting)}${page.address}/file` : '',
    before: page.provision
      ? await findBefore(checked, { today: options.readToday(), cwd: options.cwd })
      : null,
  });
  return { status: given.status, page: renderEdit('form', view) };
}

/** What was found, at each field of a page, for the script that has saved it. */
export async function tellNotes({ files, options, check }: Sitting, page: FormPage): Promise<Reply> {
  const checked = await check();
  const frame: FrameView = {
    title: '',
    landlord: '',
    links: [],
    notice: '',
    undo: '',
    redo: '',
    desk: '',
    keys: null,
  };
  const view = showForm(page, files, {
    ...{ frame, back: '', values: readValues(page, files.open(page.file)), command: options.command, toForm },
    findings: checked ? listFindings(checked, page) : [],
    ...{
      around: [],
      refused: [],
      closed: '',
      place: '',
      documents: [],
      add: '',
      newKey: '',
      look: '',
      file: '',
      before: null,
    },
  });
  return { status: 200, data: { notes: renderNotesOf(view) } };
}

/** A page of sentences, with what was typed. */
export function showTrouble(sitting: Sitting, trouble: Trouble): Reply {
  return pageOfTrouble(trouble, frameFor(sitting, trouble.heading, ''));
}
