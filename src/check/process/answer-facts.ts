import { labelAnswer } from '../../codes/answers.ts';
import type { Code } from '../../codes/code.ts';
import type { Assessment } from '../../records/assessment.ts';
import { locatePath, type Source } from '../../source/source.ts';
import { buildLocator } from '../positions.ts';
import { provisionPath } from '../provision-path.ts';
import type { AnswerFacts } from './process-rule.ts';

/** The answers of a self-assessment for the check of the procedure beside it; none if it names no known Code. */
export function readAnswerFacts(
  source: Source,
  read: { readonly assessment: Assessment; readonly code: Code } | null,
): AnswerFacts {
  const locate = buildLocator(source.text);
  return {
    file: source.file,
    find: (provision) => {
      const answer = read?.assessment.answers.find((one) => one.provision === provision);
      if (!read || !answer) return undefined;
      return {
        standing: answer.comply,
        label: labelAnswer(answer.answer, read.code),
        commentary: answer.commentary,
        range: locate(locatePath(source.root, provisionPath(provision, 'comply'), 'key')),
      };
    },
  };
}
