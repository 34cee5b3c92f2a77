import type { Diagnostic } from '../../check/diagnostic.ts';
import { judgementRules } from '../../check/judgement-rules.ts';
import { labelAnswer } from '../../codes/answers.ts';
import type { Field } from '../../form/field.ts';
import type { Posted } from '../../form/read-posted.ts';
import { renderAlone } from '../../publication/prose/markdown.ts';
import type { Answer, Assessment } from '../../records/assessment.ts';
import { type EditNote, type FieldView, type Showing, viewField } from '../../render/edit/field-view.ts';
import type {
  BeforeView,
  ErrorView,
  FormView,
  FrameView,
  ProvisionView,
} from '../../render/edit/render-edit.ts';
import type { Value } from '../../source/edit/edit-value.ts';
import { labelPeriod } from '../../words/dates.ts';
import { describeNote } from '../preview/describe-findings.ts';
import { nameFix } from './findings/mend-finding.ts';
import { groupNotes, placeFindings } from './findings/place-findings.ts';
import type { FormPage } from './form-pages.ts';
import type { OpenFiles } from './open-files.ts';
import type { Refused } from './save-form.ts';
import { showRuns } from './show-runs.ts';
import { writeStart } from './start-values.ts';

/** What a form is shown with. */
export interface FormState {
  readonly frame: FrameView;
  readonly back: string;
  readonly around: FormView['around'];
  /** What stands in the file, for each part of the page. */
  readonly values: readonly (Value | undefined)[];
  /** Why a part cannot be saved; `''` if all can. */
  readonly closed: string;
  /** Where it stands in the file: `self-assessment.yaml:120`. */
  readonly place: string;
  readonly findings: readonly Diagnostic[];
  /** What was sent and could not be taken. */
  readonly refused: readonly Refused[];
  readonly documents: Showing['documents'];
  readonly toForm: (text: string) => string;
  /** The list that gets one more row; `''` for none. */
  readonly add: string;
  /** The key with which that row begins, in a map; `''` for none. */
  readonly newKey: string;
  readonly posted?: Posted;
  readonly command: string;
  readonly look: string;
  readonly file: string;
  readonly before: Assessment | null;
}

/** The rules of which a landlord may say, with a reason, that a finding does not hold. */
const waivable = new Set(judgementRules.map(({ id }) => id));

/** A page on which a part of a file is filled in. */
export function showForm(page: FormPage, files: OpenFiles, state: FormState): FormView {
  const opened = page.parts.map(({ open }, index) => open(state.values[index]));
  const placed = placeFindings(page, opened, state.findings);
  const notes = groupNotes(placed, (one) => ({
    ...describeNote(one, state, ''),
    fix: nameFix(one),
    waive:
      page.provision && waivable.has(one.rule)
        ? `?${new URLSearchParams({ add: 'waive', key: one.rule })}#f-waive`
        : '',
  }));
  for (const [name, sentences] of page.told)
    notes.set(name, [...(notes.get(name) ?? []), ...sentences.map(tell)]);
  const blanks = (name: string) => (name === state.add ? 1 : 0) + (name === 'evidence' ? 1 : 0);
  const showing: Showing = { ...state, notes, blanks };
  const fields = opened.flatMap((field) => openOut(field)).map((field) => viewField(field, showing));
  const errors = [
    ...state.refused.map(({ name, why }): ErrorView => ({ text: why, href: nameTarget(name) })),
    ...placed
      .filter(({ finding }) => finding.severity === 'error' && !finding.gap)
      .map(({ finding, name }): ErrorView => ({ text: finding.message, href: nameTarget(name) })),
  ];
  const provision = page.provision ? showProvision(page, files, fields, state) : null;
  return {
    ...{
      frame: state.frame,
      heading: page.title,
      back: state.back,
      around: state.around,
      errors,
      fields,
      provision,
    },
    worth: notes.get('') ?? [],
    start: writeStart(state.values),
    ...{ closed: state.closed, place: state.place, look: state.look, file: state.file },
    drafting:
      page.provision !== null &&
      (state.add === 'waive' || fields.some(({ name, notes: own }) => name === 'waive' && own.length > 0)),
  };
}

/** A sentence that is no finding. */
function tell(message: string): EditNote {
  return {
    ...{ kind: 'told', label: '', message, help: '', lines: [], href: '', rule: '', place: '' },
    ...{ waive: '', fix: '' },
  };
}

/** Where the field of that name stands on its page; `''` names the form as a whole. */
export function nameTarget(name: string): string {
  return name === '' ? '#form' : `#f-${name.replaceAll('.', '-')}`;
}

/** A group that is the whole of a page needs no frame of its own. */
function openOut(field: Field): readonly Field[] {
  return field.kind === 'group' && field.name === '' ? field.fields : [field];
}

const named = ['comply', 'evidence', 'commentary', 'action', 'alternative', 'review', 'waive'] as const;

function showProvision(
  { provision }: FormPage,
  { code, codes }: OpenFiles,
  fields: readonly FieldView[],
  { before, values }: FormState,
): ProvisionView | null {
  if (!provision || !code) return null;
  const find = (name: string) => fields.find((one) => one.name === name);
  const own = named.map(find);
  const [comply, evidence, commentary, action, alternative, review, waive] = own;
  if (!comply || !evidence || !commentary || !action || !alternative || !review || !waive) return null;
  const { list, items } = provision;
  return {
    number: provision.id,
    requirement: {
      text: provision.requirement,
      bullets: list === 'bullet' ? items : [],
      letters: list === 'lower-alpha' ? items : [],
    },
    issuer: `${code.issuer}, ${code.title}, ${code.edition}`,
    advice: codes.advise(code.id).get(provision.id)?.evidence ?? '',
    before: before ? showBefore(before, provision.id, code, values[0]) : null,
    ...{ comply, evidence, commentary, action, alternative, review, waive },
    rest: fields.filter(({ name }) => !named.some((one) => one === name)),
    remedied: code.answers
      .filter(({ needs }) => needs.includes('remedy'))
      .flatMap(({ accepted }) => accepted.slice(0, 1))
      .join(' '),
  };
}

function showBefore(
  before: Assessment,
  id: string,
  code: NonNullable<OpenFiles['code']>,
  now: Value | undefined,
): BeforeView | null {
  const answer = before.answers.find(({ provision }) => provision === id);
  if (!answer || answer.answer === '') return null;
  const commentary = now instanceof Map ? now.get('commentary') : undefined;
  return {
    label: `In ${labelPeriod(before.period)}`,
    answer: labelAnswer(answer.answer, code),
    evidence: listCited(answer, before),
    commentary: { html: renderAlone(answer.commentary) },
    isSame: typeof commentary === 'string' && commentary.trim() === answer.commentary.trim(),
    runs:
      typeof commentary === 'string' && commentary.trim() !== ''
        ? showRuns(answer.commentary, commentary)
        : [],
  };
}

function listCited({ evidence }: Answer, { register }: Assessment): string[] {
  return evidence.map(({ document, words }) => {
    if (document === '') return words;
    const title = register.find(({ id }) => id === document)?.title ?? document;
    return words === '' ? title : `${title}, ${words}`;
  });
}
