import { allStages, atStage, ofStage } from '../../codes/stages.ts';
import type { Figures, Rate, StageFigures } from '../../register/figures.ts';
import { agree, count } from '../../words/plurals.ts';
import { isShareOfFew, writeFew } from '../figures/few.ts';
import { formatNumber, type Unit } from '../figures/report-numbers.ts';
import type { Highlight } from './report-publication.ts';

/** The few figures of the last year to read first, with those of the year before. Unknown figures are left out. */
export function listHighlights(years: readonly Figures[]): Highlight[] {
  const [before, year] = [years.at(-2), years.at(-1)];
  if (!year) return [];
  const none = year.stages.every(({ received }) => received === 0);
  if (none) return [{ value: '0', label: 'complaints received', note: inHomes(year.homes) }];
  const stages = year.stages.flatMap((stage) => {
    const earlier = before?.stages.find((each) => each.stage === stage.stage);
    return [...listReceived(stage, earlier), ...listOnTime(stage, earlier)];
  });
  return [...stages, ...listEscalated(year, before)];
}

function inHomes(homes: number): string {
  return homes > 0 ? `in ${count(homes, 'home')}` : '';
}

/** Homes so few that the rate for every thousand is told with them. */
const fewHomes = 1000;

function listReceived({ stage, received, perThousand }: StageFigures, before?: StageFigures): Highlight[] {
  if (typeof received !== 'number') return [];
  const rate =
    typeof perThousand.value === 'number'
      ? `${formatNumber(perThousand.value, 'decimal')} for every 1,000 homes`
      : '';
  const homes = perThousand.denominator;
  const isFew = rate !== '' && typeof homes === 'number' && homes < fewHomes;
  return [
    {
      value: formatNumber(received, 'number'),
      label: `${ofStage(stage)}${agree(received, 'complaint', 'complaints')} received${together(stage)}`,
      note: joinNotes([isFew ? `${inHomes(homes)} (${rate})` : rate, recall(before?.received, 'number')]),
    },
  ];
}

function listOnTime({ stage, onTime }: StageFigures, before?: StageFigures): Highlight[] {
  if (typeof onTime.value !== 'number') return [];
  const few = writeFew(onTime);
  return [
    {
      value: few || formatNumber(onTime.value, 'percent'),
      label: `${few ? '' : 'of '}${ofStage(stage)}${agree(few ? Number(onTime.denominator) : 2, 'complaint was', 'complaints were')} answered in time${together(stage)}`,
      note: joinNotes([few ? '' : describeParts(onTime), recallShare(before?.onTime)]),
    },
  ];
}

function listEscalated({ escalation, stages }: Figures, before?: Figures): Highlight[] {
  const ofCode = stages.filter(({ stage }) => stage !== allStages);
  const [first, last] = [ofCode[0]?.stage, ofCode.at(-1)?.stage];
  if (typeof escalation.value !== 'number' || first === last || isShareOfFew(escalation)) return [];
  return [
    {
      value: formatNumber(escalation.value, 'decimal'),
      label: `stage ${last} complaints for every 100${atStage(first ?? 0)}`,
      note: joinNotes([describeParts(escalation), recall(before?.escalation.value, 'decimal')]),
    },
  ];
}

function together(stage: number): string {
  return stage === allStages ? atStage(stage) : '';
}

function describeParts({ numerator, denominator }: Rate): string {
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return '';
  return `${formatNumber(numerator, 'number')} of ${formatNumber(denominator, 'number')}`;
}

function recall(figure: unknown, unit: Unit): string {
  return typeof figure === 'number' ? `${formatNumber(figure, unit)} the year before` : '';
}

function recallShare(rate?: Rate): string {
  const few = rate ? writeFew(rate) : '';
  return few ? `${few} the year before` : recall(rate?.value, 'percent');
}

function joinNotes(notes: readonly string[]): string {
  return notes.filter((note) => note !== '').join('; ');
}
