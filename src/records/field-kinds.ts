import type { Code } from '../codes/code.ts';
import type { FieldKind } from '../source/grammar.ts';
import { assessmentFacts, type Fact } from './facts.ts';
import { type KnownField, listProcessKinds } from './process/process-kinds.ts';
import { listReportFacts } from './report-facts.ts';

/**
 * What is written in each field of a landlord's files, as far as all those Codes agree on it: looked up by the keys
 * that lead to it (`['landlord', 'subsidiaries', '[]']`); where there is no such place, by the last key, if all fields
 * of that key agree.
 */
export function buildKindOf(
  listCodes: () => readonly Code[],
): (place: readonly string[]) => FieldKind | undefined {
  let fields: readonly KnownField[] | undefined;
  const known = new Map<string, { readonly kind: FieldKind | undefined }>();
  const find = (place: readonly string[]) => {
    fields ??= [...listAssessmentKinds(), ...listCodes().flatMap(listReportKinds), ...listProcessKinds()];
    const here = fields.filter(({ steps }) => isAt(steps, place));
    const fits = here.length > 0 ? here : fields.filter(({ steps }) => steps.at(-1) === place.at(-1));
    return new Set(fits.map(({ kind }) => kind)).size === 1 ? fits[0]?.kind : undefined;
  };
  return (place) => {
    const name = place.join('\n');
    const { kind } = known.get(name) ?? { kind: find(place) };
    known.set(name, { kind });
    return kind;
  };
}

/** The comments that `import` writes beside fields, and the sample beside its own values. */
export const hints: ReadonlySet<string> = new Set([
  ...assessmentFacts.flatMap(({ imported }) =>
    imported.startsWith('hint: ') ? [imported.slice('hint: '.length)] : [],
  ),
  'owned at the end of the period',
  'list them here if one assessment covers a group',
  'the day the last answer was finished, before the papers went to the Board',
  'how the case system writes them',
]);

/** The last keys of fields that hold a name or a few words of the landlord's own. */
const names = [
  'scrutiny[].by',
  'name',
  'subsidiaries[]',
  'author',
  'role',
  'minute',
  'owner',
  'phone',
  'file',
  'register',
  'register[]',
  'handler',
  'sheet',
  'tenures[]',
  'measure',
  'unit',
  'what',
  'source',
];

/** Texts besides those that are compared word by word. */
const texts = ['title', 'said', 'evidence', 'evidence[]', 'evidence[].*', 'waive.*', 'note', 'columns.*'];

let assessmentKinds: readonly KnownField[] | undefined;

function listAssessmentKinds(): readonly KnownField[] {
  assessmentKinds ??= assessmentFacts.map((fact) => ({ steps: split(fact.path), kind: tellKind(fact) }));
  return assessmentKinds;
}

function tellKind({ path, compared }: Fact): FieldKind {
  if (compared.startsWith('wording: ') || endsWith(path, texts)) return 'prose';
  return endsWith(path, names) ? 'name' : 'closed';
}

/** By their Codes, as every file that is read asks for them. */
const reportKinds = new WeakMap<Code, readonly KnownField[]>();

function listReportKinds(code: Code): readonly KnownField[] {
  const known = reportKinds.get(code) ?? findReportKinds(code);
  reportKinds.set(code, known);
  return known;
}

function findReportKinds(code: Code): KnownField[] {
  const contents = code.report?.contents ?? [];
  return listReportFacts(code).map((fact) => {
    const steps = split(fact.path);
    const content = contents.find(({ key, kind }) => key === steps[0] && kind !== 'figures');
    if (!content) return { steps, kind: tellOfFigures(fact.path) };
    const field = content.fields.find(({ key }) => key === steps.at(-1));
    const isText = field ? ['words', 'markdown'].includes(field.kind) : content.kind === 'prose';
    return { steps, kind: isText ? 'prose' : 'closed' };
  });
}

/** Words of the landlord's case system may well end in a `#`. */
function tellOfFigures(path: string): FieldKind {
  if (endsWith(path, [...texts, 'outcomes.*[]', 'stages.*[]'])) return 'prose';
  return endsWith(path, names) ? 'name' : 'closed';
}

function endsWith(path: string, ends: readonly string[]): boolean {
  return ends.some((end) => path === end || path.endsWith(`.${end}`));
}

/** `provisions.*.evidence[]` as `provisions`, `*`, `evidence`, `[]`. */
function split(path: string): string[] {
  return path.replaceAll('[]', '.[]').split('.');
}

function isAt(steps: readonly string[], place: readonly string[]): boolean {
  return steps.length === place.length && steps.every((step, at) => step === '*' || step === place[at]);
}
