import { asksForEvidence, labelAnswer, nameAnswers } from '../../../codes/answers.ts';
import type { Provision } from '../../../codes/code.ts';
import { listDocuments } from '../../../records/document.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { matchPhrases } from '../../../words/phrases.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

const contact =
  /\bcontacts?\b|\bcontacting\b|\bdetails\b|\binformation\b|\b(?:tele)?phone\b|\baddress\b|\be-?mail\b|\bweb ?site\b|\bnumber\b|\bhow to (?:reach|get in touch|approach)\b|\bget in touch\b|\bsignpost\w*/i;

/** If the Code says so, anyone told of an extension must be given the regulator's contact details. */
export const missingOmbudsmanContact: Rule = {
  id: 'missing-ombudsman-contact',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const { code } = context;
    const provisions = code.provisions.filter(({ about }) => about === 'ombudsman-contact');
    const lacks = new Map(provisions.map((provision) => [provision.id, findLack(provision, context)]));
    return provisions.flatMap(({ id }) => {
      const lack = lacks.get(id) ?? '';
      const { answer, commentary } = readAnswer(context, id);
      const refersOn = [...lacks].some(
        ([other, its]) => other !== id && its === '' && commentary.includes(other),
      );
      if (lack === '' || refersOn) return [];
      return [
        {
          path: provisionPath(id, 'commentary'),
          at: 'key',
          message: `${id} is answered ${labelAnswer(answer, code)}, but the commentary ${lack}.`,
          help: `Say where the letter or call about an extension gives ${code.regulator}’s contact details${asksForEvidence(code) ? ', and cite it' : ''}; if it does not, answer ${nameAnswers('no', code)}.`,
        },
      ];
    });
  },
};

/** What a Yes leaves out, or `''`. */
function findLack({ id }: Provision, context: CodeContext): string {
  const { comply, commentary, evidence } = readAnswer(context, id);
  if (comply !== 'yes' || commentary === '') return '';
  const register = listDocuments(context.document, context.shared);
  const cited = evidence.map(({ document, words }) => `${register[document]?.title ?? ''} ${words}`);
  const text = [commentary, ...cited].join(' ');
  const { phrases, regulator } = context.code;
  if (phrases.ombudsman.length === 0) return '';
  if (!matchPhrases(phrases.ombudsman).test(text)) return `does not mention ${regulator}`;
  const isReachable = contact.test(text) || matchPhrases(phrases.ombudsmanContact).test(text);
  return isReachable ? '' : `mentions ${regulator} and not its contact details`;
}
