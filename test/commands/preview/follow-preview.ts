import { expect, onTestFinished } from 'vitest';
import { openPreview, type Preview } from '../../../src/commands/preview/open-preview.ts';
import type { OpenSite } from '../../../src/commands/preview/site.ts';

/** A preview of what lies in a folder, as a test follows it. */
export interface Followed {
  readonly preview: Preview;
  readonly told: readonly OpenSite[];
  /** What stands at a path of the pages. */
  get(path: string): Promise<{ status: number; text: string; headers: Headers }>;
  /** Does something, and gives the page at a path once it passes. */
  until(save: () => void, path: string, passes: (text: string) => boolean): Promise<string>;
}

/** Opens a preview in this process, which is closed when the test is over. */
export async function followPreview(cwd: string, ...paths: string[]): Promise<Followed> {
  const told: OpenSite[] = [];
  const preview = await openPreview({
    ...{ paths, cwd, port: 0, config: '', baseline: '', command: 'selfassess' },
    readToday: () => '2026-11-21',
    tell: (site) => told.push(site),
  });
  onTestFinished(() => preview.close());
  const get = async (path: string) => {
    const response = await fetch(`${preview.address}pages/${path}`);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const until = async (save: () => void, path: string, passes: (text: string) => boolean) => {
    save();
    let text = '';
    await expect
      .poll(
        async () => {
          text = (await get(path)).text;
          return passes(text);
        },
        { timeout: 50_000, interval: 50 },
      )
      .toBe(true);
    return text;
  };
  return { preview, told, get, until };
}

/** What the bar of a page says, as plain words. */
export function readBar(html: string): string {
  const bar = /<aside class="preview-bar.*?<\/aside>/s.exec(html)?.[0] ?? '';
  return bar
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#x3D;', '=')
    .trim();
}
