import type { Provision } from '../../../codes/code.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { matchPhrases } from '../../../words/phrases.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

const contact =
  /\bcontacts?\b|\bcontacting\b|\bdetails\b|\binformation\b|\b(?:tele)?phone\b|\baddress\b|\be-?mail\b|\bweb ?site\b|\bnumber\b|\bhow to (?:reach|get in touch|approach)\b|\bget in touch\b|\bsignpost\w*|\b0300\b/i;

/** Whoever is told of an extension must be given the Ombudsman's contact details (6.5, 6.16). */
export const missingOmbudsmanContact: Rule = {
  id: 'missing-ombudsman-contact',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const provisions = context.code.provisions.filter(({ about }) => about === 'ombudsman-contact');
    const lacks = new Map(provisions.map((provision) => [provision.id, findLack(provision, context)]));
    return provisions.flatMap(({ id }) => {
      const lack = lacks.get(id) ?? '';
      const { commentary } = readAnswer(context, id);
      const refersOn = [...lacks].some(
        ([other, its]) => other !== id && its === '' && commentary.includes(other),
      );
      if (lack === '' || refersOn) return [];
      return [
        {
          path: provisionPath(id, 'commentary'),
          at: 'key',
          message: `${id} is answered Yes, and the commentary ${lack}.`,
          help: 'Say where the letter or call about an extension gives the Ombudsman’s contact details, and cite it; if it does not, answer No.',
        },
      ];
    });
  },
};

/** What a Yes leaves out, or `''`. */
function findLack({ id }: Provision, context: CodeContext): string {
  const { comply, commentary, evidence } = readAnswer(context, id);
  if (comply !== 'yes' || commentary === '') return '';
  const register = context.document.evidence ?? {};
  const cited = evidence.map(({ document, words }) => `${register[document]?.title ?? ''} ${words}`);
  const text = [commentary, ...cited].join(' ');
  if (!matchPhrases(context.code.phrases.ombudsman).test(text)) return 'does not mention the Ombudsman';
  return contact.test(text) ? '' : 'mentions the Ombudsman and not its contact details';
}
