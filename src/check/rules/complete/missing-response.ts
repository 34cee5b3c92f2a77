import type { Finding, Rule } from '../../rule.ts';

const fields = [
  [
    'name',
    'which body gave it',
    'Add name: under governing-body: the body that considered it, such as Board or Cabinet.',
  ],
  [
    'considered',
    'when it was considered',
    'Add considered: under governing-body: the day the body considered it, such as 2026-07-22.',
  ],
  [
    'author',
    'who signs it',
    'Add author: under governing-body: the name of the member who signs the response.',
  ],
  [
    'response',
    'anything',
    'Add response: | under governing-body, and below it what the body says to residents, indented by four spaces.',
  ],
] as const;

/** If the Code asks for it, the governing body's response is published too: its text, body, date and author. */
export const missingResponse: Rule = {
  id: 'missing-response',
  severity: 'error',
  gap: true,
  find: ({ document, code }): Finding[] => {
    if (!code.response) return [];
    const body = document['governing-body'];
    if (!body || fields.every(([field]) => !body[field])) {
      return [
        {
          path: ['governing-body'],
          at: 'key',
          message: `The governing body’s response is missing; it must be published with the assessment (${code.response.provision}).`,
          help: 'Add governing-body: with name, considered (the date), author, role and response.',
        },
      ];
    }
    return fields
      .filter(([field]) => !body[field])
      .map(([field, part, help]) => ({
        path: ['governing-body', field],
        at: 'key',
        message: `The governing body’s response does not say ${part}.`,
        help,
      }));
  },
};
