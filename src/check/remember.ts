import type { Answered } from '../records/document.ts';

/** The same function, for several rules to call, with its answer for each file worked out once. */
export function remember<Answer, Context extends Answered = Answered>(
  find: (context: Context) => Answer,
): (context: Context) => Answer {
  const answers = new WeakMap<Context, Answer>();
  return (context) => {
    const answer = answers.get(context) ?? find(context);
    answers.set(context, answer);
    return answer;
  };
}
