import { nameAnswers } from '../../../codes/answers.ts';
import type { EarlierEdition } from '../../../codes/code.ts';
import { filterTexts, letter } from '../../../words/phrases.ts';
import { putInLine } from '../../../words/short-text.ts';
import { readPassages } from '../../prose/passages.ts';
import { provisionPath, readProvision } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** Numbers and words that only an earlier edition of the Code has: the answers were carried over from its form. */
export const answeredByWrongEdition: Rule = {
  id: 'answered-by-wrong-edition',
  severity: 'error',
  gap: false,
  find: (context) =>
    context.code.earlier.flatMap((earlier) => [
      ...findNumbers(earlier, context),
      ...findWords(earlier, context),
    ]),
};

function findNumbers({ edition, beyond }: EarlierEdition, { code, provisions }: CodeContext): Finding[] {
  return [...provisions.keys()]
    .filter((id) => beyond.includes(id))
    .map((id) => ({
      path: provisionPath(id),
      at: 'key',
      covers: provisionPath(id),
      message: `${id} is a provision of the ${edition} edition; the ${code.edition} edition has none with that number.`,
      help: `Move what it says to the provision of the ${code.edition} edition that asks for it, and compare every other answer: the numbers the two editions share mean different things.`,
    }));
}

function findWords({ edition, words }: EarlierEdition, context: CodeContext): Finding[] {
  const passages = readPassages(context).filter(({ path }) => readProvision(path) !== '');
  const tellTales = words.map(buildPattern).filter((pattern) => filterTexts(passages, pattern).length > 0);
  return passages.flatMap(({ path, text }) => {
    const quotes = tellTales.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
    const [quote] = quotes.toSorted((a, b) => b.length - a.length);
    if (quote === undefined) return [];
    const shown = putInLine(quote);
    return [
      {
        path,
        at: 'value',
        quote,
        message: `“${shown}”, under ${readProvision(path)}, is the wording of the ${edition} edition, not the ${context.code.edition} edition.`,
        help: `Answer the ${context.code.edition} edition’s own wording: selfassess explain ${readProvision(path)} prints it. If the policy still has the old words, answer ${nameAnswers('no', context.code)} until it is changed.`,
      },
    ];
  });
}

/** `…` stands for a few words; quotation marks and line breaks between words do not matter. */
function buildPattern(phrase: string): RegExp {
  const parts = phrase.split(' … ').map((part) =>
    part
      .split(' ')
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\'‘’"“”,]*\\s+[\'‘’"“”]*'),
  );
  return new RegExp(`(?<![${letter}])${parts.join('[^.;]{1,120}?')}(?![${letter}])`, 'i');
}
