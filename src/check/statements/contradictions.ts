import type { Code } from '../../codes/code.ts';
import { readTypedFigures } from '../../records/typed-figures.ts';
import { defaultCounting } from '../../register/counting.ts';
import type { Figures, Period } from '../../register/figures.ts';
import { findStatements } from './find-statements.ts';
import { type Contradiction, judgeStatement } from './judge-statement.ts';
import { listSentences } from './listed-sentences.ts';
import type { KnownFigures, Limit } from './statement.ts';

/** A contradiction, with the words at fault. */
export interface FoundContradiction extends Contradiction {
  readonly quote: string;
  /** The words of its sentence before those. */
  readonly lead: string;
}

/** Every number in a text that the figures contradict. */
export function findContradictions(text: string, known: KnownFigures): FoundContradiction[] {
  const periods = known.years.map(({ period }) => period);
  return listSentences(text, periods).flatMap((sentence) =>
    findStatements(sentence, known).flatMap((statement) => {
      const found = judgeStatement(statement, known);
      const { start, end } = statement.quantity;
      const [lead, quote] = [sentence.text.slice(0, start), sentence.text.slice(start, end)];
      return found ? [{ ...found, lead, quote }] : [];
    }),
  );
}

/** The figures known of the years given, the present one last, under a Code. */
export function knowFigures(
  years: readonly Figures[],
  determinations: number | null,
  code: Code,
): KnownFigures {
  const steps = { acknowledgement: 'acknowledged-in-time', response: 'in-time' } as const;
  const limits = code.provisions.flatMap(({ stage, limit }): Limit[] =>
    limit && limit.step !== 'extension'
      ? [{ stage, step: steps[limit.step], workingDays: limit.workingDays }]
      : [],
  );
  const onTimeName = code.measures.onTime.toLowerCase();
  return { years, determinations, stages: code.stages, onTimeName, limits };
}

/** A year of which nothing is known but its homes. */
export function knowNothing(period: Period, homes: number, code: Code): Figures {
  return readTypedFigures({}, period, homes, code, { ...defaultCounting, countedOn: '' });
}
