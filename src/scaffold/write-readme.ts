import type { Code } from '../codes/code.ts';
import { nameExplanation } from './name-explanation.ts';

/** What the README of a project says of it. */
export interface ReadmeFacts {
  readonly code: Code;
  /** The folder of the first assessment, from that of the project. */
  readonly folder: string;
  /** The folder of the year after it. */
  readonly next: string;
  /** The file of CI, or `''`. */
  readonly ci: string;
}

/** The text of the README of a new project, for the colleagues who write and check. */
export function writeReadme({ code, folder, next, ci }: ReadmeFacts): string {
  const { title, edition, issuer, report, response } = code;
  const body = response ? ', with what our governing body says of them' : '';
  return [
    `# ${title}: our self-assessments`,
    '',
    `Every year we assess ourselves against the ${title} ${edition} of the ${issuer}, and publish the answers${body}. They are written here, as text, and \`selfassess\` checks them and makes the pages. Each landlord and year has a folder below \`assessments/\`, such as \`${folder}/\`:`,
    '',
    '| file | what it is |',
    '|---|---|',
    '| `self-assessment.yaml` | the answers. Its notes say how they are written, what each provision requires and what good evidence is |',
    ...(report
      ? [
          `| \`report.yaml\` | the ${report.title.charAt(0).toLowerCase()}${report.title.slice(1)} |`,
          '| a register of cases, such as `complaints.csv` | what its figures are counted from; never published |',
        ]
      : []),
    '| `evidence/` | documents that readers of the page can open |',
    '',
    '## Once',
    '',
    'Install [Node.js](https://nodejs.org) 20.19 or newer. Then, in a terminal in this folder, type `npm install`.',
    '',
    '## Write',
    '',
    'In forms in your browser, for those who would rather not see these files:',
    '',
    '```sh',
    'npx selfassess edit',
    '```',
    '',
    'prints an address to open on the same computer. What you type is saved in these files when you leave a field, and what is wrong is said beside it. Ctrl-C in the terminal ends it.',
    '',
    'Or in the files: any editor for plain text will do. Visual Studio Code offers an extension when you open this folder: with it, Ctrl+Space lists what can stand where you are, the pointer on the number of a provision shows its wording, and what does not fit is underlined.',
    '',
    'To share the work, say under a provision whose it is and by when; this is never published:',
    '',
    '```yaml',
    '    review:',
    '      owner: Repairs manager',
    `      due: ${next.slice(-7, -3)}-05-30`,
    '```',
    '',
    '## Check',
    '',
    'As often as you like,',
    '',
    '```sh',
    'npx selfassess check --draft',
    `npx ${nameExplanation(code)}`,
    '```',
    '',
    'The first says what is wrong so far, with the line and what to do, and without `--draft` also what is missing; in Visual Studio Code, _Terminal, Run Build Task_ does the same. The second prints a provision with what good evidence for it is.',
    ...(ci === ''
      ? []
      : [
          '',
          `Every change that is pushed is checked as well (\`${ci}\`). Until nothing is missing, \`--draft\` there lets gaps pass: then take it away, wherever it stands in that file. CI installs what \`package-lock.json\` names, which \`npm install\` writes: commit it.`,
        ]),
    '',
    '## Publish',
    '',
    '```sh',
    'npx selfassess build',
    '```',
    '',
    'writes pages, PDFs and data to `public/`, or says what stands in the way. With `--draft` it publishes what there is, marked as a draft on every page.',
    '',
    '## Next year',
    '',
    '```sh',
    `npx selfassess rollover ${folder} --to ${next}`,
    '```',
    '',
    'carries the answers over, each to be confirmed.',
    '',
    '## Who can read this',
    '',
    'Notes, drafts and a register of cases are never published, but everyone who can read this repository can read them: keep it private.',
    '',
  ].join('\n');
}
