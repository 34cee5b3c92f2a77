import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CommandError } from '../../src/command-error.ts';
import type { FoundBrowser } from '../../src/commands/browser/find-browser.ts';
import { withTempFolder } from '../../src/commands/disk/with-temp-folder.ts';
import type { RenderedPdf } from '../../src/render/pdf/pdf.ts';
import { isRunning } from '../commands/is-running.ts';
import { samplePage } from './print-sample.ts';
import { everyRole, openPdf, pageText, structureOf, testBrowser } from './read-pdf.ts';
import { type PdfOptions, renderPdf } from './render-pdf.ts';

const description = { title: 'Harbour Vale Homes: <self> & assessment', lang: 'en-GB', dated: '2026-07-22' };
const folder = mkdtempSync(join(tmpdir(), 'selfassess-pdf-test-'));
const temporary = join(folder, 'tmp');
mkdirSync(temporary);
let browser: FoundBrowser;
let printed: RenderedPdf;
let printedAt: number;
const notices: string[] = [];

beforeAll(async () => {
  browser = await testBrowser();
  printed = await print(samplePage(), { onNotice: (each) => notices.push(each) });
  printedAt = Date.now();
});

afterEach(() => expect(readdirSync(temporary)).toEqual([]));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Prints as the commands do, with temporary files in a folder that every test must leave empty. */
function print(html: string, changes: Partial<PdfOptions> = {}): Promise<RenderedPdf> {
  return withTempFolder(temporary, 'browser', (profile, signal) =>
    renderPdf(html, {
      executable: browser.executable,
      env: { ...process.env, ...browser.env, TMPDIR: temporary },
      isRoot: process.getuid?.() === 0,
      profile,
      signal,
      ...description,
      onNotice: () => undefined,
      ...changes,
    }),
  );
}

describe('a printed document', () => {
  test('says what it is', async () => {
    const pdf = await openPdf(printed.bytes);
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: description.title,
      Language: 'en-GB',
      Producer: 'selfassess',
      Creator: 'selfassess',
    });
    expect(info).toMatchObject({ CreationDate: 'D:20260722000000Z', ModDate: 'D:20260722000000Z' });
    expect(metadata?.get('dc:title')).toBe(description.title);
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(pdf.numPages).toBe(printed.pages);
    expect(printed.pages).toBeGreaterThan(2);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('has the headings as its outline', async () => {
    const [first, ...others] = await (await openPdf(printed.bytes)).getOutline();
    expect(others).toEqual([]);
    expect(first?.title).toBe('Self-assessment against the Complaint Handling Code');
    expect(first?.items.map((item: { title: string }) => item.title)).toEqual([
      'The Board’s response',
      'The answers',
      'The register',
    ]);
  });

  test('reads in order, and what is printed around the text is not read', async () => {
    const pdf = await openPdf(printed.bytes);
    const first = await pageText(pdf, 1);
    const order = [
      'Self-assessment against',
      'Board’s response',
      'The answers',
      'Section 1: definition',
      'Row 1.',
      'Row 2.',
    ];
    const places = order.map((part) => first.read.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { read, artifacts } = await pageText(pdf, page);
      expect(artifacts).toContain('Harbour Vale Homes');
      expect(artifacts).toContain(`Page ${page} of ${pdf.numPages}`);
      expect(artifacts).toContain('DRAFT');
      expect(read).not.toContain('DRAFT');
    }
  });

  test('has one table with one head, whose cells say what they head', async () => {
    const structure = await structureOf(printed.bytes);
    expect(structure.filter((tag) => tag.type === 'Table')).toHaveLength(1);
    expect(structure.filter((tag) => tag.type === 'TR')).toHaveLength(31);
    const heads = structure.filter((tag) => tag.type === 'TH');
    expect(heads.map((tag) => tag.scope)).toEqual([...Array(5).fill('Column'), ...Array(30).fill('Row')]);
    expect(heads.map((tag) => tag.id).find((id) => id !== '')).toBe('node00000000');
    const pdf = await openPdf(printed.bytes);
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1)),
    );
    expect(pages.map(({ read }) => read.includes('Requirement'))).toEqual(
      pages.map((_, index) => index === 0),
    );
    expect(pages.at(1)?.artifacts).toContain('Requirement');
  });

  test('uses the kinds of element that every reader knows', async () => {
    const pdf = await openPdf(printed.bytes);
    const roles = new Set(await everyRole(pdf));
    expect([...roles]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Link', 'Figure', 'Span']),
    );
    for (const role of ['Strong', 'Em', 'Aside']) expect(roles).not.toContain(role);
  });

  test('says of every link what its text says', async () => {
    const annotations = await (await (await openPdf(printed.bytes)).getPage(1)).getAnnotations();
    expect(annotations.map((each) => each.contentsObj.str).slice(0, 3)).toEqual([
      'complaints policy – Tŷ',
      'provision 1.12',
      'provision 1.12',
    ]);
    expect(annotations.every((each) => each.contentsObj.str !== '')).toBe(true);
  });

  test('is the same bytes when a second browser prints it later', async () => {
    await wait(printedAt + 1100 - Date.now());
    const again = await print(samplePage());
    expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0);
  });

  test('comes without any notice but that of the sandbox', () => {
    expect(notices.filter((notice) => !notice.includes('sandbox'))).toEqual([]);
  });
});

describe('what a page of ours might do wrong', () => {
  test.each([
    ['<h1>One</h1><h3>Three</h3>', 'Its headings skip a level: h3 follows h1.'],
    [
      '<h1>One</h1><svg role="img" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
      'It has a picture with no text alternative.',
    ],
    [
      '<style>@page { @top-left { content: "\\10FFFD" } }</style><h1>One</h1>',
      'It shows a character that no font here has, as an empty box.',
    ],
  ])('%s', async (body, problem) => {
    const said: string[] = [];
    const html = `<!DOCTYPE html><html lang="en-GB"><title>t</title>${body}`;
    const { bytes } = await print(html, { onNotice: (each) => said.push(each) });
    expect(said.at(-1)).toBe(
      `The PDF "${description.title}" does not claim to be accessible (PDF/UA-1), nor for archives (PDF/A-2a). ${problem}`,
    );
    const { metadata } = await (await openPdf(bytes)).getMetadata();
    expect(metadata?.get('pdfuaid:part')).toBeNull();
  });

  test('text under an opacity is still read, a half-transparent watermark is not', async () => {
    const html = `<!DOCTYPE html><html lang="en-GB"><title>t</title><h1>One</h1><p style="opacity: .5">Pale <a href="#x">words</a></p>
      <div aria-hidden="true" style="position: fixed; opacity: .2; transform: rotate(9deg)">DRAFT</div>`;
    const said: string[] = [];
    const { bytes } = await print(html, { onNotice: (each) => said.push(each) });
    expect(said.filter((notice) => !notice.includes('sandbox'))).toEqual([]);
    const { read, artifacts } = await pageText(await openPdf(bytes), 1);
    expect(read).toContain('Pale words');
    expect(artifacts).toContain('DRAFT');
  });
});

test('text of any script is printed, also around the page, and a link says it', async () => {
  const name = 'ab \u202ecd\u202c شركة 12 日本';
  const said: string[] = [];
  const html = `<!DOCTYPE html><html lang="en-GB"><title>t</title><style>@page { @top-left { content: "${name}" } }</style>
    <h1>One</h1><p><a href="https://x.example/">\u202eto the left</a></p>`;
  const { bytes } = await print(html, { onNotice: (each) => said.push(each) });
  const page = await (await openPdf(bytes)).getPage(1);
  expect((await page.getAnnotations()).map((each) => each.contentsObj.str)).toEqual(['\u202eto the left']);
  const { read, artifacts } = await pageText(await openPdf(bytes), 1);
  expect(read).not.toContain('ab');
  expect(artifacts).toContain('ab');
  const others = said.filter((notice) => !notice.includes('sandbox') && !notice.includes('no font here has'));
  expect(others).toEqual([]);
});

describe('a hostile page', () => {
  let server: Server;
  const hits: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('<p>from the network');
    });
    server.on('upgrade', (request, socket) => {
      hits.push(request.url ?? '');
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('reaches neither the network nor a file', async () => {
    const secret = join(folder, 'secret.html');
    writeFileSync(secret, '<p>the secret text');
    const { port } = server.address() as AddressInfo;
    const html = hostilePage(`http://127.0.0.1:${port}`, `file://${secret}`);
    const { bytes } = await print(html);
    await wait(300);
    expect(hits).toEqual([]);
    const { read, artifacts } = await pageText(await openPdf(bytes), 1);
    expect(read).toContain('Still here');
    expect(`${read} ${artifacts}`).not.toMatch(/secret text|from the network|script ran/);
  });
});

describe.skipIf(process.platform === 'win32')(
  'what is no browser ends in a sentence and leaves nothing',
  () => {
    const executable = join(folder, 'fake-browser');
    const cannot = `The browser ${executable} could not print "${description.title}": `;

    test.each([
      [
        'a program that ends',
        '#!/bin/sh\necho no such library >&2\nexit 9\n',
        0o755,
        /^it ended with code 9, saying "no such library"\.$/,
      ],
      [
        'a program that hangs',
        '#!/bin/sh\necho $$ > "$0.pid"\nsleep 60\n',
        0o755,
        /^it did not answer in 0\.5 seconds\.$/,
      ],
      ['a text that says it is a program', 'Dear Chromium', 0o755, /\(ENOEXEC\)\.$|^it ended with/],
      [
        'a script without its interpreter',
        '#!/no/such/shell\n',
        0o755,
        /^it is not a program .* \(ENOENT\)\.$/,
      ],
      [
        'a program that floods',
        '#!/bin/sh\nyes "out" & yes "to the end" >&2 & wait\n',
        0o755,
        /^it did not answer in 0\.5 seconds\.$/,
      ],
      [
        'a program that is killed',
        `#!/bin/sh\nprintf '\\033[2J so ends it' >&2\nkill -9 $$\n`,
        0o755,
        /^it ended with SIGKILL, saying "\[2J so ends it"\.$/,
      ],
      ['a file that may not be run', '#!/bin/sh\n', 0o644, /^it is not a program .* \(EACCES\)\.$/],
    ])('%s', async (_, content, mode, reason) => {
      writeFileSync(executable, content);
      chmodSync(executable, mode);
      const error: unknown = await print('<p>x', { executable, startTimeout: 500 }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(CommandError);
      const { message } = error as CommandError;
      expect(message.slice(0, cannot.length)).toBe(cannot);
      expect(message.slice(cannot.length)).toMatch(reason);
    });

    test.each([
      ['garbage', 'head -c 9000 /dev/urandom >&4; printf "\\000" >&4; sleep 60'],
      ['words', 'printf "HTTP/1.1 200 OK\\000" >&4; sleep 60'],
      ['an empty message', 'printf "{}\\000" >&4; sleep 60'],
      ['half an event', `printf '{"method":"Target.attachedToTarget"}\\000' >&4; sleep 60`],
      ['yes to everything', `exec "${process.execPath}" --eval '${yesToAll}'`],
    ])('a program that says %s', async (_, script) => {
      writeFileSync(executable, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      chmodSync(executable, 0o755);
      await expect(print('<p>x', { executable })).rejects.toMatchObject({
        name: 'CommandError',
        message: `${cannot}it says what no browser says.`,
      });
    });

    test('a program that hung is ended, and what it started too', async () => {
      const pid = Number(readFileSync(`${executable}.pid`, 'utf8'));
      await expect.poll(() => isRunning(pid)).toBe(false);
    });
  },
);

/** Answers whatever is asked with nothing. */
const yesToAll =
  'process.stdin.destroy(); const { createReadStream, writeSync } = require("node:fs"); createReadStream("", { fd: 3, encoding: "utf8" }).on("data", (text) => { for (const one of text.split("\\0").filter(Boolean)) writeSync(4, JSON.stringify({ id: JSON.parse(one).id, result: {} }) + "\\0") })';

function hostilePage(origin: string, file: string): string {
  return `<!DOCTYPE html><html lang="en-GB"><head><title>t</title>
<meta http-equiv="refresh" content="0; url=${origin}/refresh">
<link rel="stylesheet" href="${origin}/css"><link rel="prefetch" href="${origin}/prefetch">
<link rel="preconnect" href="${origin}"><link rel="preload" as="image" href="${origin}/preload">
<style>@import "${origin}/import"; @font-face { font-family: x; src: url(${origin}/font) } p { font-family: x; background: url(${origin}/background) }</style>
</head><body><h1>Still here</h1><p id="p">text</p>
<img src="${origin}/img" alt="a" srcset="${origin}/srcset 2x"><video poster="${origin}/poster" src="${origin}/video"></video>
<iframe src="${origin}/iframe"></iframe><object data="${origin}/object"></object><embed src="${origin}/embed">
<iframe src="${file}"></iframe><object data="${file}"></object><embed src="${file}">
<iframe srcdoc="&lt;img src='${origin}/srcdoc'&gt;"></iframe><svg><image href="${origin}/svg" width="9" height="9"/></svg>
<script>document.getElementById('p').textContent = 'script ran'; fetch('${origin}/fetch');
new WebSocket('${origin.replace('http', 'ws')}/socket'); new EventSource('${origin}/events'); navigator.sendBeacon('${origin}/beacon');
location = '${origin}/location';</script><script src="${origin}/script"></script></body></html>`;
}
