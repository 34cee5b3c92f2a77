import type { Refusal } from '../../../records/process/procedure.ts';
import { matchPhrases } from '../../../words/phrases.ts';
import { findBlanket } from '../../exclusions/blanket.ts';
import { type Exclusion, judgeGround, judgeSentence } from '../../exclusions/judge-exclusion.ts';
import {
  findAsked,
  type ProcessContext,
  type ProcessRule,
  pointToAnswer,
} from '../../process/process-rule.ts';
import { splitSentences } from '../../prose/prose.ts';
import type { Finding } from '../../rule.ts';

/** Complaints and later stages are refused on the Code's own grounds; any other is to be shown to be fair. */
export const processExclusions: ProcessRule = {
  id: 'process-exclusions',
  severity: 'warning',
  gap: false,
  find: (context) =>
    findAsked(context, 'refusal-grounds').flatMap(({ id }) => [
      ...judge('not-accepted', context.procedure.notAccepted, id, context),
      ...judge('not-escalated', context.procedure.notEscalated, id, context),
    ]),
};

function judge(
  key: 'not-accepted' | 'not-escalated',
  { grounds, considered }: Refusal,
  id: string,
  context: ProcessContext,
): Finding[] {
  const { phrases } = context.code;
  const isNamed = matchPhrases(phrases.otherExclusions);
  const tell = describe(id, context);
  return [
    // What follows the first sentence of a ground explains it.
    ...grounds.flatMap((ground, index) =>
      tell(
        [key, 'grounds', index],
        judgeGround(splitSentences(ground)[0] ?? '', { isAged: key === 'not-accepted' }, phrases),
      ),
    ),
    ...splitSentences(considered).flatMap((text) => {
      const path = [key, 'considered'];
      const quote = findBlanket(text);
      // Where no grounds are given, another rule says so.
      if (quote === '' && grounds.length === 0) return [];
      if (quote === '')
        return tell(path, judgeSentence(text, { lead: '', isNamed: isNamed.test(text) }, phrases));
      return [
        {
          path,
          at: 'value' as const,
          quote,
          message: `“${quote}” refuses a whole kind of complaint outright, without looking at each one (${id}).`,
          help: 'Look at the circumstances of each complaint before one is refused, and say so here.',
          elsewhere: pointToAnswer(context, id),
        },
      ];
    }),
  ];
}

function describe(id: string, context: ProcessContext) {
  const { exclusionMonths } = context.code.phrases;
  return (path: Finding['path'], { limit, grounds }: Exclusion): Finding[] =>
    (limit === '' ? [...new Set(grounds)] : [limit]).map((quote) => ({
      path,
      at: 'value',
      quote,
      message:
        limit === ''
          ? `“${quote}” is a ground to refuse a complaint or a later stage, but is not among the Code’s (${id}).`
          : `“${quote}” is a shorter limit than the Code’s ${exclusionMonths} months (${id}).`,
      help:
        limit === ''
          ? `Take it out, if you can. If it is fair and reasonable to residents, say why in the answer to ${id}.`
          : `Accept complaints for ${exclusionMonths} months after the event or after the resident became aware of it; beyond that, use discretion.`,
      elsewhere: pointToAnswer(context, id),
    }));
}
