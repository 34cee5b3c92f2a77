import { labelAnswer } from '../../../codes/answers.ts';
import { atStage, nameStageKey } from '../../../codes/stages.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import type { Figures } from '../../../register/figures.ts';
import { numberDay } from '../../../words/calendar.ts';
import { count } from '../../../words/plurals.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/**
 * Homes times years below which few complaints are left to chance: a landlord with 250 homes that receives 40 complaints
 * a year for every 1,000 may expect ten in a year, and fewer than three about once in 360 years.
 */
const fewestHomeYears = 250;

/**
 * A Yes where the Code says that few complaints may be a sign of residents unable to complain, beside few complaints.
 * How few is our own choice, since no regulator names a number: it can be set.
 */
export const lowVolumeBesideYes: Rule = {
  id: 'low-volume-beside-yes',
  severity: 'warning',
  gap: false,
  find: (context) =>
    context.code.provisions
      .filter(({ about }) => about === 'complaint-volumes')
      .flatMap(({ id }) => judgeAnswer(id, context)),
};

function judgeAnswer(id: string, context: CodeContext): Finding[] {
  const { report, code, lowVolume } = context;
  const { comply, answer } = readAnswer(context, id);
  const volume = report && comply === 'yes' ? readVolume(report.figures) : undefined;
  if (!report || !volume || volume.rate >= lowVolume) return [];
  const key = nameStageKey(volume.stage);
  const place = report.locate([
    ['performance', 'figures', key, 'received'],
    ['performance', 'figures', key, 'per-1000'],
  ]);
  const label = labelAnswer(answer, code);
  const said = `${count(volume.received, 'complaint')}${atStage(volume.stage)}, ${volume.rate.toFixed(1)} a year for every 1,000 homes`;
  return [
    {
      path: provisionPath(id, 'comply'),
      at: 'value',
      message: `${id} is answered ${label}, and the annual report tells of only ${said} (${report.file}:${place.start.line}): are residents able to complain?`,
      help: `Say in the commentary what explains the number, or what was done to find out. If ${label} is right, waive this rule here with the reason. Fewer than ${lowVolume} are questioned (low-volume-per-1000 in the settings).`,
      elsewhere: [{ file: report.file, range: place, note: said }],
    },
  ];
}

/** Complaints received at the first stage, and how many that is in a year for every 1,000 homes; undefined if unknown. */
function readVolume({ stages, homes, period }: Figures) {
  const [first] = stages;
  const years = (numberDay(period.to) - numberDay(period.from) + 1) / 365;
  const isMany = homes * years >= fewestHomeYears;
  if (!first || typeof first.received !== 'number' || !isMany) return undefined;
  return {
    stage: first.stage,
    received: first.received,
    rate: (first.received / (homes * years)) * 1000,
  };
}
