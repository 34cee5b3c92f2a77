import type { Context, Rule } from '../../rule.ts';

/** The governing body can only respond to an assessment that is finished (8.2). */
export const responseBeforeAssessment: Rule<Context> = {
  id: 'response-before-assessment',
  severity: 'error',
  gap: false,
  find: ({ document, today }) => {
    const { considered } = document['governing-body'] ?? {};
    const { assessed } = document;
    if (!considered || !assessed || considered >= assessed) return [];
    if (assessed > today && considered <= today) {
      return [
        {
          path: ['assessed'],
          at: 'value',
          message: `The assessment is said to have been finished on ${assessed}, which is still to come; the governing body considered it on ${considered}.`,
          help: 'Write the day on which it was finished.',
          related: [{ path: ['governing-body', 'considered'], note: 'considered here' }],
        },
      ];
    }
    return [
      {
        path: ['governing-body', 'considered'],
        at: 'value',
        message: `The governing body considered the assessment on ${considered}, before it was finished on ${assessed}.`,
        help: 'Correct the date that is wrong; if the answers changed after the meeting, put them before the governing body again.',
        related: [{ path: ['assessed'], note: 'finished here' }],
      },
    ];
  },
};
