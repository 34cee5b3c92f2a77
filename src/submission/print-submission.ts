import { Chalk, type ChalkInstance } from 'chalk';
import { formatDate } from '../words/dates.ts';
import { stringifySafely } from '../words/for-terminal.ts';
import { joinParts } from '../words/lists.ts';
import { escapeMarkdown } from '../words/markdown/escape-markdown.ts';
import { agree, count } from '../words/plurals.ts';
import { makeHarmless } from '../words/short-text.ts';
import { hangText } from '../words/wrap.ts';
import type { LinkFault, LinkReport } from './link-report.ts';
import type { Fact, NotComplied, Submission } from './submission.ts';

/** A submission, and what became of its links where they were looked at; null if they were not. */
export interface Told {
  readonly submission: Submission;
  readonly links: LinkReport | null;
}

/** For a person who copies it into the form. */
export function printSubmissionText(
  { submission, links }: Told,
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const { name, file, groups, notComplied, missing } = submission;
  const widest = Math.max(...groups.flatMap(({ facts }) => facts.map(({ label }) => label.length)));
  const lines = [
    paint.bold(makeHarmless(name)),
    paint.dim(file),
    ...groups.flatMap(({ title, facts }) => [
      '',
      paint.bold(title),
      ...facts.flatMap((one) => printFact(one, widest, width, paint)),
    ]),
    ...(notComplied.length > 0 ? ['', paint.bold('Not complied with')] : []),
    ...notComplied.map((one) => `  - ${hangText(tellNotComplied(one), width, 4)}`),
    ...(links ? ['', paint.bold('Links'), ...printLinks(links, width, paint)] : []),
    ...(missing.length > 0 ? ['', paint.bold('Missing')] : []),
    ...missing.map((sentence) => `  ${paint.yellow('-')} ${hangText(sentence, width, 4)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function printFact(
  { label, value, unsaid, isAddress }: Fact,
  widest: number,
  width: number,
  paint: ChalkInstance,
): string[] {
  const head = `  ${label.padEnd(widest)}  `;
  if (value === '')
    return [
      `${head}${paint.yellow(hangText(makeHarmless(unsaid), Math.max(width, head.length + 30), head.length))}`,
    ];
  // An address is copied whole.
  if (isAddress)
    return value
      .split('\n')
      .map((line, index) => `${index === 0 ? head : ' '.repeat(head.length)}${makeHarmless(line)}`);
  return [`${head}${hangText(makeHarmless(value), Math.max(width, head.length + 30), head.length)}`];
}

function tellNotComplied({ provision, name, answer, remedy, by, owner }: NotComplied): string {
  const when = by === '' ? '' : `by ${formatDate(by)}`;
  const facts = joinParts([when, owner]);
  return makeHarmless(
    `${joinParts([provision, name], ' ')} – ${answer}. ${remedy}${facts === '' ? '' : ` (${facts})`}`,
  );
}

/** What is wrong, each kind once with its addresses below. */
function printLinks({ looked, faults }: LinkReport, width: number, paint: ChalkInstance): string[] {
  const each = [...groupFaults(faults)].flatMap(([fault, links]) => [
    `  ${paint.yellow('-')} ${hangText(`${fault}:`, width, 4)}`,
    ...links.map(({ address, what }) => `    ${makeHarmless(`${address} (${what})`)}`),
  ]);
  return [`  ${tellHowMany({ looked, faults })}`, ...each];
}

function tellHowMany({ looked, faults }: LinkReport): string {
  const all = count(looked, 'address', 'addresses');
  if (faults.length === 0) return `${all} asked, and each leads to a page.`;
  return `${all} asked, of which ${faults.length} ${agree(faults.length, 'leads', 'lead')} to no page.`;
}

function groupFaults(faults: readonly LinkFault[]): Map<string, LinkFault[]> {
  const groups = new Map<string, LinkFault[]>();
  for (const one of faults) groups.set(one.fault, [...(groups.get(one.fault) ?? []), one]);
  return groups;
}

/** For a note or an issue. */
export function printSubmissionMarkdown({ submission, links }: Told): string {
  const { name, file, groups, notComplied, missing } = submission;
  const lines = [
    `# ${escapeMarkdown(name)}`,
    '',
    escapeMarkdown(file),
    ...groups.flatMap(({ title, facts }) => [
      '',
      `## ${title}`,
      '',
      ...facts.map(
        ({ label, value, unsaid, isAddress }) =>
          `- **${escapeMarkdown(label)}:** ${value === '' ? `_${escapeMarkdown(unsaid)}_` : writeValue(value, isAddress)}`,
      ),
    ]),
    ...(notComplied.length > 0 ? ['', '## Not complied with', ''] : []),
    ...notComplied.map((one) => `- ${escapeMarkdown(tellNotComplied(one))}`),
    ...(links ? ['', '## Links', '', ...listFaults(links)] : []),
    ...(missing.length > 0 ? ['', '## Missing', ''] : []),
    ...missing.map((sentence) => `- ${escapeMarkdown(sentence)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function writeValue(value: string, isAddress: boolean): string {
  return isAddress
    ? value
        .split('\n')
        .map((line) => `<${line.replace(/[<>\s]/g, encodeURIComponent)}>`)
        .join(', ')
    : escapeMarkdown(value);
}

function listFaults({ looked, faults }: LinkReport): string[] {
  const each = [...groupFaults(faults)].flatMap(([fault, links]) => [
    `- ${escapeMarkdown(`${fault}:`)}`,
    ...links.map(({ address, what }) => `  - ${escapeMarkdown(`${address} (${what})`)}`),
  ]);
  return [tellHowMany({ looked, faults }), ...(each.length > 0 ? ['', ...each] : [])];
}

/** For programs. `version` is that of this output; it grows only when readers must change. */
export function printSubmissionJson({ submission, links }: Told, today: string): string {
  const { name, file, groups, notComplied, missing } = submission;
  const facts = Object.fromEntries(
    groups.flatMap(({ facts }) =>
      facts.map(({ key, value, isAddress }) => [
        key,
        isAddress && value.includes('\n') ? value.split('\n') : value,
      ]),
    ),
  );
  return `${stringifySafely({ version: 1, today, name, file, facts, notComplied, missing, links })}\n`;
}
