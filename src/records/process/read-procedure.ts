import { isDay } from '../../words/calendar.ts';
import type {
  ProcessExtension,
  ProcessFile,
  ProcessRefusal,
  ProcessStageTimes,
  ProcessTime,
  ProcessStage as StageEntry,
} from '../generated/process.ts';
import type { Extension, Procedure, ProcessStage, Refusal, StageTimes, Time } from './procedure.ts';

/** A file without whatever does not fit its schema: anything, at any depth, may be absent, and what was no group is a blank. */
type Loose<Value> = Value extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Loose<Value[Key]> | undefined }
    : Value;

/** A procedure as written. Items of lists keep their places, so that a rule's path leads to them. */
export function readProcedure(file: Loose<ProcessFile>): Procedure {
  const { 'working-days': days = {}, ombudsman = {}, staff = {} } = file;
  const { name = '', website = '', phone = '', email = '', post = '', help = '' } = ombudsman;
  return {
    title: file.title ?? '',
    introduction: file.introduction ?? '',
    example: isDay(file.example ?? '') ? (file.example ?? '') : '',
    counting: {
      closureDays: (days['closure-days'] ?? []).filter(isDay),
      dayOne: days['day-one'] ?? 'day-after',
    },
    ways: (file.ways ?? []).map(({ by = '', how = '' }) => ({ by, how })),
    support: file.support ?? '',
    stages: (file.stages ?? []).map(readStage),
    ombudsman: { name, website, phone, email, post, help },
    notAccepted: readRefusal(file['not-accepted']),
    notEscalated: readRefusal(file['not-escalated']),
    timetables: (file['other-timetables'] ?? []).map((one) => ({
      for: one.for ?? '',
      why: one.why ?? '',
      outsideCode: one['outside-code'] ?? '',
      stages: (one.stages ?? []).map(readTimes),
    })),
    routes: (file['other-routes'] ?? []).map((one) => ({
      for: one.for ?? '',
      what: one.what ?? '',
      outsideCode: one['outside-code'] ?? '',
    })),
    staff: {
      introduction: staff.introduction ?? '',
      letters: (staff.letters ?? []).map(({ stage = '', when = '', contents = [] }) => ({
        ...{ stage, when },
        contents: contents.filter(isGiven),
      })),
      variations: (staff.variations ?? []).map((one) => ({ for: one.for ?? '', what: one.what ?? '' })),
    },
  };
}

function readStage(stage: Loose<StageEntry>): ProcessStage {
  return {
    ...readTimes(stage),
    howToAsk: stage['how-to-ask'] ?? '',
    handledBy: stage['handled-by'] ?? '',
    anotherPerson: stage['another-person'] ?? '',
    whatHappens: stage['what-happens'] ?? '',
    letter: (stage.letter ?? []).map((content) => content.trim()).filter(isGiven),
    actions: stage.actions ?? '',
    ifNotDone: stage['if-not-done'] ?? '',
  };
}

function readTimes({ name = '', acknowledge, steps, respond, extend }: Loose<ProcessStageTimes>): StageTimes {
  return {
    name,
    acknowledge: readTime(acknowledge),
    steps: (steps ?? []).map((step) => ({
      what: step.what ?? '',
      kind: step.is ?? '',
      within: step.within ?? 0,
      from: step.from ?? 'step-before',
    })),
    respond: readTime(respond),
    extend: readExtension(extend),
  };
}

/** Null also where a part of it could not be read: another finding says so. */
function readTime(time: Loose<ProcessTime> | undefined): Time | null {
  const { within, from } = time ?? {};
  return within === undefined || from === undefined ? null : { within, from };
}

function readExtension(extend: Loose<ProcessExtension> | undefined): Extension | null {
  if (extend?.by === undefined) return null;
  const { by, from = 'response-due', reasons = '', ombudsman = '', when = '' } = extend;
  return { by, from, reasons, ombudsman, when };
}

function readRefusal(refusal: Loose<ProcessRefusal> | undefined): Refusal {
  const { grounds = [], considered = '', reasons = '', ombudsman = '' } = refusal ?? {};
  return { given: refusal !== undefined, grounds, considered, reasons, ombudsman };
}

function isGiven(text: string): boolean {
  return text.trim() !== '';
}
