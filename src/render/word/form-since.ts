import type { Promised, Publication } from '../../publication/page/publication.ts';
import { heading, writeBlocks } from './blocks.ts';
import { writeItem, writeProvision } from './document.ts';
import { paragraph } from './paragraph.ts';
import { headStyle, writeTable } from './tables.ts';
import { lineBreak, plain } from './words.ts';
import type { Writing } from './writing.ts';

/** Who else looked at it; `''` if nobody is named. */
export function writeScrutiny({ scrutiny }: Publication, writing: Writing): string {
  if (scrutiny.length === 0) return '';
  const entries = scrutiny.flatMap(({ by, on, said }) => [
    paragraph(`${plain(by, { strong: true })}${plain(on === '' ? '' : `, ${on}`)}`, { style: 'Entry' }),
    writeBlocks(said.blocks, writing),
  ]);
  return `${heading(1, 'Who else looked at it', writing)}${entries.join('')}`;
}

/** What has changed since the self-assessment before, and what became of its promises; `''` if there is none. */
export function writeSince({ since }: Publication, writing: Writing): string {
  if (!since.shown) return '';
  const moves = since.answers.map((move) =>
    writeItem(
      `${writeProvision(move, 'Provision ', writing)}${plain(`: ${move.before} then, ${move.after} now`)}`,
      writing,
    ),
  );
  return [
    heading(1, since.title, writing),
    ...since.sentences.map((sentence) => paragraph(plain(sentence))),
    ...(moves.length > 0 ? [heading(2, 'Answers that have changed', writing), ...moves] : []),
    ...(since.promises.length > 0
      ? [heading(2, 'What became of what we promised', writing), tellPromises(since.promises, writing)]
      : []),
  ].join('');
}

const style = 'TableText';

function tellPromises(promises: readonly Promised[], writing: Writing): string {
  return writeTable({
    caption: 'Each action of that self-assessment that was not done then',
    widths: [2200, 4738, 2700],
    head: ['Provision', 'What we promised', 'What became of it'].map((label) =>
      paragraph(plain(label), { style: headStyle }),
    ),
    rows: promises.map((promise) => {
      const { what, due, state, facts } = promise;
      const promised =
        what.blocks.length === 0
          ? paragraph(plain('Not said'), { style })
          : writeBlocks(what.blocks, writing, style);
      const after = facts === '' ? '' : `${lineBreak}${plain(facts)}`;
      return {
        cells: [
          paragraph(writeProvision(promise, '', writing), { style }),
          `${promised}${due === '' ? '' : paragraph(plain(due), { style })}`,
          paragraph(`${plain(state, { strong: true })}${after}`, { style }),
        ],
        whole: true,
      };
    }),
    named: true,
  });
}
