import { type FSWatcher, watch } from 'node:fs';
import { type Place, type Scan, scanPlaces } from './scan-places.ts';

/** What is watched until it is closed. */
export interface Watching {
  /** Other places, from now on. */
  move(places: readonly Place[]): void;
  close(): void;
}

/** Chosen: what the system does not tell of, as on drives of a network, is seen after so long. */
const patience = 1_000;
/** Chosen: a save is over when nothing has changed for so long; editors take several steps for one. */
const settled = 60;
/** Chosen: a program that never stops writing is not waited for. */
const mostWaits = 20;

/**
 * Watches places and calls `changed` after each save. Folders are watched, not files, and each by itself: one who watches a file, or a
 * tree as a whole, goes blind on Linux when the file is replaced by another of its name, as many editors do. What the system tells
 * is only a reason to look; that something has changed is seen by looking, which is done now and then in any case.
 */
export async function watchPlaces(places: readonly Place[], changed: () => void): Promise<Watching> {
  let current = places;
  let last = await scanPlaces(current);
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isTold = false;
  let isClosed = false;
  const watchers = openWatchers(() => {
    isTold = true;
    plan(settled);
  });
  watchers.follow(last.folders);

  function plan(delay: number): void {
    if (isLooking || isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(look, delay);
  }

  async function look(): Promise<void> {
    isLooking = true;
    isTold = false;
    const began = performance.now();
    let seen = await scanPlaces(current);
    // A disk that answers slowly is asked less often.
    const pause = Math.max(patience, 10 * (performance.now() - began));
    const hasChanged = !isSame(seen, last);
    for (let waits = 0; hasChanged && waits < mostWaits; waits += 1) {
      await new Promise((done) => setTimeout(done, settled));
      const again = await scanPlaces(current);
      const isQuiet = isSame(again, seen);
      seen = again;
      if (isQuiet) break;
    }
    isLooking = false;
    if (isClosed) return;
    watchers.follow(seen.folders);
    last = seen;
    if (hasChanged) changed();
    plan(isTold ? settled : pause);
  }

  plan(patience);
  return {
    move(others) {
      if (JSON.stringify(others) === JSON.stringify(current)) return;
      current = others;
      plan(0);
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      watchers.close();
    },
  };
}

function isSame(one: Scan, other: Scan): boolean {
  const holds = (all: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
    all.size === others.size && [...all].every(([path, state]) => others.get(path) === state);
  return holds(one.files, other.files) && holds(one.folders, other.folders);
}

interface Watcher {
  /** Of the folder as it was when it began to be watched. */
  readonly state: string;
  readonly watcher: FSWatcher;
}

/** The system's own telling, folder by folder; where it cannot tell, looking now and then must do. */
function openWatchers(told: () => void) {
  const open = new Map<string, Watcher>();
  const drop = (path: string) => {
    open.get(path)?.watcher.close();
    open.delete(path);
  };
  return {
    /** Watches these and no others; one that was deleted and made again is watched anew. */
    follow(folders: ReadonlyMap<string, string>) {
      for (const [path, { state }] of [...open]) if (folders.get(path) !== state) drop(path);
      for (const [path, state] of folders) {
        if (open.has(path)) continue;
        try {
          const watcher = watch(path, { persistent: false }, told);
          watcher.on('error', () => drop(path));
          open.set(path, { state, watcher });
        } catch {
          // Not there any more, or the system watches no more folders.
        }
      }
    },
    close() {
      for (const path of [...open.keys()]) drop(path);
    },
  };
}
