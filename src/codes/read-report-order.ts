import type { CodeFile } from './generated/code.ts';
import type { DocumentState, ReportContent, ReportField, ReportOrder } from './report-order.ts';

type ReportFile = NonNullable<CodeFile['report']>;
type PartFile = ReportFile['parts'][number];
type ContentFile = PartFile['holds'][number];
type FieldFile = NonNullable<ContentFile['fields']>[number];
type StateFile = NonNullable<ContentFile['states']>[number];

/** What a Code's file says about its annual report, with plain words in place of any that it leaves out. */
export function readReportOrder({ title, short, provision, parts }: ReportFile): ReportOrder {
  const read = parts.map((part) => ({
    letter: part.letter,
    title: part.title,
    holds: part.holds.map((content) => readContent(content, `${provision} (${part.letter})`)),
  }));
  return {
    title,
    short: short ?? title,
    provision,
    parts: read,
    contents: read.flatMap(({ holds }) => holds),
  };
}

function readContent({ fields = [], states = [], ...file }: ContentFile, source: string): ReportContent {
  const key = file.kind === 'figures' ? 'performance' : file.key;
  const label = file.label ?? key.replaceAll('-', ' ');
  const title = file.title ?? '';
  return {
    ...{ ...blank, asks: label, help: adviseOn({ ...file, fields, states }, key) },
    ...describeByDefault(label, file.description),
    ...file,
    ...{ key, label, source, title },
    anchor: title === '' ? '' : (file.anchor ?? key),
    fields: fields.map((field) => readField(field, file)),
    states: states.map((state) => readState(state, label)),
    beyondReceived: file['beyond-received'] ?? false,
    noneAskedBeside: file['none-asked-beside'] ?? [],
  };
}

const blank: Pick<ReportContent, 'layout' | 'table' | 'one' | 'many' | 'untitled' | 'decisions'> = {
  layout: 'entries',
  table: '',
  one: '',
  many: '',
  untitled: '',
  decisions: { title: 'Decisions and compensation', label: 'Decisions' },
};

function describeByDefault(label: string, description = `{source}: ${label}.`) {
  const named = beginLarge(label);
  const lack = `${named}: not given`;
  return { lack, none: `${named}: none.`, prompt: `${named}.`, description, hover: description };
}

function beginLarge(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function readField(file: FieldFile, { key: of, kind }: ContentFile): ReportField {
  const label = file.label ?? file.key.replaceAll('-', ' ');
  return {
    ...{ key: file.key, kind: file.kind, required: file.required ?? false, label },
    shown: placeField(file, kind),
    description: file.description ?? `${label}.`,
    example: file.example ?? '',
    prompt: file.prompt ?? '',
    unit: file.unit ?? '',
    lack: file.lack ?? `Item {item} of ${of} does not say ${file.key}.`,
  };
}

/** Every field is shown somewhere; an address is where the title leads. A document has one text, and nothing below it. */
function placeField({ shown, kind }: FieldFile, of: ContentFile['kind']): ReportField['shown'] {
  if (shown) return of === 'document' && shown === 'below' ? 'text' : shown;
  if (kind === 'address') return '';
  return kind === 'markdown' ? 'text' : 'facts';
}

function readState(
  { state, sentence, needs = [], lack, 'determinations-below': determinationsBelow = 0 }: StateFile,
  label: string,
): DocumentState {
  return {
    determinationsBelow,
    ...{ state, needs, sentence: sentence ?? `${beginLarge(label)}: ${state.replaceAll('-', ' ')}.` },
    lack: lack ?? `Of ${label} (${state.replaceAll('-', ' ')}) the {field} is not given.`,
  };
}

/** What to write, from the definition alone. */
function adviseOn({ kind, fields = [], states = [] }: ContentFile, key: string): string {
  if (kind === 'prose') return `Add ${key}: | and the text below it, indented by two spaces.`;
  if (kind === 'list') {
    return `Add ${key}: none, or a list with ${joinKeys(fields.map((field) => field.key))} for each.`;
  }
  const written = states.map(({ state, needs = [] }) =>
    needs.length === 0 ? state : `state: ${state} with ${joinKeys(needs)}`,
  );
  return `Add ${key}: ${joinKeys(written, 'or')}.`;
}

function joinKeys(keys: readonly string[], word = 'and'): string {
  return keys.length < 2 ? keys.join('') : `${keys.slice(0, -1).join(', ')} ${word} ${keys.at(-1)}`;
}
