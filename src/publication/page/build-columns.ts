import type { Code, ColumnContent } from '../../codes/code.ts';
import { isYesOrNo } from './count-answers.ts';
import type { ColumnView } from './form-view.ts';

/** The columns of the form as a table shows them. */
export function buildColumns(code: Code): ColumnView[] {
  const has = (content: ColumnContent) => code.columns.some(({ holds }) => holds === content);
  const first = code.columns[0]?.holds ?? 'provision';
  const naming = has('provision') ? 'provision' : has('requirement') ? 'requirement' : first;
  const hasCommentary = has('commentary') || has('evidence-and-commentary');
  // What the form has no column for stands under the answer: nothing the landlord wrote is left out.
  const isWhere = (holds: ColumnContent) =>
    hasCommentary ? holds === 'commentary' || holds === 'evidence-and-commentary' : holds === 'answer';
  const others = code.columns.filter(({ holds }) => holds !== naming);
  const headed = others.find(({ holds }) => holds === 'requirement') ?? others[0];
  return code.columns.map((column) => {
    const { heading, holds } = column;
    const commentary = isWhere(holds);
    return {
      heading,
      class: classes[holds],
      names: holds === naming,
      heads: column === headed,
      provision: holds === 'provision',
      requirement: holds === 'requirement',
      answer: holds === 'answer',
      evidence: holds === 'evidence',
      commentary,
      both: commentary && !has('evidence'),
    };
  });
}

const classes: Readonly<Record<ColumnContent, string>> = {
  provision: 'c-provision',
  requirement: 'c-requirement',
  answer: 'c-comply',
  evidence: 'c-evidence',
  commentary: 'c-commentary',
  'evidence-and-commentary': 'c-commentary',
};

/** Whether the form has the five usual columns in their order, and takes Yes or No. */
export function isUsual(code: Code): boolean {
  const usual = ['provision', 'requirement', 'answer', 'evidence', 'commentary'];
  return code.columns.map(({ holds }) => holds).join() === usual.join() && isYesOrNo(code);
}
