import { Scalar, YAMLMap } from 'yaml';
import type { Draft } from './draft.ts';
import { blank, pair, prose } from './yaml-nodes.ts';

/**
 * The fields above the provisions. All but the Code, and the introduction and response where they were found, are blank:
 * a table of answers doesn't say who answered, or when.
 */
export function addHead(root: YAMLMap, { code, introduction, response }: Draft): void {
  const known: Record<string, string> = { introduction, response };
  const fill = (key: string, hint: string): Scalar => (known[key] ? prose(known[key]) : blank(hint));
  root.add(pair('code', new Scalar(code.id)));
  for (const [key, hint] of Object.entries(head)) {
    root.add(pair(key, typeof hint === 'string' ? fill(key, hint) : group(hint, fill)));
  }
}

const head: Record<string, string | Record<string, string>> = {
  landlord: {
    name: 'the landlord’s full name',
    homes: 'how many homes it has, as a number',
    website: 'its address, such as https://www.example.org',
  },
  period: {
    from: 'the first day of the year that is assessed, such as 2025-04-01',
    to: 'the last day, such as 2026-03-31',
  },
  assessed: 'the day the assessment was finished, such as 2026-06-12',
  contact: {
    name: 'the team or person to ask',
    email: 'their e-mail address',
    phone: 'their telephone number',
  },
  introduction: 'what to say above the table, in Markdown',
  'governing-body': {
    name: 'what it is called, such as Board or Cabinet',
    considered: 'the day it considered the assessment, such as 2026-07-22',
    author: 'who speaks for it',
    role: 'their role, such as Member Responsible for Complaints',
    minute: 'the reference of the minute',
    response: 'its response, in Markdown; it is published alongside',
  },
};

function group(fields: Record<string, string>, fill: (key: string, hint: string) => Scalar): YAMLMap {
  const map = new YAMLMap();
  for (const [key, hint] of Object.entries(fields)) map.add(pair(key, fill(key, hint)));
  return map;
}
