import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import { formatDate } from '../words/dates.ts';
import { joinParts } from '../words/lists.ts';
import { count } from '../words/plurals.ts';
import { cutSigns } from '../words/short-text.ts';
import { hangText, wrapText } from '../words/wrap.ts';
import { shareColumns } from './draw-bar.ts';
import { type Counts, type Status, type Step, sumCounts } from './status.ts';
import {
  mostListed,
  states,
  tellAction,
  tellApproval,
  tellDeadline,
  tellName,
  tellOwner,
  tellProvisions,
  tellWords,
} from './tell-status.ts';

/** How it may look. */
export interface StatusStyle {
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
  /** How the command is typed here. */
  readonly command: string;
}

/** The status for a person at a terminal: of one assessment a page, of several a line each. */
export function printStatusText(all: readonly Status[], style: StatusStyle): string {
  const page: Page = { paint: new Chalk({ level: style.colour ? 1 : 0 }), ...style };
  const [only, ...others] = all;
  if (!only) return '';
  const lines = others.length === 0 ? printOne(only, page) : printSeveral(all, page);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

interface Page extends StatusStyle {
  readonly paint: ChalkInstance;
}

const barWidth = 24;

function printOne(status: Status, page: Page): string[] {
  const { paint, width } = page;
  const { code, fault, counts, file } = status;
  return [
    paint.bold(tellName(status)),
    paint.dim(joinParts([code, file])),
    '',
    ...(fault === ''
      ? [
          wrapText(tellProvisions(status), width, 0),
          '',
          ...printSections(status, page),
          ...listLegend(counts, page),
          ...printOwners(status, page),
        ]
      : [wrapText(fault, width, 0)]),
    ...printActions(status, page),
    ...printFacts(status, page),
    ...printNext(status.next, page),
  ];
}

function printSections({ sections }: Status, { paint, width }: Page): string[] {
  const name = (number: string, title: string) => joinParts([number, title], ' ');
  const room = width - barWidth - 16;
  const widest = Math.min(room, Math.max(...sections.map((one) => stringWidth(name(one.number, one.title)))));
  return sections.map(({ number, title, counts }) => {
    const shown = cutSigns(name(number, title), widest);
    const far = `${counts.complete} of ${sumCounts(counts)}`;
    return `  ${pad(shown, widest)}  ${drawBar(counts, barWidth, paint)}  ${far}`;
  });
}

/** What the signs mean, of the states that occur. */
function listLegend(counts: Counts, { paint }: Page): string[] {
  const some = states.filter(({ state }) => counts[state] > 0);
  return [
    '',
    `  ${some.map(({ state, label, sign }) => `${colour(state, paint)(sign)} ${label}`).join('   ')}`,
  ];
}

function printOwners({ owners }: Status, { paint }: Page): string[] {
  if (owners.length === 0) return [];
  const rows = owners.map(tellOwner);
  const widest = Math.max(...rows.map(({ who }) => stringWidth(who)));
  return [
    '',
    paint.bold('By owner'),
    ...rows.map(({ who, what }, index) => {
      const bar = drawBar(owners[index]?.counts ?? emptyCounts, barWidth / 2, paint);
      return `  ${pad(who, widest)}  ${bar}  ${what}`;
    }),
  ];
}

const emptyCounts: Counts = { complete: 0, 'to-confirm': 0, lacking: 0, unanswered: 0 };

function printActions({ actions, promises }: Status, { paint, width }: Page): string[] {
  const told = [
    ...actions.map((one) => ({ text: tellAction(one), late: one.late })),
    ...promises.map((text) => ({ text: tellWords(text, 200), late: true })),
  ];
  if (told.length === 0) return [];
  const more = told.length - mostListed;
  return [
    '',
    paint.bold('Promised and not done'),
    ...told
      .slice(0, mostListed)
      .map(
        ({ text, late }) => `  - ${late ? paint.yellow(hangText(text, width, 4)) : hangText(text, width, 4)}`,
      ),
    ...(more > 0 ? [`  … and ${more} more.`] : []),
  ];
}

function printFacts(status: Status, { paint, width, command }: Page): string[] {
  const { errors, gaps, warnings } = status.findings;
  const found = [
    errors > 0 ? count(errors, 'problem') : '',
    gaps > 0 ? count(gaps, 'gap') : '',
    warnings > 0 ? count(warnings, 'warning') : '',
    ['changed', 'broken'].includes(status.approval.state) ? 'an approval that no longer holds' : '',
  ];
  const rows = [
    { head: 'Check', text: joinParts(found) || 'Nothing is found.' },
    { head: 'Deadline', text: tellDeadline(status) },
    { head: 'Approval', text: tellApproval(status).replace('“selfassess ', `“${command} `) },
  ].filter(({ text }) => text !== '');
  return [
    '',
    ...rows.map(
      ({ head, text }) => `${paint.bold(head.padEnd(factWidth))}${hangText(text, width, factWidth)}`,
    ),
  ];
}

const factWidth = 10;

function printNext(steps: readonly Step[], { paint, width, command }: Page): string[] {
  return [
    '',
    paint.bold('Next'),
    ...steps.flatMap((step, index) => [
      `  ${index + 1}. ${hangText(step.text, width, 5)}`,
      ...(step.command === '' ? [] : [`     ${paint.cyan(`${command} ${step.command}`)}`]),
    ]),
  ];
}

function printSeveral(all: readonly Status[], { paint, width }: Page): string[] {
  const name = Math.min(width - barWidth - 40, Math.max(...all.map((one) => stringWidth(tellName(one)))));
  return all.flatMap((status) => {
    const [due] = status.deadlines;
    const far =
      status.fault === '' ? `${status.counts.complete} of ${sumCounts(status.counts)}` : 'cannot be read';
    const facts = joinParts([
      far,
      status.findings.errors > 0 ? count(status.findings.errors, 'problem') : '',
      approvalWords[status.approval.state],
      due && status.deadlines.length === 1 ? `due ${formatDate(due.day)}` : '',
    ]);
    const head = `${pad(cutSigns(tellName(status), name), name)}  ${drawBar(status.counts, barWidth / 2, paint)}  `;
    return [
      `${head}${facts}`,
      ...(status.fault === '' ? [] : [`  ${hangText(`${status.file}: ${status.fault}`, width, 2)}`]),
    ];
  });
}

const approvalWords: Readonly<Record<Status['approval']['state'], string>> = {
  none: 'not approved',
  holds: 'approved',
  changed: 'changed since approval',
  broken: 'approval.yaml broken',
  unread: 'approval not looked at',
};

function drawBar(counts: Counts, width: number, paint: ChalkInstance): string {
  const shares = shareColumns(counts, width);
  const drawn = states.map(({ state, sign }, index) => colour(state, paint)(sign.repeat(shares[index] ?? 0)));
  return sumCounts(counts) === 0 ? ' '.repeat(width) : drawn.join('');
}

function colour(state: keyof Counts, paint: ChalkInstance): ChalkInstance {
  if (state === 'complete') return paint.green;
  if (state === 'unanswered') return paint.dim;
  return state === 'to-confirm' ? paint.cyan : paint.yellow;
}

function pad(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - stringWidth(text)))}`;
}
