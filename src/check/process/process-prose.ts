import type { Node } from '../../source/source.ts';
import type { Passage } from '../prose/passages.ts';
import type { Rule } from '../rule.ts';
import { brokenMarkup, findInText } from '../rules/form/broken-markup.ts';
import { findInPassage, personalData } from '../rules/words/personal-data.ts';
import { listTexts } from '../written-texts.ts';

/** The keys whose text is Markdown. */
const markdown = new Set([
  ...['introduction', 'support', 'how', 'how-to-ask', 'what-happens', 'when', 'actions', 'if-not-done'],
  ...['help', 'grounds', 'considered', 'why', 'what', 'outside-code', 'contents'],
]);

/** Where the landlord and the Ombudsman say how they are reached. */
const contacts = new Set(['ways', 'ombudsman']);

interface ProseContext {
  readonly root: Node;
  /** Whose e-mail addresses and numbers may stand in it. */
  readonly contact: { readonly email: string; readonly phone: string };
  readonly website: string;
}

/** The rule of that name for the words of a procedure. */
export const processBrokenMarkup: Rule<ProseContext> = {
  ...brokenMarkup,
  find: ({ root }) => listProse(root).flatMap(findInText),
};

/** The rule of that name for the words of a procedure. */
export const processPersonalData: Rule<ProseContext> = {
  ...personalData,
  find: ({ root, contact, website }) =>
    listProse(root)
      .filter(({ path }) => !contacts.has(String(path[0])))
      .flatMap((passage) => findInPassage(passage, { document: { contact, landlord: { website } } })),
};

function listProse(root: Node): Passage[] {
  return listTexts(root).filter(
    ({ at, path, text }) =>
      at === 'value' &&
      text.trim() !== '' &&
      markdown.has(String(path.findLast((step) => typeof step === 'string'))),
  );
}
