import type { Code } from '../../codes/code.ts';
import type { Procedure, Refusal } from '../../records/process/procedure.ts';
import { readCalendarSpan } from '../../register/count/working-days.ts';
import { formatDate } from '../../words/dates.ts';
import { joinList, joinParts } from '../../words/lists.ts';
import { buildInlineProse, buildProse } from '../prose/markdown.ts';
import { safeHref } from '../prose/safe-href.ts';
import type { OtherView, RefusalView, RegulatorView, StaffView } from './process-publication.ts';
import { tellTimes, withoutStep } from './tell-times.ts';

/** Where a stage stands among the others. */
export function placeOf(index: number, { stages }: Procedure) {
  return { isFirst: index === 0, isLast: index === stages.length - 1 };
}

/** The regulator as residents reach it, by whatever name the procedure gives it. */
export function buildRegulator(
  { name, website, phone, email, post, help }: Procedure['ombudsman'],
  { regulator }: Code,
): RegulatorView {
  const ways = [
    { label: 'Website', link: { text: website.replace(/^https?:\/\/|\/$/g, ''), href: safeHref(website) } },
    {
      label: 'Phone',
      link: {
        text: phone,
        href: /^[+\d][\d ()-]+$/.test(phone) ? `tel:${phone.replace(/[^+\d]/g, '')}` : '',
      },
    },
    { label: 'Email', link: { text: email, href: email === '' ? '' : safeHref(`mailto:${email}`) } },
    { label: 'Post', link: { text: post, href: '' } },
  ]
    .filter(({ link }) => link.text !== '')
    .map((way) => ({ ...way, whole: way.label === 'Phone' }));
  return {
    given: ways.length > 0 || help !== '',
    heading: `${regulator.charAt(0).toUpperCase()}${regulator.slice(1)}`,
    name: name || regulator,
    ways,
    help: buildProse(help, 4),
  };
}

/** When a complaint is not taken, or not taken further; nothing where the procedure is silent on it. */
export function buildRefusal(
  refusal: Refusal,
  { title, anchor, code }: { readonly title: string; readonly anchor: string; readonly code: Code },
): RefusalView[] {
  if (!refusal.given) return [];
  const told = [
    ...(refusal.reasons === 'yes' ? ['why'] : []),
    ...(refusal.ombudsman === 'yes' ? [`that you can take our decision to ${code.regulator}, and how`] : []),
  ];
  return [
    {
      ...{ title, anchor },
      grounds: refusal.grounds.filter((ground) => ground.trim() !== '').map(buildInlineProse),
      considered: buildProse(refusal.considered, 4),
      told: told.length === 0 ? '' : `We write to you and tell you ${joinList(told)}.`,
    },
  ];
}

/** Other times and other ways, each with whom it is for. */
export function buildOthers(procedure: Procedure): OtherView[] {
  const timetables = procedure.timetables.map((timetable) => ({
    for: timetable.for,
    texts: [timetable.why, timetable.outsideCode]
      .filter((text) => text !== '')
      .map((text) => buildProse(text, 4)),
    stages: timetable.stages.map((stage) => {
      const at = procedure.stages.findIndex(({ name }) => name === stage.name);
      const times = tellTimes(stage, placeOf(Math.max(at, 0), procedure));
      return { name: stage.name, times: times.map(withoutStep) };
    }),
  }));
  const routes = procedure.routes.map(({ for: whom, what, outsideCode }) => ({
    for: whom,
    texts: [what, outsideCode].filter((text) => text !== '').map((text) => buildProse(text, 4)),
    stages: [],
  }));
  return [...timetables, ...routes];
}

/** How working days are counted, a sentence each. */
export function tellCounting({ counting: { closureDays, dayOne } }: Procedure): string[] {
  const first =
    dayOne === 'same-day'
      ? 'The day on which something happens is day 1.'
      : 'The first working day after something happens is day 1.';
  const closed = joinList([...closureDays].sort().map(formatDate));
  return [
    `A working day is a day from Monday to Friday that is not a bank holiday in England and Wales. ${first}`,
    ...(closed === '' ? [] : [`We do not count ${closed} either, when our offices are closed.`]),
    readCalendarSpan().source,
  ];
}

/** The appendix for staff; `inline` reads a line of Markdown. */
export function buildStaff(
  { introduction, letters, variations }: Procedure['staff'],
  inline: typeof buildInlineProse,
): StaffView {
  return {
    given: introduction !== '' || letters.length > 0 || variations.length > 0,
    introduction: buildProse(introduction, 4),
    letters: letters.map(({ stage, when, contents }) => ({
      title: joinParts([stage, when], ', '),
      contents: contents.map(inline),
    })),
    variations: variations.map(({ for: whom, what }) => ({ for: whom, what: buildProse(what, 0) })),
  };
}
