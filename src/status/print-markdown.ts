import { joinParts } from '../words/lists.ts';
import { escapeMarkdown } from '../words/markdown/escape-markdown.ts';
import { type Counts, type Status, sumCounts } from './status.ts';
import {
  mostListed,
  states,
  tellAction,
  tellApproval,
  tellDeadline,
  tellName,
  tellOwner,
  tellProvisions,
} from './tell-status.ts';

/** The status for an issue, a comment or the summary of a job; `command` is how the command is typed there. */
export function printStatusMarkdown(
  all: readonly Status[],
  { command }: { readonly command: string },
): string {
  return `${all.map((status) => printOne(status, command).join('\n')).join('\n\n')}\n`;
}

function printOne(status: Status, command: string): string[] {
  const { code, file, fault, actions, promises, owners, next } = status;
  const late = [...actions.map(tellAction), ...promises];
  return [
    `## ${escapeMarkdown(tellName(status))}`,
    '',
    escapeMarkdown(joinParts([code, file])),
    '',
    `**${escapeMarkdown(fault === '' ? tellProvisions(status) : fault)}**`,
    ...(fault === '' ? ['', ...printTable(status)] : []),
    ...listItems(
      'By owner',
      owners.map((owner) => {
        const { who, what } = tellOwner(owner);
        return `${who}: ${what}`;
      }),
    ),
    ...listItems('Promised and not done', late.slice(0, mostListed)),
    ...(late.length > mostListed ? [`- … and ${late.length - mostListed} more`] : []),
    '',
    ...[
      { head: 'Deadline', text: tellDeadline(status) },
      { head: 'Approval', text: tellApproval(status) },
    ].flatMap(({ head, text }) => (text === '' ? [] : [`- **${head}:** ${escapeMarkdown(text)}`])),
    '',
    '### Next',
    '',
    ...next.map(({ text, command: words }, index) => {
      const typed = words === '' ? '' : ` \`${command} ${words.replaceAll('`', '')}\``;
      return `${index + 1}. ${escapeMarkdown(text)}${typed}`;
    }),
  ];
}

function printTable({ sections, counts }: Status): string[] {
  const row = (name: string, some: Counts) =>
    `| ${[name, ...states.map(({ state }) => some[state]), sumCounts(some)].join(' | ')} |`;
  return [
    `| Section | ${states.map(({ label }) => label[0]?.toUpperCase() + label.slice(1)).join(' | ')} | Provisions |`,
    `|---|${states.map(() => '--:|').join('')}--:|`,
    ...sections.map((one) => row(escapeMarkdown(joinParts([one.number, one.title], ' ')), one.counts)),
    row('**All**', counts),
  ];
}

function listItems(heading: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : ['', `### ${heading}`, '', ...items.map((item) => `- ${escapeMarkdown(item)}`)];
}
