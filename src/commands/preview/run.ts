import { readVersion } from '../../package-root.ts';
import { concludeEach, concludeReport } from '../../print/conclude.ts';
import { chooseStyle, type World } from '../world.ts';
import type { PreviewArguments } from './declaration.ts';
import { type Forms, openPreview } from './open-preview.ts';
import type { OpenSite } from './site.ts';

/**
 * `selfassess preview`: the pages at an address of this computer, until it is stopped. Then 0, whichever way it was: Ctrl-C, the end of the
 * terminal, or a request to end; nothing was at work that could be left half done.
 * @throws CommandError if the first pages cannot be made or no server can be started.
 */
export function runPreview(options: PreviewArguments, world: World): Promise<number> {
  return servePages(options, world, {
    opened: 'Open this address in a browser on this computer. Its pages follow what you save; Ctrl-C stops.',
    stopped: () => 'The preview has stopped. Nothing was written.',
  });
}

/** What is said of a server of ours, and the forms that it has beside the pages. */
interface Serving {
  readonly opened: string;
  /** What is said at the end. */
  readonly stopped: () => string;
  readonly forms?: Forms;
}

/** Serves pages until it is stopped from outside. */
export async function servePages(
  options: PreviewArguments,
  world: World,
  { opened, stopped, forms }: Serving,
): Promise<number> {
  const say = (sentence: string) => options.quiet || world.stderr.write(`${sentence}\n`);
  const { command } = chooseStyle(world, options.colour);
  const stop = heedStop(world);
  try {
    const preview = await openPreview({
      ...options,
      cwd: world.cwd,
      command,
      readToday: readDayOf(options, world),
      tell: (site) => say(conclude(site)),
      ...(forms ? { forms } : {}),
    });
    world.stdout.write(`${preview.address}\n`);
    say(opened);
    try {
      await Promise.race([stop.asked, preview.failed]);
    } finally {
      await preview.close();
    }
    say(stopped());
    return 0;
  } finally {
    stop.release();
  }
}

/** The day that was given, or the day that it is whenever it is asked for. */
export function readDayOf({ today }: Pick<PreviewArguments, 'today'>, world: World): () => string {
  return () => today || (world.readToday?.() ?? world.today);
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

/**
 * What ends the program from outside, which here only asks it to; asked twice, it is ended as any other. Beneath `npx` a signal may reach
 * only the shell between npm and this, so that the server would go on for nobody: there the end of that shell asks too.
 */
function heedStop({ env }: Pick<World, 'env'>): { readonly asked: Promise<void>; release(): void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const parent = process.ppid;
  let stop: () => void = () => {};
  const asked = new Promise<void>((done) => {
    stop = done;
  });
  const watch = env['npm_command'] ? setInterval(() => process.ppid === parent || once(), 500) : undefined;
  const release = () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, once);
  };
  const once = () => {
    release();
    stop();
  };
  for (const signal of signals) process.on(signal, once);
  return { asked, release };
}
