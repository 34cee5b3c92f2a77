import { createInterface } from 'node:readline';
import { CommandError } from '../../command-error.ts';
import type { World } from '../world.ts';

/** Somebody at a terminal who can be asked. */
export interface Questions {
  /**
   * An answer in one line, without the space around it; asked again until `read` gives no objection.
   * @throws CommandError if the input ends, as it does with Ctrl-D.
   */
  readonly ask: <Value>(question: string, read: (answer: string) => Value | Objection) => Promise<Value>;
  readonly close: () => void;
}

/** Why an answer will not do, in a sentence. */
export class Objection {
  readonly sentence: string;

  constructor(sentence: string) {
    this.sentence = sentence;
  }
}

/** Undefined where nobody can be asked: input or output is a pipe or a file. */
export function openQuestions({ openInput, stdout, stderr }: World): Questions | undefined {
  const input = stdout.isTTY && stderr.isTTY ? openInput?.() : undefined;
  if (!input?.isTTY) return undefined;
  // The terminal itself lets people correct a line, and Ctrl-C ends the process as ever.
  const reader = createInterface({ input, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  return {
    ask: async (question, read) => {
      for (;;) {
        stderr.write(`${question} `);
        const { done, value } = await lines.next();
        if (done) {
          stderr.write('\n');
          throw new CommandError('The questions were not answered, and nothing was written.', retry);
        }
        const answer = read(value.trim());
        if (!(answer instanceof Objection)) return answer;
        stderr.write(`  ${answer.sentence}\n`);
      }
    },
    close: () => reader.close(),
  };
}

const retry =
  'Run the command again when you are ready; “selfassess init --help” lists what it asks, as options.';
