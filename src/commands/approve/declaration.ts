import type { Told } from '../declaration.ts';
import { baseline, flag, requiredDate, requiredText, text, today, word } from '../options.ts';

/** `selfassess approve` */
export const approve = {
  name: 'approve',
  description: 'record the governing body’s approval, bound to what was approved, in approval.yaml',
  examples: [
    {
      typed:
        'approve assessments/my-landlord/2025-26 --by "Ruth Okafor" --role Chair --date 2026-07-22 --minute TH/26/07',
      does: '',
    },
  ],
  given: {
    dir: word('<dir>', 'the folder of the assessment'),
    by: requiredText('--by <name>', 'who approved it, or signs for the governing body'),
    role: requiredText('--role <role>', 'their role, such as Chair'),
    date: requiredDate('--date <date>', 'the day of the approval, such as 2026-07-22'),
    minute: requiredText('--minute <ref>', 'the reference of the minute'),
    sign: text('--sign <key>', 'sign the record with this SSH key, by ssh-keygen'),
    force: flag('--force', 'replace an approval that still holds, or a record that cannot be read'),
    baseline,
    today,
  },
};

export type ApproveArguments = Told<typeof approve>;
