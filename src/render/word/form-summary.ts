import type { Remedy } from '../../publication/page/form-view.ts';
import type { Exception, Publication, Summary } from '../../publication/page/publication.ts';
import { heading, writeBlocks } from './blocks.ts';
import { notGiven, writeProvision } from './document.ts';
import { writeRemedy, writeRequirement } from './form-row.ts';
import { paragraph } from './paragraph.ts';
import { textWidth } from './parts/furniture.ts';
import { headStyle, writeTable } from './tables.ts';
import { linked, plain } from './words.ts';
import type { Writing } from './writing.ts';

/** How the answers stand: in a sentence, each No with what is done about it, what is not answered, and section by section. */
export function writeSummary({ summary }: Publication, writing: Writing): string {
  const { sentence, exceptions, many } = summary;
  const gaps = summary.gaps.map(({ id, href }) => linked(id, href, writing)).join(plain(', '));
  return [
    heading(1, 'Summary', writing),
    paragraph(plain(sentence)),
    ...(exceptions.length > 0
      ? [
          heading(2, 'Where we do not comply', writing),
          many
            ? tellExceptions(exceptions, writing)
            : exceptions.map((one) => tellException(one, writing)).join(''),
        ]
      : []),
    gaps === '' ? '' : `${heading(2, 'Not yet answered', writing)}${paragraph(gaps)}`,
    heading(2, 'Section by section', writing),
    countSections(summary, writing),
  ].join('');
}

function tellException(exception: Exception, writing: Writing): string {
  const { section, requirement, remedy } = exception;
  return [
    paragraph(writeProvision(exception, 'Provision ', writing), { style: 'Heading3' }),
    paragraph(plain(section), { style: 'Note', keepNext: true }),
    writeRequirement(requirement, writing),
    remedy.shown ? writeRemedy(remedy, writing) : '',
  ].join('');
}

const style = 'TableText';

/** Many of them, as a table without the Code's words. */
function tellExceptions(exceptions: readonly Exception[], writing: Writing): string {
  return writeTable({
    caption: 'Provisions that we do not comply with, and what we do about each',
    widths: [2000, 4138, 1700, 1800],
    head: ['Provision', 'What we will do', 'By', 'Who'].map((label) =>
      paragraph(plain(label), { style: headStyle }),
    ),
    rows: exceptions.map((exception) => {
      const { remedy } = exception;
      const when = remedy.done === '' ? remedy.by : `Done on ${remedy.done}`;
      return {
        cells: [
          paragraph(writeProvision(exception, '', writing), { style }),
          writeWhat(remedy, writing),
          paragraph(plain(when || '–'), { style }),
          paragraph(plain(remedy.owner || '–'), { style }),
        ],
        whole: true,
      };
    }),
    named: true,
  });
}

function writeWhat({ given, action, alternative }: Remedy, writing: Writing): string {
  if (!given) return paragraph(notGiven, { style });
  const another =
    alternative.blocks.length === 0
      ? ''
      : `${paragraph(plain('We meet the intention another way:'), { style, keepNext: true })}${writeBlocks(alternative.blocks, writing, style)}`;
  return `${writeBlocks(action.blocks, writing, style)}${another}`;
}

function countSections(summary: Summary, writing: Writing): string {
  const labels = summary.counts.map(({ label }) => label);
  const text = (runs: string, keepNext: boolean) => paragraph(runs, { style, keepNext });
  const number = (words: string | number, keepNext: boolean, look = style) =>
    paragraph(plain(String(words)), { style: look, align: 'end', keepNext });
  const rest = Math.min(1500, Math.floor((textWidth.portrait * 0.7) / (labels.length + 1)));
  const names = textWidth.portrait - rest * (labels.length + 1);
  return writeTable({
    caption: 'Answers in each section of the Code',
    widths: [names, rest, ...labels.map(() => rest)],
    head: [
      paragraph(plain('Section'), { style: headStyle }),
      number('Provisions', true, headStyle),
      ...labels.map((label) => number(label, true, headStyle)),
    ],
    rows: [
      ...summary.sections.map(({ name, href, total, counts }) => ({
        cells: [
          text(linked(name, href, writing), true),
          number(total, true),
          ...counts.map(({ count }) => number(count, true)),
        ],
        whole: true,
      })),
      {
        cells: [
          text(plain('Whole Code'), false),
          number(summary.total, false),
          ...summary.counts.map(({ count }) => number(count, false)),
        ],
        whole: true,
      },
    ],
    named: true,
  });
}
