import type { ReportContext } from '../../../report/report-rule.ts';
import { listTypedYears } from '../../../report/typed-years.ts';
import { readRefused } from '../../../report/written-fields.ts';
import type { Finding } from '../../../rule.ts';

/** What was refused is the sum of what was refused for each reason, and what the report lists. */
export function sumRefused(context: ReportContext): Finding[] {
  return [
    ...findListed(context),
    ...findReasons(context, 'refused', 'Refused'),
    ...findReasons(context, 'escalations-refused', 'Requests for a later stage refused'),
  ];
}

function findReasons(
  context: ReportContext,
  key: 'refused' | 'escalations-refused',
  words: string,
): Finding[] {
  return listTypedYears(context).flatMap(({ path, suffix, year }): Finding[] => {
    const refused = year[key];
    const reasons = year[`${key}-by-reason`] ?? [];
    const sum = reasons.reduce((all, { number = 0 }) => all + number, 0);
    if (refused === undefined || reasons.length === 0 || sum === refused) return [];
    return [
      {
        path: [...path, `${key}-by-reason`],
        at: 'key',
        message: `${words}${suffix}: the reasons add up to ${sum}, but ${refused} are refused.`,
        help: 'Correct the number that is wrong, or add a reason for the others.',
      },
    ];
  });
}

/** The list of types refused, or `none`, against the number that is typed or that the typed reasons give. */
function findListed(context: ReportContext): Finding[] {
  const listed = readRefused(context);
  const own = listTypedYears(context).find(({ suffix }) => suffix === '')?.year;
  const { refused, 'refused-by-reason': reasons } = own ?? {};
  const total = refused ?? reasons?.reduce((all, { number = 0 }) => all + number, 0);
  if (total === undefined || !listed || listed.sum === total) return [];
  const written = `performance › figures › ${refused === undefined ? 'refused-by-reason' : 'refused'}`;
  if (listed.isList) {
    return [
      {
        path: [listed.key],
        at: 'key',
        message: `The types of complaint refused add up to ${listed.sum}, but ${written} is ${total}.`,
        help: 'Correct the number that is wrong.',
      },
    ];
  }
  return [
    {
      path: [listed.key],
      at: 'value',
      message: `${listed.key} says none, but ${written} is ${total}.`,
      help: `List the types of complaint that were refused, with a number for each; or correct the ${total}.`,
    },
  ];
}
