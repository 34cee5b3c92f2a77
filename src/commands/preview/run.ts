import { readVersion } from '../../package-root.ts';
import { concludeEach, concludeReport } from '../../print/conclude.ts';
import { chooseStyle, type World } from '../world.ts';
import type { PreviewArguments } from './declaration.ts';
import { openPreview } from './open-preview.ts';
import type { OpenSite } from './site.ts';

/**
 * `selfassess preview`: the pages at an address of this computer, until it is stopped. Then 0, whichever way it was: Ctrl-C, the end of the
 * terminal, or a request to end; nothing was at work that could be left half done.
 * @throws CommandError if the first pages cannot be made or no server can be started.
 */
export async function runPreview(options: PreviewArguments, world: World): Promise<number> {
  const say = (sentence: string) => options.quiet || world.stderr.write(`${sentence}\n`);
  const { command } = chooseStyle(world, options.colour);
  const stop = heedStop();
  try {
    const preview = await openPreview({
      ...options,
      cwd: world.cwd,
      command,
      readToday: () => options.today || (world.readToday?.() ?? world.today),
      tell: (site) => say(conclude(site)),
    });
    world.stdout.write(`${preview.address}\n`);
    say('Open this address in a browser on this computer. Its pages follow what you save; Ctrl-C stops.');
    try {
      await Promise.race([stop.asked, preview.failed]);
    } finally {
      await preview.close();
    }
    say('The preview has stopped. Nothing was written.');
    return 0;
  } finally {
    stop.release();
  }
}

/** What the pages now are, in a sentence or two. */
function conclude({ site: { made, trouble } }: OpenSite): string {
  const { groups } = made;
  if (trouble.message !== '') return `${trouble.message} ${trouble.help}`;
  const kept = groups.flatMap((group) => (group.kept === '' ? [] : [group.kept]));
  if (kept.length > 0) return kept.join('\n');
  const verdicts = [...new Set(groups.flatMap((group) => group.verdicts))];
  const report = { verdicts, draft: true, version: readVersion() };
  return [...concludeEach(report), concludeReport(report)].join('\n');
}

/** What ends the program from outside, which here only asks it to; asked twice, it is ended as any other. */
function heedStop(): { readonly asked: Promise<void>; release(): void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let stop: () => void = () => {};
  const asked = new Promise<void>((done) => {
    stop = done;
  });
  const release = () => {
    for (const signal of signals) process.off(signal, once);
  };
  const once = () => {
    release();
    stop();
  };
  for (const signal of signals) process.on(signal, once);
  return { asked, release };
}
