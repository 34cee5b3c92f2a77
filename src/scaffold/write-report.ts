import type { Code } from '../codes/code.ts';
import type { ReportContent, ReportField } from '../codes/report-order.ts';
import { listFigureStages, nameStageKey } from '../codes/stages.ts';
import { listBareStates } from '../records/describe-parts.ts';
import { joinList } from '../words/lists.ts';
import { writeComment, writeExample } from './write-comment.ts';

/** The text of an annual report that says nothing yet, with what each part wants; `''` if the Code asks for none. */
export function writeReport(code: Code, schema: string): string {
  const { report } = code;
  if (!report) return '';
  const items = code.provisions.find(({ id }) => id === report.provision)?.items ?? [];
  return [
    `# yaml-language-server: $schema=${schema}`,
    '',
    ...writeComment(
      `${report.title}, as ${report.provision} asks for it: it is published with self-assessment.yaml, which says whose it is and of which year. Every part needs an answer; where there is nothing to report, that is written too: silence never means none. If you publish this report in another way, delete this file.`,
      0,
    ),
    ...report.parts.flatMap(({ letter, title, holds }, at) => [
      '',
      `# ===== (${letter}) ${title} =====`,
      ...(items[at] ? writeComment(items[at], 0) : []),
      ...holds.flatMap((content) => [
        content.kind === 'assessment' ? '#' : '',
        ...writeContent(content, code),
      ]),
    ]),
    '',
  ].join('\n');
}

function writeContent(content: ReportContent, code: Code): string[] {
  const { key, kind, source, description } = content;
  if (kind === 'assessment') return writeComment('That is self-assessment.yaml, beside this file.', 0);
  return [
    ...writeComment(description.replaceAll('{source}', source), 0),
    ...writeChoice(content),
    `${key}:`,
    ...(kind === 'figures' ? writeFigures(code) : []),
  ];
}

/** What may be written, as an example of each form. */
function writeChoice({ key, kind, fields, states, prompt }: ReportContent): string[] {
  if (kind === 'prose') return writeExample(['', `  ${key}: |`, `    ${prompt}`], 0);
  if (kind === 'list')
    return writeExample(
      ['', `  ${key}: none`, '', 'or', '', `  ${key}:`, ...listFields(fields, '    - ')],
      0,
    );
  if (kind !== 'document') return [];
  const [named] = states.filter(({ needs }) => needs.length > 0);
  return writeExample(
    [
      '',
      ...listBareStates(states).flatMap((state) => [`  ${key}: ${state}`, '', 'or', '']),
      `  ${key}:`,
      `    state: ${named?.state ?? joinList(listBareStates(states), 'or')}`,
      ...listFields(fields, '    '),
    ],
    0,
  );
}

function listFields(fields: readonly ReportField[], lead: string): string[] {
  return fields.map(({ key, example, description }, at) => {
    const margin = at === 0 ? lead : ' '.repeat(lead.length);
    return `${margin}${key}: ${example === '' ? description.replace(/\.$/, '') : example}`;
  });
}

function writeFigures(code: Code): string[] {
  const [stage] = listFigureStages(code).map(nameStageKey);
  return [
    ...writeComment(
      'The register of cases in this folder, as your case system exports it, such as complaints.csv: the figures are counted from it, and it is never published. What is read of it shows',
      2,
    ),
    ...writeExample(['', '  npx selfassess measures complaints.csv'], 2),
    '  register:',
    ...writeComment('Without a register, take out the line above and type what you have:', 2),
    ...writeExample(
      ['  figures:', `    ${stage ?? 'complaints'}: { received: 205, responded: 202, in-time: 175 }`],
      2,
    ),
  ];
}
