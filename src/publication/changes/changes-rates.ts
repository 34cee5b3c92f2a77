import type { AnswerChange, Version } from '../../changes/changes.ts';
import { ofStage } from '../../codes/stages.ts';
import { readTimedRate } from '../../records/timed-rate.ts';
import type { Figure, Figures } from '../../register/figures.ts';
import { joinParts } from '../../words/lists.ts';
import { formatFigure } from '../figures/report-numbers.ts';
import { nameYear } from '../figures/report-years.ts';
import type { BoardEntry } from './changes-view.ts';

/**
 * The figure that stands beside a new Yes to a provision that sets a time limit, of both years; nothing if no report has
 * one.
 */
export function tellRate(before: Version, after: Version): (change: AnswerChange) => BoardEntry['details'] {
  const answers = new Map(after.assessment.answers.map((answer) => [answer.provision, answer.comply]));
  const limits = new Map(after.code.provisions.map((one) => [one.id, one]));
  const years = listYears(before, after);
  return ({ provision }) => {
    const { stage = 0, limit } = limits.get(provision) ?? {};
    if (!limit || answers.get(provision) !== 'yes') return [];
    const rates = years.flatMap((figures) => {
      const found = figures.stages.find((one) => one.stage === stage);
      const timed = found && readTimedRate(limit.step, found);
      return timed ? [{ ...timed, year: nameYear(figures) }] : [];
    });
    const of = ` of ${ofStage(stage)}complaints`;
    if (rates.every(({ rate }) => rate.value === null)) return [];
    const said = rates.map(
      ({ rate, year }, index) =>
        `${sayRate(rate.value)}${index === 0 && typeof rate.value === 'number' ? of : ''} in ${year}`,
    );
    const name = limit.step === 'acknowledgement' ? 'Acknowledged in time' : 'Answered in time';
    return [{ name, text: joinParts(said) }];
  };
}

function sayRate(value: Figure): string {
  return value === 'suppressed' ? 'kept back' : formatFigure(value, 'percent');
}

/** The later report’s own year, then the one before it: the earlier report’s, or the later one’s table of years. */
function listYears(before: Version, after: Version): Figures[] {
  const [earlier, later] = [before, after].map(({ report }) =>
    (report?.years ?? []).flatMap(({ figures, from }) => (from === 'missing' ? [] : [figures])),
  );
  const is = later?.at(-1);
  if (!is) return [];
  const was = [earlier?.at(-1), later?.at(-2)].find((year) => year && nameYear(year) !== nameYear(is));
  return was ? [is, was] : [is];
}
