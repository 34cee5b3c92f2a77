import type { AnswerWord, Code } from '../codes/code.ts';
import type { Schema } from './schema.ts';

/** Whether a schema of `comply` accepts every spelling of the Code's answers. */
export function takesAnswers({ pattern }: Schema, { answers }: Code): boolean {
  return answers.every(({ accepted }) => accepted.every((word) => new RegExp(pattern ?? '').test(word)));
}

/** The schema of `comply` for editors: how each answer may be spelled, and what to offer. */
export function explainAnswers(comply: Schema, codes: readonly Code[]): Schema {
  const answers = codes.flatMap((code) => code.answers);
  const words = (label: string) => [
    ...new Set(answers.filter((answer) => answer.label === label).flatMap(({ accepted }) => accepted)),
  ];
  const labels = [...new Set(answers.map(({ label }) => label))];
  const lines = labels.map(
    (label) =>
      `- **${label}**: ${words(label)
        .map((word) => `\`${word}\``)
        .join(', ')}`,
  );
  // Not a list of types: an editor would then offer true and false as well as the words.
  const { type: _, pattern, errorMessage, ...rest } = comply;
  return {
    ...rest,
    markdownDescription: `${comply.description}\n\n${lines.join('\n')}\n\nCapitals and one full stop do not matter. Blank is never yes.`,
    if: { type: ['boolean', 'null'] },
    else: { type: 'string', pattern, errorMessage },
    defaultSnippets: labels.map((label) => ({ label: words(label)[0], bodyText: words(label)[0] })),
  };
}

/** The schema of an answer to a provision, for a Code whose answers differ from those of ours. */
export function buildAnswer(provision: Schema, comply: Schema, code: Code): Schema {
  const { answers } = code;
  const spellings = answers.flatMap(({ accepted }) => accepted);
  const own: Schema = {
    ...comply,
    description: `How does the landlord answer? ${listChoices(answers.map(({ label }) => label))}.`,
    pattern: `^\\s*(${spellings.map(ignoreCase).join('|')})\\s*\\.?\\s*$`,
    errorMessage: `Answer ${listChoices(answers.map(({ accepted, label }) => accepted[0] ?? label))}.`,
  };
  return {
    ...provision,
    properties: { ...provision.properties, comply: explainAnswers(own, [code]) },
    defaultSnippets: answers.map(buildSnippet),
  };
}

function listChoices(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join('');
}

/** A pattern for a spelling in small and capital letters alike. */
export function ignoreCase(spelling: string): string {
  return spelling
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** An answer with places for what it needs. */
function buildSnippet({ label, accepted, needs }: AnswerWord): object {
  return {
    label,
    description: `The answer ${label}, with what must stand beside it.`,
    body: {
      comply: accepted[0] ?? label,
      ...(needs.includes('evidence') ? { evidence: ['$' + '{1:policy}: $' + '{2:section 2.1}'] } : {}),
      ...(needs.includes('commentary')
        ? { commentary: '|\n    $' + '{3:How we meet this, or why not.}' }
        : {}),
      ...(needs.includes('remedy')
        ? { action: { what: '$' + '{4:What will be done.}', by: '$' + '{5:2027-03-31}' } }
        : {}),
    },
  };
}
