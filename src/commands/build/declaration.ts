import { InvalidArgumentError } from 'commander';
import { joinList } from '../../words/lists.ts';
import type { Told } from '../declaration.ts';
import { baseline, browser, flag, paths, text, today, value } from '../options.ts';
import { kinds, type Output } from './outputs.ts';

/** `selfassess build` */
export const build = {
  name: 'build',
  description: 'check, then publish the web page and the PDF',
  examples: [
    { typed: 'build assessments/my-landlord/2025-26', does: 'the pages, PDFs and documents, in public/' },
    { typed: 'build --draft --only html', does: 'a draft, marked as one, without a browser' },
    {
      typed: 'build assessments --out site --require-approval',
      does: 'only what the governing body has approved',
    },
  ],
  given: {
    paths,
    out: text('--out <dir>', 'the folder to write', 'public'),
    draft: flag('--draft', 'publish although something is missing, marked as a draft on every page'),
    requireApproval: flag('--require-approval', 'refuse what has no approval that holds, for CI'),
    only: value('--only <kind,...>', `make only some of ${joinList(kinds)}`, readKinds, () => kinds),
    browser,
    verifyPdf: flag('--verify-pdf', 'have veraPDF test what the PDFs claim, before anything is published'),
    fresh: flag('--fresh', 'make everything anew, though nothing has changed since the last build'),
    baseline,
    today,
  },
};

export type BuildArguments = Told<typeof build>;

/** Kinds of output, separated by commas. @throws InvalidArgumentError if there is no such kind. */
function readKinds(written: string): Output['kind'][] {
  return written.split(',').map((one) => {
    const kind = kinds.find((candidate) => candidate === one.trim());
    if (kind) return kind;
    throw new InvalidArgumentError(
      `“${one}” is not a kind of output. Write ${kinds.join(', ')}, or some of them with commas.`,
    );
  });
}
