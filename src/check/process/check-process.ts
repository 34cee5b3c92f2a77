import type { Code } from '../../codes/code.ts';
import type { Basics } from '../../records/basics.ts';
import { fitToSchema } from '../../records/fit-to-schema.ts';
import type { ProcessFile } from '../../records/generated/process.ts';
import { validateProcess } from '../../records/generated/validate-process.js';
import type { Procedure } from '../../records/process/procedure.ts';
import { readProcedure } from '../../records/process/read-procedure.ts';
import type { PlacedError } from '../../records/schema-error.ts';
import { readCalendar, readCalendarSpan } from '../../register/count/working-days.ts';
import type { Path, Source } from '../../source/source.ts';
import { isDay, numberDay } from '../../words/calendar.ts';
import { adviseOnEmpty } from '../advise-on-empty.ts';
import { describeFindings, placeFindings, type Weighing } from '../describe-findings.ts';
import { formRules } from '../report/form-rules.ts';
import type { FormContext, Rule } from '../rule.ts';
import { invalidDate } from '../rules/form/invalid-date.ts';
import type { Verdict } from '../verdict.ts';
import { processBrokenMarkup, processPersonalData } from './process-prose.ts';
import { type AnswerFacts, type ProcessContext, placeStages } from './process-rule.ts';
import { processRules } from './process-rules.ts';

/** A procedure opened: it is read before the self-assessment is judged, and held against what that answers. */
export interface OpenedProcess {
  /** What was read; reliable only if the check finds no error. */
  readonly procedure: Procedure;
  readonly check: (answers: AnswerFacts, weighing: Weighing) => Verdict;
}

/**
 * Opens `process.yaml`, to be checked against the Code and against the answers of the self-assessment beside it; where that
 * names no known Code, only as a file.
 */
export function openProcess(
  given: Source,
  { code, contact, website }: Pick<Basics, 'code' | 'contact' | 'website'>,
): OpenedProcess {
  const source = adviseOnEmpty(given, emptyHelp);
  const { document, errors } = fitToSchema<ProcessFile>(source.root, validateProcess);
  const procedure = readProcedure(document);
  const { root, text, file } = source;
  const check: OpenedProcess['check'] = (answers, weighing) => {
    const place = <Needs>(rules: readonly Rule<Needs>[], needs: Needs) =>
      source.sound ? rules.flatMap((rule) => placeFindings(rule, needs, source, weighing)) : [];
    const { reaches } = weighing;
    const placed = [
      ...place<FormContext>(formRules, { root, text, kind: 'process', reaches, schemaErrors: errors }),
      ...place([unknownHolidays], procedure),
      ...place([processBrokenMarkup, processPersonalData], { root, contact, website }),
      ...(code ? place(processRules, buildContext(procedure, code, answers)) : []).filter(
        ({ path }) => !errors.some((error) => isUnread(path, error)),
      ),
    ];
    const diagnostics = describeFindings(source, placed);
    const tally = { provisions: 0, answered: 0, complete: 0 };
    return { kind: 'process', file, text, diagnostics, tally, read: null };
  };
  return { procedure, check };
}

/** Whether what a rule finds to be wrong or missing stands there, but not in a way that can be read: that is told, and nothing else. */
function isUnread(path: Path, { path: at, params }: PlacedError): boolean {
  const key = params['missingProperty'] ?? params['additionalProperty'];
  const faulty = key === undefined ? at : [...at, String(key)];
  const shared = Math.min(path.length, faulty.length);
  const isNear = Math.abs(path.length - faulty.length) <= 1;
  return isNear && faulty.slice(0, shared).every((step, index) => step === path[index]);
}

const emptyHelp =
  'Write it, start from the sample’s, or delete the file: docs/process.md shows what belongs in a procedure.';

function buildContext(procedure: Procedure, code: Code, answers: AnswerFacts): ProcessContext {
  return { procedure, code, answers, stages: placeStages(procedure.stages, code) };
}

/** A day that dates are to be worked out from, or that is not to be counted, of which the bank holidays are not known. */
const unknownHolidays: Rule<Procedure> = {
  ...invalidDate,
  find: ({ example, counting }) => {
    const { first, last } = readCalendarSpan();
    const { covers } = readCalendar({ closureDays: [], dayOne: 'day-after' });
    const days: (readonly [Path, string])[] = [
      [['example'], example],
      ...counting.closureDays.map((day, index) => [['working-days', 'closure-days', index], day] as const),
    ];
    return days
      .filter(([, day]) => isDay(day) && !covers(numberDay(day)))
      .map(([path, day]) => ({
        path,
        at: 'value',
        message: `${day} is outside the days whose bank holidays are known.`,
        help: `Write a day from ${first} to ${last}; a newer selfassess may know more.`,
      }));
  },
};
