import { sheetPath } from '../build/outputs.ts';
import type { Told } from '../declaration.ts';
import { defaultCode, flag, optional, text, words } from '../options.ts';

/** `selfassess import` */
export const importing = {
  name: 'import',
  description:
    'turn a published self-assessment (web pages, a Word or OpenDocument form, a tagged PDF, a text, Markdown, CSV) into YAML, and say what could not be placed; or take an edited spreadsheet into the YAML it came from',
  examples: [
    { typed: 'import page.html --out assessments/my-landlord/2024-25', does: 'last year’s published page' },
    {
      typed: 'import form.docx --out assessments/my-landlord/2025-26',
      does: 'a Word form that colleagues filled in',
    },
    {
      typed: 'import edited.csv --into assessments/my-landlord/2025-26',
      does: 'changes made in a spreadsheet',
    },
  ],
  given: {
    files: words('<file...>', 'the documents, in order'),
    out: optional('--out <dir>', 'the new folder to write', String),
    into: optional(
      '--into <dir>',
      `the folder of the self-assessment that an edited ${sheetPath} changes`,
      String,
    ),
    dryRun: flag('--dry-run', 'with --into: show the difference and change nothing'),
    code: text('--code <id>', 'the Code it answers', defaultCode),
  },
};

export type ImportArguments = Told<typeof importing>;
