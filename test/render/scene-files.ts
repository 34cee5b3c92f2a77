import { mkdirSync } from 'node:fs';
import { renderReportPage, renderReportPrint } from '../../src/render/html/pages.ts';
import type { RenderedPdf } from '../../src/render/pdf/pdf.ts';
import { testBrowser } from './read-pdf.ts';
import { renderPdf } from './render-pdf.ts';
import { publishReport, surroundings } from './report-sample.ts';
import { type SceneName, scenes } from './report-scenes.ts';
import { readSample } from './sample.ts';

/** A report as its readers get it: the page, and what Chromium prints. */
export interface SceneFiles {
  readonly page: string;
  readonly print: string;
  readonly title: string;
}

/** The scenes there are. */
export const sceneNames: readonly SceneName[] = ['sample', 'small', 'none', 'big', 'first', 'typed'];

/** A scene as `build` writes it. */
export function buildScene(name: SceneName): SceneFiles {
  const assessment = readSample();
  const landlord = { ...assessment.landlord, ...(name === 'big' ? { name: longName } : {}) };
  const publication = publishReport(scenes[name](), { ...assessment, landlord });
  return {
    page: renderReportPage(publication, surroundings),
    print: renderReportPrint(publication, surroundings),
    title: publication.documentTitle,
  };
}

/** Prints a scene with the browser of the tests; `profile` is a folder for the browser. */
export async function printScene(
  { print, title }: SceneFiles,
  profile: string,
  signal: AbortSignal,
): Promise<RenderedPdf & { readonly executable: string; readonly notices: readonly string[] }> {
  const notices: string[] = [];
  const { executable, env } = await testBrowser();
  mkdirSync(profile, { recursive: true });
  const printed = await renderPdf(print, {
    ...{ executable, profile, signal, lang: 'en-GB', dated: '2026-07-22', title },
    env: { ...process.env, ...env },
    isRoot: process.getuid?.() === 0,
    onNotice: (notice) => notices.push(notice),
  });
  return { ...printed, executable, notices: notices.filter((notice) => !notice.includes('sandbox')) };
}

const longName = 'The Great Northern and Eastern Counties Community Housing Association Limited';
