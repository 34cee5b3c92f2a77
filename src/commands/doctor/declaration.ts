import type { Told } from '../declaration.ts';
import { browser, optionalWord, today } from '../options.ts';

/** `selfassess doctor` */
export const doctor = {
  name: 'doctor',
  description: 'say what this computer has and lacks: Node, browser, fonts, editor schemas, settings, git',
  examples: [
    { typed: 'doctor', does: 'this computer, and what lies in this folder' },
    { typed: 'doctor assessments --browser /usr/bin/chromium', does: 'with a browser of your own' },
  ],
  given: {
    path: optionalWord('[path]', 'a folder or a YAML file; default: the current folder'),
    browser,
    today,
  },
};

export type DoctorArguments = Told<typeof doctor>;
