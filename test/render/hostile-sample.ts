import type { Answer, Assessment } from '../../src/records/assessment.ts';
import { needsOf, readSample } from './sample.ts';

/**
 * An assessment in which every kind of text tries to run, to fetch from `server` or to read a file of the machine; of
 * the answers those to section 6, which is enough of them.
 */
export function hostileAssessment(server: string): Assessment {
  const sample = readSample();
  const text = attack(server);
  return {
    ...sample,
    landlord: { name: text, homes: 1, website: `javascript:fetch('${server}')`, subsidiaries: [text] },
    contact: { name: text, email: `"><img src=${server}/e>@x`, phone: `"onclick="hit()` },
    introduction: text,
    response: { ...sample.response, body: text, author: text, role: text, minute: text, text },
    register: [
      { id: 'policy', title: text, url: 'javascript:hit()', file: '', reviewed: text },
      { id: '__proto__', title: text, url: `//${server}`, file: '', reviewed: '' },
      {
        id: 'letters',
        title: text,
        url: `https://x.example/"><script>hit()</script>`,
        file: '',
        reviewed: '',
      },
    ],
    answers: sample.answers.map((answer) =>
      answer.provision.startsWith('6.') ? attackIn(answer, text) : answer,
    ),
  };
}

function attackIn(answer: Answer, text: string): Answer {
  const documents = ['', 'policy', '__proto__', 'constructor', 'letters'];
  return {
    ...answer,
    answer: 'no',
    comply: 'no',
    needs: needsOf('no'),
    commentary: text,
    evidence: documents.map((document) => ({ document, words: text })),
    action: { what: text, by: text, owner: text, done: '' },
    alternative: text,
  };
}

function attack(server: string): string {
  return [
    `<script>window.hit = true; fetch('${server}/script')</script>`,
    `<img src="${server}/image" onerror="window.hit = true"> <svg onload="window.hit = true">`,
    `<iframe src="file:///etc/passwd"></iframe><iframe src="${server}/frame"></iframe>`,
    `</style></title></head><style>@import "${server}/css"; body { background: url(${server}/bg) }</style>`,
    `<link rel="prefetch" href="${server}/prefetch"><meta http-equiv="refresh" content="0;url=${server}/go">`,
    `![picture](${server}/markdown.png) [words](javascript:window.hit=true) [more](data:text/html,x)`,
    `"onfocus="window.hit=true" autofocus x=" {{landlord}} {{{css}}} {{constructor.constructor}} {{> page}}`,
    `\\"; } body { background: url(${server}/margin) } @import url(${server}/margin)`,
  ].join('\n\n');
}
