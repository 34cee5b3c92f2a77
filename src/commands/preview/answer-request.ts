import { extname } from 'node:path';
import type { AnnotatedPage } from '../../render/preview/annotate.ts';
import { renderInstead } from '../../render/preview/render-preview.ts';
import type { Answer } from './open-server.ts';
import { leadTo, type OpenSite } from './site.ts';
import type { SiteMaker } from './site-maker.ts';
import type { Listeners } from './tell-changes.ts';

/**
 * Answers what is asked for below the secret: `/pages/…`, which are those of a site, and `/changes`; anything else leads to `first`.
 */
export function answerFrom(
  siteNow: () => Promise<OpenSite>,
  read: SiteMaker['read'],
  listeners: Listeners,
  first: 'pages' | 'edit',
): Answer {
  return async ({ path: asked, base }, response) => {
    // Redirections wait for nothing: where there are forms, the first pages may still be at work.
    if (asked === '/changes') {
      await siteNow();
      return listeners.add(response);
    }
    const path = /^\/pages\/(.*)$/s.exec(asked)?.[1];
    const { status, headers, content } =
      path === undefined ? redirect(`${base}/${first}/`) : await findReply(await siteNow(), read, path, base);
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(content) });
    response.end(content);
  };
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string | Uint8Array;
}

/** What is sent. It is looked up in the site: nothing is looked for on the disk by a path, so none leads anywhere else. */
async function findReply(
  site: OpenSite,
  read: SiteMaker['read'],
  path: string,
  base: string,
): Promise<Reply> {
  const decoded = decode(path);
  if (decoded !== undefined) {
    const file = decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded;
    const page = site.page(file);
    if (page) return replyWith(200, page);
    const content = site.site.made.evidence.has(file) ? await read(file) : undefined;
    if (content) return { status: 200, headers: describeEvidence(file), content };
    if (site.page(`${file}/index.html`)) return redirect(`${base}/pages/${path}/`);
  }
  return replyWith(404, site.annotate(path, standForNone(path)));
}

/** Undefined for what no link of a page says, as its own links would lead astray from there. */
function decode(path: string): string | undefined {
  if (/%2f/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function standForNone(path: string): string {
  return renderInstead({
    title: 'There is no such page',
    sentences: ['It is not among the pages as they are now. Perhaps it was before the last save.'],
    links: [{ text: 'The first page', href: leadTo(path, 'index.html') }],
  });
}

function replyWith(status: number, { html, policy }: AnnotatedPage): Reply {
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  return { status, headers, content: html };
}

/**
 * A landlord's documents are not ours: a page or a drawing among them runs nothing, and is of no origin, so that it reads nothing of
 * what is served here. A PDF can do neither, and browsers do not show one in such a cage.
 */
function describeEvidence(file: string): Reply['headers'] {
  const extension = extname(file).toLowerCase();
  return {
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'Content-Security-Policy':
      extension === '.pdf'
        ? "frame-ancestors 'none'"
        : "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
  };
}

/** What a browser shows; all else it offers to save. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/plain; charset=utf-8',
  '.csv': 'text/plain; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
};

function redirect(to: string): Reply {
  return { status: 308, headers: { 'Content-Type': 'text/plain; charset=utf-8', Location: to }, content: '' };
}
