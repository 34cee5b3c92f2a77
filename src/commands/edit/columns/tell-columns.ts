import { atStage } from '../../../codes/stages.ts';
import type { AnnualReport } from '../../../records/annual-report.ts';
import type { Filling } from '../../../register/heads/filling.ts';
import type { Heads } from '../../../register/heads/read-heads.ts';
import { labelPeriod } from '../../../words/dates.ts';
import { joinList } from '../../../words/lists.ts';
import { agree, count, writeNumber } from '../../../words/plurals.ts';

/** How the rows are filled under the heading of a column, in a sentence, so that a wrong choice is seen. Numbers alone. */
export function tellFilling(name: string, { rows, isWhole }: Heads, filling: Filling): string {
  const { filled, understood, different } = filling;
  const among = `${isWhole ? '' : 'the first '}${count(rows, 'row')}`;
  if (filled === 0) return `None of ${among} is filled.`;
  const begun = `${writeNumber(filled)} of ${among} ${agree(filled, 'is', 'are')} filled`;
  const kind = kinds[name.replace(/^stage-\d-/, '')];
  if (!kind) return `${begun}, with ${count(different, 'different entry', 'different entries')}.`;
  if (understood === filled) return `${begun}, ${filled === 1 ? '' : 'all '}with ${kind}.`;
  if (understood === 0) return `${begun}, ${filled === 1 ? 'but not' : 'none of them'} with ${kind}.`;
  return `${begun}, ${writeNumber(filled - understood)} of them not with ${kind}.`;
}

const day = 'a day';
const kinds: Readonly<Record<string, string>> = {
  ...{ received: day, acknowledged: day, 'extended-on': day, responded: day },
  'extended-to': 'a day, or Yes or No',
  outcome: 'an outcome that is understood',
  stage: 'a stage that is understood',
};

/** What was counted with the columns as they are, in sentences; none where nothing was, or where it is kept back. */
export function tellCounts({ counting, years }: AnnualReport): string[] {
  const own = years.at(-1);
  if (!counting || !own) return [];
  const { period, stages } = own.figures;
  const received = stages.flatMap(({ stage, received: number }) =>
    typeof number === 'number' ? [`${writeNumber(number)}${atStage(stage)}`] : [],
  );
  const { rows, leftOut, doubtful } = counting;
  return [
    ...(typeof rows === 'number' ? [`${count(rows, 'row')} ${agree(rows, 'holds', 'hold')} a case.`] : []),
    ...(leftOut > 0 ? [`${count(leftOut, 'row')} could not be counted.`] : []),
    ...(typeof doubtful === 'number' && doubtful > 0
      ? [`In ${count(doubtful, 'row')} something is in doubt.`]
      : []),
    ...(received.length > 0 ? [`Received in ${labelPeriod(period)}: ${joinList(received)}.`] : []),
  ];
}
