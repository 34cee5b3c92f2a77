import { labelAnswer, nameAnswers } from '../../../codes/answers.ts';
import type { Code } from '../../../codes/code.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { matchPhrases } from '../../../words/phrases.ts';
import { readClaims } from '../../prose/passages.ts';
import type { Finding, Rule } from '../../rule.ts';

/** A member of the governing body leads on complaints; an employee of the landlord cannot. */
export const governingBodyLead: Rule = {
  id: 'governing-body-lead',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const { code } = context;
    const { governingBodyMembers, officers } = code.phrases;
    const sentences = readClaims(context, 'governing-body-lead');
    const claimed = sentences.find(({ text }) => matchPhrases(governingBodyMembers).test(text));
    const officer = matchPhrases(officers);
    const stands = sentences.find(({ text }) =>
      claimed ? namesOfficerAsMember(text, officer, code) : officer.test(text),
    );
    if (!stands) return [];
    const quote = readTitle(stands.text, officer);
    const { answer } = readAnswer(context, stands.provision);
    const label = answer === '' ? nameAnswers('yes', code) : labelAnswer(answer, code);
    return [
      {
        path: stands.path,
        at: 'value',
        quote,
        message: `${stands.provision} is answered ${label} with “${quote}”, but asks for a member of the governing body.`,
        help: `Name the member of the Board, Cabinet or equivalent who leads on complaints and when they were appointed; if there is none yet, answer ${nameAnswers('no', code)}.`,
      },
    ];
  },
};

/** `Our Head of Housing is the Member Responsible for Complaints`, with nothing to say that they are on the body. */
function namesOfficerAsMember(text: string, officer: RegExp, { phrases }: Code): boolean {
  const lead = matchPhrases(phrases.lead).source;
  const after =
    new RegExp(`${lead} (?:is|was|has been)\\b(.*)$`, 'i')
      .exec(text)?.[1]
      ?.split(/\b(?:and|who|which|with|supported|she|he|they)\b/)[0] ?? '';
  const before = new RegExp(
    `^(.*?)\\b${joined} (?:the |our |its |to be )?(?:appointed )?(?:the |our )?${lead}`,
    'i',
  ).exec(text)?.[1];
  return (
    !matchPhrases(phrases.governingBody).test(text) &&
    [before ?? '', after].some((part) => officer.test(part))
  );
}

const joined = '(?:is|as|acts as|serves as|becomes|appointed as|designated as)\\b';

/** The officer's title as written: `Head of Customer Services`, or the one word. */
function readTitle(text: string, officer: RegExp): string {
  const [word = ''] = text.match(officer) ?? [];
  const at = text.indexOf(word);
  const before = /(?:\b\p{Lu}[\p{L}-]*[ ](?:(?:and|of|for|&) )?)*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after =
    /^(?: (?:of|for|and|&) \p{Lu}[\p{L}-]*| \p{Lu}[\p{L}-]*)*/u.exec(text.slice(at + word.length))?.[0] ?? '';
  return `${before.replace(/^(?:(?:The|Our|A|An) )+/, '')}${word}${after}`;
}
