import { InvalidArgumentError } from 'commander';
import type { Told } from '../declaration.ts';
import { baseline, paths, today, value } from '../options.ts';

/** `selfassess preview` */
export const preview = {
  name: 'preview',
  description: 'show the pages in your browser, up to date with every save, with what is wrong where it is',
  examples: [
    { typed: 'preview assessments/my-landlord/2025-26', does: 'print the address of its pages' },
    { typed: 'preview assessments --port 8080', does: 'those of all, always at the same port' },
  ],
  given: {
    paths,
    port: value('--port <number>', 'the port of the address; a free one if none is named', readPort, () => 0),
    // Without one, the day that it is, and the next once that has begun.
    today: { ...today, fallback: () => '' },
    baseline,
  },
};

export type PreviewArguments = Told<typeof preview>;

/** @throws InvalidArgumentError if it is no port. */
function readPort(written: string): number {
  if (/^[1-9]\d{3,4}$/.test(written) && Number(written) >= 1024 && Number(written) <= 65_535)
    return Number(written);
  throw new InvalidArgumentError(
    `“${written}” is not a port. Write a number from 1024 to 65535, or leave it out.`,
  );
}
