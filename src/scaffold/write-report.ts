import type { Code } from '../codes/code.ts';
import type { ReportContent, ReportField } from '../codes/report-order.ts';
import { listFigureStages, nameStageKey } from '../codes/stages.ts';
import { listBareStates } from '../records/describe-parts.ts';
import type { ReportingYear } from './find-year.ts';
import { writeComment, writeExample } from './write-comment.ts';

/** The text of an annual report that says nothing yet, with what each part wants; `''` if the Code asks for none. */
export function writeReport(code: Code, schema: string, year: ReportingYear): string {
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
        ...writeContent(content, code, year),
      ]),
    ]),
    '',
  ].join('\n');
}

function writeContent(content: ReportContent, code: Code, year: ReportingYear): string[] {
  const { key, kind, source, description } = content;
  if (kind === 'assessment') return writeComment('That is self-assessment.yaml, beside this file.', 0);
  return [
    ...writeComment(description.replaceAll('{source}', source), 0),
    `${key}:`,
    ...(kind === 'figures' ? writeFigures(code) : writeExample(listChoices(content, code, year), 2)),
  ];
}

/** What may be written below the key, an example of each form; each is right once it is no comment. */
function listChoices(
  { kind, fields, states, prompt }: ReportContent,
  code: Code,
  year: ReportingYear,
): string[] {
  const list = (lead: string) => listFields(fields, lead, code, year);
  if (kind === 'prose') return [prompt];
  if (kind === 'list') return ['none', '', 'or', '', ...list('- ')];
  if (kind !== 'document') return [];
  const bare = listBareStates(states);
  const [named] = states.filter(({ needs }) => needs.length > 0);
  return [
    ...bare.flatMap((state, at) => [...(at === 0 ? [] : ['', 'or', '']), state]),
    ...(named ? ['', 'or', '', `state: ${named.state}`, ...list('')] : []),
  ];
}

function listFields(fields: readonly ReportField[], lead: string, code: Code, year: ReportingYear): string[] {
  return fields.map((field, at) => {
    const margin = at === 0 ? lead : ' '.repeat(lead.length);
    return `${margin}${field.key}: ${quoteIfNeeded(field.example || exemplify(field, code, year))}`;
  });
}

/** A value that a field of its kind takes; of words, what is to be said. */
function exemplify({ kind, description }: ReportField, { provisions }: Code, { to }: ReportingYear): string {
  if (kind === 'date') return to;
  if (kind === 'month') return to.slice(0, 7);
  if (kind === 'number') return '3';
  if (kind === 'address') return 'https://www.harbourvale.example/report';
  if (kind === 'provision') return provisions[0]?.id ?? '';
  return description.replace(/\.$/, '');
}

/** In quotes, where YAML would read a plain text otherwise. */
function quoteIfNeeded(text: string): string {
  return /: | #|^[^\p{L}\d]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
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
      ['figures:', `  ${stage ?? 'complaints'}: { received: 205, responded: 202, in-time: 175 }`],
      2,
    ),
  ];
}
