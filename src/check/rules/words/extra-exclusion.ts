import { filterTexts, matchPhrases } from '../../../words/phrases.ts';
import { listStages } from '../../cases/list-stages.ts';
import { findBlanket } from '../../exclusions/blanket.ts';
import { judgeSentence } from '../../exclusions/judge-exclusion.ts';
import { listExclusionProvisions, speaksOfRefusals } from '../../exclusions/speaks-of-refusals.ts';
import { findLead, readClaims } from '../../prose/passages.ts';
import type { Finding, Rule } from '../../rule.ts';

/** The Code names the grounds for refusing a complaint; any others must be shown to be fair and reasonable (2.2). */
export const extraExclusion: Rule = {
  id: 'extra-exclusion',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const { phrases, provisions } = context.code;
    const [ground = ''] = provisions
      .filter(({ about, items }) => about === 'exclusions' && items.length > 0)
      .map(({ id }) => id);
    const sentences = readClaims(context).filter(speaksOfRefusals(context.code));
    const about = listExclusionProvisions(context.code);
    const stages = new Set(listStages(context).map(({ sentence }) => sentence));
    const named = new Set(
      filterTexts(sentences, matchPhrases(phrases.otherExclusions)).map(({ text }) => text),
    );
    return sentences.flatMap((sentence, index): Finding[] => {
      const { path, text } = sentence;
      if (findBlanket(text) !== '') return [];
      // Elsewhere a step before the complaint is a stage.
      if (stages.has(sentence) && !about.has(sentence.provision)) return [];
      const told = { lead: findLead(sentences, index), isNamed: named.has(text) };
      const { limit, grounds } = judgeSentence(text, told, phrases);
      if (limit !== '') {
        return [
          {
            path,
            at: 'value',
            quote: limit,
            message: `“${limit}” is a shorter limit than the Code’s ${phrases.exclusionMonths} months.`,
            help: `Accept complaints for ${phrases.exclusionMonths} months after the event or after the resident became aware of it, in the policy too; beyond that, use discretion.`,
          },
        ];
      }
      return [...new Set(grounds)].map((quote) => ({
        path,
        at: 'value',
        quote,
        message: `“${quote}” is given as a reason to refuse a complaint, but is not among the Code’s exclusions${ground && ` (${ground})`}.`,
        help: 'Take it out of the policy, or say here why it is fair and reasonable to residents.',
      }));
    });
  },
};
