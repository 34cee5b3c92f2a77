import { CommandError } from '../../command-error.ts';
import type { Assessment } from '../../records/assessment.ts';
import { type EvidenceFiles, listNamedFiles } from '../disk/evidence/evidence-files.ts';
import type { KeptBack } from '../disk/evidence/kept-back.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import { manifestName } from './manifest.ts';
import { outputs } from './outputs.ts';

const taken = [manifestName, ...outputs.map(({ path }) => path.replace(/\/$/, ''))];

/** The local files of an evidence register, under the names the page links to. The check has made sure that they exist. */
export function readEvidence(assessment: Assessment, files: EvidenceFiles, keptBack: KeptBack): OutputFile[] {
  return listNamedFiles(assessment).map((path) => {
    const [first = ''] = path.toLowerCase().split('/');
    if (taken.includes(first) || taken.includes(path.toLowerCase())) {
      throw new CommandError(
        `The evidence file “${path}” lies where build writes a file or a folder of its own.`,
        'Rename it, or put it in a folder such as evidence/.',
      );
    }
    // The check has said so; what has changed since then is held back all the same.
    const why = keptBack(path);
    if (why !== '') {
      throw new CommandError(
        `The evidence file “${path}” is ${why}, and is never published.`,
        'Take it out of the evidence register, and run the command again.',
      );
    }
    return { path, content: files.read(path) };
  });
}
