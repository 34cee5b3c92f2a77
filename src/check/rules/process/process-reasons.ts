import type { Provision } from '../../../codes/code.ts';
import { aboutLater, needNotSay, reasonsAsked } from '../../cases/tables/procedure/reasons-asked.ts';
import { findAsked, type ProcessContext, type ProcessRule } from '../../process/process-rule.ts';
import { findToldFaults } from '../../process/told-faults.ts';
import { listAllWords, type ToldSentence } from '../../process/told-words.ts';

/** Residents get a later stage for the asking: they need not say why they want it. */
export const processReasons: ProcessRule = {
  id: 'process-reasons',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const asked = findAsked(context, 'no-reasons');
    const sentences = listAllWords(context);
    const telling = {
      provisions: (sentence: ToldSentence) =>
        leavesOpen(sentence, sentences)
          ? []
          : asked.filter((provision) => isAbout(sentence, provision, context)).map(({ id }) => id),
      message: 'asks residents to say why they want a later stage, but they must not have to',
      help: 'Write that they need not say why. You can ask what is still wrong once the stage has begun.',
    };
    return asked.length === 0 ? [] : findToldFaults(reasonsAsked, sentences, telling, context);
  },
};

const namesLater = new RegExp(aboutLater, 'i');
const isFree = new RegExp(needNotSay, 'i');

/** Whether a sentence is about how that stage, or any later one, is asked for. */
function isAbout(
  { path, text, stage }: ToldSentence,
  provision: Provision,
  { stages }: ProcessContext,
): boolean {
  const of = provision.stage ?? 0;
  if (path.at(-1) === 'how-to-ask') return stage !== null && stage >= of;
  if (path[0] === 'not-escalated' || namesLater.test(text)) return true;
  return stages.some(
    ({ number, stage: { name } }) =>
      number === of && name.trim() !== '' && text.toLowerCase().includes(name.trim().toLowerCase()),
  );
}

/** Whether the text that a sentence stands in says elsewhere that nobody has to say why. */
function leavesOpen({ path }: ToldSentence, sentences: readonly ToldSentence[]): boolean {
  return sentences.some((other) => other.path.join(' ') === path.join(' ') && isFree.test(other.text));
}
