import type { Diagnostic } from '../../../check/diagnostic.ts';
import { type FileKind, fileKinds } from '../../../form/files.ts';
import { type FindingView, renderEdit } from '../../../render/edit/render-edit.ts';
import { count } from '../../../words/plurals.ts';
import type { CheckedFile } from '../../disk/check-file.ts';
import { describeNote } from '../../preview/describe-findings.ts';
import { baseOf } from '../addresses.ts';
import { listFindings } from '../desk-facts.ts';
import type { FormPage } from '../form-pages.ts';
import type { Reply } from '../reply.ts';
import { nameTarget } from '../show-form.ts';
import { frameFor, showTrouble } from '../show-pages.ts';
import type { Sitting } from '../sitting.ts';
import { mendFinding, nameFix } from './mend-finding.ts';
import { openPlaces } from './open-places.ts';

const kinds = [
  { kind: 'error', title: 'Errors' },
  { kind: 'warning', title: 'Warnings' },
  { kind: 'gap', title: 'Gaps' },
] as const;

/** The page of everything that was found in the files of an assessment, the gravest first, each leading to the field it is about. */
export async function showFindingsPage(sitting: Sitting, notice: string): Promise<Reply> {
  const checked = await sitting.check();
  const told = checked ? await listTold(sitting, checked) : [];
  const views = told.map((one) => viewFinding(one, sitting));
  const groups = kinds.flatMap(({ kind, title }) => {
    const findings = views.filter((one) => one.kind === kind);
    return findings.length > 0 ? [{ title, count: count(findings.length, 'finding'), findings }] : [];
  });
  const lead =
    views.length === 0
      ? 'Nothing was found in the files as they are saved.'
      : 'What was found in the files as they are saved. A link leads to the field that a finding is about.';
  return {
    status: 200,
    page: renderEdit('findings', { frame: frameFor(sitting, 'Findings', notice), lead, groups }),
  };
}

async function listTold(sitting: Sitting, checked: CheckedFile): Promise<Told[]> {
  const findPlace = openPlaces(sitting);
  const found = fileKinds.flatMap((file) =>
    listFindings(checked, { file }).map((finding) => ({ file, finding })),
  );
  return Promise.all(
    found.map(async ({ file, finding }) => ({ file, finding, ...(await findPlace(file, finding)) })),
  );
}

/** Makes the mend that was asked for on that page, and shows it again. */
export async function takeFindings(sitting: Sitting, sent: URLSearchParams): Promise<Reply> {
  const file = fileKinds.find((kind) => kind === sent.get('file'));
  if (!file) return showTrouble(sitting, noSuchFile);
  const saved = await mendFinding(sitting, { file }, sent.get('fix') ?? '');
  return { status: 303, location: `${baseOf(sitting)}findings/?${new URLSearchParams({ saved })}` };
}

const noSuchFile = {
  ...{ status: 422, heading: 'Nothing was mended', typed: [] },
  sentences: ['The form does not say in which file. Load the page of findings again.'],
};

interface Told {
  readonly file: FileKind;
  readonly finding: Diagnostic;
  readonly page: FormPage | undefined;
  readonly name: string;
}

function viewFinding({ file, finding, page, name }: Told, sitting: Sitting): FindingView {
  const note = describeNote(finding, sitting.options, '');
  const title = page?.provision ? `${page.provision.id} ${page.title}` : page?.title;
  return {
    ...note,
    ...{ file, fix: nameFix(finding) },
    href: page ? `${baseOf(sitting)}${page.address}${nameTarget(name)}` : '',
    where: title === undefined ? note.place : isOfRow(finding) ? `${title}, ${note.place}` : title,
  };
}

/** Whether it was found in a row of the register, which no form shows. */
function isOfRow({ path: [line] }: Diagnostic): boolean {
  return typeof line === 'number';
}
