import type { CodeContext } from './rule.ts';

/** The same function, asked by several rules, with its answer on each file worked out once. */
export function remember<Answer>(find: (context: CodeContext) => Answer): (context: CodeContext) => Answer {
  const answers = new WeakMap<CodeContext, Answer>();
  return (context) => {
    const answer = answers.get(context) ?? find(context);
    answers.set(context, answer);
    return answer;
  };
}
