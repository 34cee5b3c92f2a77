import type { Code } from '../../codes/code.ts';
import type { Assessment } from '../../records/assessment.ts';
import type { Procedure, ProcessStage } from '../../records/process/procedure.ts';
import { beginSmall } from '../../words/begin-small.ts';
import { formatWeekday } from '../../words/dates.ts';
import { joinList, joinParts } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import { fitTitle } from '../page/fit-title.ts';
import type { Publication } from '../page/publication.ts';
import { buildInlineProse, buildProse } from '../prose/markdown.ts';
import {
  buildOthers,
  buildRefusal,
  buildRegulator,
  buildStaff,
  placeOf,
  tellCounting,
} from './build-parts.ts';
import { drawTimeline } from './draw-timeline.ts';
import { processAnchors } from './process-anchors.ts';
import type { ExampleView, ProcessPublication, StageView } from './process-publication.ts';
import { tellTimes, withoutStep } from './tell-times.ts';
import { type ExampleDates, workOutDates } from './work-out-dates.ts';

/** The procedure as residents will read it; `own` is the self-assessment that it is published with. */
export function buildProcedure(
  procedure: Procedure,
  own: Publication,
  { assessed }: Pick<Assessment, 'assessed'>,
  code: Code,
): ProcessPublication {
  const { lang, landlord, website, contact, dated, address, approval } = own;
  const title = procedure.title || 'How we deal with complaints';
  const dates = workOutDates(procedure, assessed);
  const example = buildExample(procedure, dates);
  const body = buildBody(procedure, dates, example, code);
  return {
    ...{ lang, title, landlord, website, contact, dated, address, approval },
    documentTitle: joinParts([`${own.draft.is ? 'Draft: ' : ''}${title}`, landlord], ' – '),
    pageTitle: fitTitle({
      names: [title, 'How we deal with complaints', 'Complaints'],
      landlord,
      draft: own.draft.is,
    }),
    description: `${joinParts([title, landlord], ', ')}: the stages, how long each takes, and how to reach ${code.regulator}.`,
    draft: { is: own.draft.is, lacks: landlord === '' ? ['The name of the landlord is not given.'] : [] },
    contents: listContents(body),
    ...body,
  };
}

type Body = Omit<
  ProcessPublication,
  | keyof Pick<Publication, 'lang' | 'landlord' | 'website' | 'contact' | 'dated' | 'address' | 'approval'>
  | 'title'
  | 'documentTitle'
  | 'pageTitle'
  | 'description'
  | 'draft'
  | 'contents'
>;

function buildBody(procedure: Procedure, dates: ExampleDates | null, example: ExampleView, code: Code): Body {
  const inline = createInlineReader();
  return {
    lead: buildLead(procedure),
    introduction: buildProse(procedure.introduction, 3),
    ways: procedure.ways.map(({ by, how }) => ({ by, how: buildInlineProse(how) })),
    support: buildProse(procedure.support, 3),
    example,
    charts: drawTimeline(procedure, dates, example),
    stages: procedure.stages.map((stage, index) => buildStage(stage, index, { procedure, code, inline })),
    ombudsman: buildRegulator(procedure.ombudsman, code),
    refusals: [
      ...buildRefusal(procedure.notAccepted, {
        title: 'When we do not take a complaint',
        anchor: processAnchors.notAccepted,
        code,
      }),
      ...buildRefusal(procedure.notEscalated, {
        title: nameRefused(procedure),
        anchor: processAnchors.notEscalated,
        code,
      }),
    ],
    others: buildOthers(procedure),
    counting: tellCounting(procedure),
    staff: buildStaff(procedure.staff, inline),
  };
}

function listContents({
  ways,
  stages,
  refusals,
  ombudsman,
  others,
  staff,
}: Body): ProcessPublication['contents'] {
  return [
    { title: 'What happens when you complain', anchor: processAnchors.lead },
    ...(ways.length > 0 ? [{ title: 'How to complain', anchor: processAnchors.ways }] : []),
    ...stages.map(({ name, anchor }) => ({ title: name, anchor })),
    ...refusals.map(({ title, anchor }) => ({ title, anchor })),
    ...(ombudsman.given ? [{ title: ombudsman.heading, anchor: processAnchors.ombudsman }] : []),
    ...(others.length > 0 ? [{ title: 'Other times and other ways', anchor: processAnchors.others }] : []),
    { title: 'How we count days', anchor: processAnchors.days },
    ...(staff.given ? [{ title: 'Appendix: for our staff', anchor: processAnchors.staff }] : []),
  ];
}

/** `When we do not go on to Stage 2` */
function nameRefused({ stages }: Procedure): string {
  const [next] = stages.slice(1);
  return stages.length === 2 && next
    ? `When we do not go on to ${next.name}`
    : 'When we do not go on to the next stage';
}

/** What happens when you complain: how many stages, and how soon each is answered. */
function buildLead(procedure: Procedure): string[] {
  const names = procedure.stages.map(({ name }) => name);
  const many =
    names.length === 1
      ? `There is one stage: ${names[0]}.`
      : `There are ${numerals[names.length] ?? names.length} stages: ${joinList(names)}.`;
  const told = procedure.stages.map((stage, index) => {
    // “After that” means the step before, which is then told too.
    const isChained = stage.respond?.from === 'step-before';
    const times = tellTimes(stage, placeOf(index, procedure)).filter(
      ({ step }) => step === 'acknowledge' || step === 'respond' || (isChained && step === 'step'),
    );
    const sentences = times.map(({ what, limit }) => `${beginSmall(what)} ${limit}`);
    return sentences.length === 0 ? '' : `At ${stage.name} ${joinList(sentences)}.`;
  });
  return [names.length === 0 ? '' : many, ...told].filter((sentence) => sentence !== '');
}

const numerals = ['', 'one', 'two', 'three', 'four'];

function buildExample(procedure: Procedure, dates: ExampleDates | null): ExampleView {
  const first = dates?.stages[0]?.received ?? '';
  if (!dates || first === '') return { sentence: '', chosen: '', stages: [] };
  const stages = procedure.stages.map((stage, index) => {
    const { received = '', dates: days = [] } = dates.stages[index] ?? {};
    const asked = received === '' ? '' : `on ${formatWeekday(received)}`;
    const begin =
      index === 0
        ? { what: 'You complain', limit: '', date: asked, day: received }
        : {
            what: `You ask for ${stage.name}`,
            limit: 'here, the first working day after our answer',
            date: asked,
            day: received,
          };
    const rows = tellTimes(stage, placeOf(index, procedure)).map(({ what, limit }, at) => {
      const day = days[at] ?? '';
      return { what, limit, date: day === '' ? '' : `by ${formatWeekday(day)}`, day };
    });
    return { name: stage.name, rows: [begin, ...rows] };
  });
  return {
    sentence: `These are the last days for a complaint that reaches us on ${formatWeekday(first)}.`,
    chosen: dates.isChosen
      ? ''
      : 'We chose that day as an example: the first working day after our self-assessment was finished.',
    stages,
  };
}

type ReadInline = typeof buildInlineProse;

/** Reads a line that stands in several letters once. */
function createInlineReader(): ReadInline {
  const known = new Map<string, ReturnType<ReadInline>>();
  return (markdown) => {
    const prose = known.get(markdown) ?? buildInlineProse(markdown);
    known.set(markdown, prose);
    return prose;
  };
}

function buildStage(
  stage: ProcessStage,
  index: number,
  {
    procedure,
    code,
    inline,
  }: { readonly procedure: Procedure; readonly code: Code; readonly inline: ReadInline },
): StageView {
  const { name, extend } = stage;
  const times = tellTimes(stage, placeOf(index, procedure));
  const words = new Map(
    code.provisions.flatMap(({ letter }) => letter.map((one) => [one.holds, one.words] as const)),
  );
  const regulator = procedure.ombudsman.name || code.regulator;
  return {
    name,
    anchor: `${processAnchors.stage}${index + 1}`,
    handled: tellHandler(stage),
    howToAsk: buildProse(stage.howToAsk, 4),
    whatHappens: buildProse(stage.whatHappens, 4),
    times: times.filter(({ step }) => step !== 'extend').map(withoutStep),
    extension: times.filter(({ step }) => step === 'extend').map(withoutStep)[0] ?? null,
    longer: extend
      ? [
          `We may need longer: up to ${count(extend.by, 'working day')} more.`,
          ...(extend.reasons === 'yes' ? ['We tell you why, and when you will hear from us.'] : []),
          ...(extend.ombudsman === 'yes' ? [`We also tell you how to reach ${regulator}.`] : []),
        ]
      : [],
    longerWhen: buildProse(extend?.when ?? '', 4),
    letter: stage.letter.map((content) => inline(words.get(content) ?? content)),
    actions: buildProse(stage.actions, 4),
    ifNotDone: buildProse(stage.ifNotDone, 4),
  };
}

function tellHandler({ handledBy, anotherPerson }: ProcessStage): string {
  return joinParts(
    [
      handledBy && `${handledBy.charAt(0).toUpperCase()}${handledBy.slice(1)} deals with it.`,
      anotherPerson === 'yes' ? 'It is never the person who dealt with it before.' : '',
    ],
    ' ',
  );
}
