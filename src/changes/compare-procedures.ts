import type {
  Extension,
  Procedure,
  ProcessStage,
  Refusal,
  StageTimes,
  Time,
} from '../records/process/procedure.ts';
import { joinParts } from '../words/lists.ts';
import { count } from '../words/plurals.ts';
import type { ProcedureChange } from './changes.ts';
import { isSameText } from './same-text.ts';

/** What a procedure says, each by the keys that lead there; items of lists by their names. */
type Told = ReadonlyMap<string, { readonly part: readonly string[]; readonly text: string }>;

/** What stands at a part; one of several items of the same part is known by its text. */
type Entry = readonly [part: readonly string[], text: string, item?: 'item'];

/**
 * What differs between two procedures, in the order of the later. Stages go by their names; one whose name is new goes with the
 * earlier one in its place, if that has none of the later names.
 */
export function compareProcedures(before: Procedure | null, after: Procedure | null): ProcedureChange[] {
  const names = new Set(after?.stages.map(({ name }) => name));
  const known = new Set(before?.stages.map(({ name }) => name));
  const rename = ({ name }: ProcessStage, index: number): string => {
    const later = after?.stages[index]?.name ?? name;
    return names.has(name) || known.has(later) ? name : later;
  };
  const was = before ? listTold(before, before.stages.map(rename)) : new Map<never, never>();
  const is = after
    ? listTold(
        after,
        after.stages.map(({ name }) => name),
      )
    : new Map<never, never>();
  const told: Told[] = [was, is];
  const keys = new Set(told.toReversed().flatMap((one) => [...one.keys()]));
  return [...keys].flatMap((key): ProcedureChange[] => {
    const [earlier, later] = told.map((one) => one.get(key));
    const change = { before: earlier?.text ?? '', after: later?.text ?? '' };
    return isSameText(change.before, change.after)
      ? []
      : [{ part: (later ?? earlier)?.part ?? [], ...change }];
  });
}

/** `names` are those by which the stages are known. */
function listTold(procedure: Procedure, names: readonly string[]): Told {
  const { ombudsman, counting, staff } = procedure;
  const entries: Entry[] = [
    [['title'], procedure.title],
    [['introduction'], procedure.introduction],
    [
      ['working-days'],
      joinParts([
        counting.dayOne === 'day-after' ? 'day 1 is the day after' : 'day 1 is the same day',
        counting.closureDays.length > 0 ? `closed on ${[...counting.closureDays].sort().join(', ')}` : '',
      ]),
    ],
    ...procedure.ways.map(({ by, how }) => [['ways', by], how] as const),
    [['support'], procedure.support],
    ...procedure.stages.flatMap((stage, index) => listStage(stage, names[index] ?? stage.name)),
    ...Object.entries(ombudsman).map(([key, text]) => [['ombudsman', key], text] as const),
    ...listRefusal('not-accepted', procedure.notAccepted),
    ...listRefusal('not-escalated', procedure.notEscalated),
    ...procedure.timetables.flatMap(({ for: whom, why, outsideCode, stages }) => [
      [['other-timetables', whom, 'why'], why] as const,
      [['other-timetables', whom, 'outside-code'], outsideCode] as const,
      ...stages.flatMap((times) => listTimes(times, ['other-timetables', whom, times.name])),
    ]),
    ...procedure.routes.flatMap(({ for: whom, what, outsideCode }) => [
      [['other-routes', whom, 'what'], what] as const,
      [['other-routes', whom, 'outside-code'], outsideCode] as const,
    ]),
    [['staff', 'introduction'], staff.introduction],
    ...staff.letters.map(
      ({ stage, when, contents }) => [['staff', 'letters', stage, when], contents.join('; ')] as const,
    ),
    ...staff.variations.map(({ for: whom, what }) => [['staff', 'variations', whom], what] as const),
  ];
  return new Map(
    entries
      .filter(([, text]) => text.trim() !== '')
      .map(([part, text, item]) => [[...part, item ? text : ''].join('\n'), { part, text }]),
  );
}

function listStage(stage: ProcessStage, known: string): Entry[] {
  const at = (key: string) => ['stages', known, key];
  return [
    [at('name'), stage.name],
    [at('how-to-ask'), stage.howToAsk],
    [at('handled-by'), stage.handledBy],
    [at('another-person'), stage.anotherPerson],
    [at('what-happens'), stage.whatHappens],
    ...listTimes(stage, ['stages', known]),
    ...stage.letter.map((content): Entry => [at('letter'), content, 'item']),
    [at('actions'), stage.actions],
    [at('if-not-done'), stage.ifNotDone],
  ];
}

function listTimes({ acknowledge, steps, respond, extend }: StageTimes, at: readonly string[]): Entry[] {
  return [
    [[...at, 'acknowledge'], acknowledge ? tellTime(acknowledge) : ''],
    [[...at, 'steps'], steps.map((step) => joinParts([`${step.what}:`, tellTime(step)], ' ')).join('; ')],
    [[...at, 'respond'], respond ? tellTime(respond) : ''],
    [[...at, 'extend'], extend ? tellExtension(extend) : ''],
    [[...at, 'extend', 'when'], extend?.when ?? ''],
  ];
}

function listRefusal(key: string, { grounds, considered, reasons, ombudsman }: Refusal): Entry[] {
  return [
    ...grounds.map((ground): Entry => [[key, 'grounds'], ground, 'item']),
    [[key, 'considered'], considered],
    [[key, 'reasons'], reasons],
    [[key, 'ombudsman'], ombudsman],
  ];
}

/** `within 10 working days from acknowledgement` */
function tellTime({ within, from }: Time): string {
  return `within ${count(within, 'working day')} from ${from.replaceAll('-', ' ')}`;
}

function tellExtension({ by, from, reasons, ombudsman }: Extension): string {
  return joinParts([
    `by up to ${count(by, 'working day')} from ${from === 'response-due' ? 'the day it is due' : 'the decision'}`,
    reasons === '' ? '' : `reasons: ${reasons}`,
    ombudsman === '' ? '' : `ombudsman: ${ombudsman}`,
  ]);
}
