import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalServer, openServer } from '../../../src/commands/preview/open-server.ts';

let server: LocalServer;
const failures: unknown[] = [];
const asked: string[] = [];

beforeEach(async () => {
  failures.length = 0;
  asked.length = 0;
  server = await openServer(
    0,
    async ({ path, form }, response) => {
      asked.push(form ? `${path} ${Buffer.from(form)}` : path);
      if (path === '/waits') response.write('waits');
      else response.end('answered');
    },
    (error) => failures.push(error),
    (path) => (path === '/save' ? 1000 : 0),
  );
});
afterEach(() => server.close());

const portOf = () => Number(new URL(server.address).port);
const pathOf = () => new URL(server.address).pathname;

/** What comes back for bytes sent as they are, until the server ends or half a second has passed in silence. */
function send(text: string, port = portOf()): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.setTimeout(500, () => socket.destroy());
    socket.on('data', (bytes) => {
      said += bytes;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(said));
  });
}

const head = (said: string) => said.split('\r\n')[0] ?? '';

test('what the address leads to is answered, under headers that let no other page have it', async () => {
  const response = await fetch(`${server.address}pages/`);
  expect(await response.text()).toBe('answered');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  const names = [...response.headers.keys()];
  expect(names.filter((name) => /access-control|set-cookie|server|powered/.test(name))).toEqual([]);
});

test('the secret is long, and another at every start', async () => {
  const other = await openServer(
    0,
    async () => undefined,
    () => undefined,
  );
  expect(pathOf()).toMatch(/^\/[\w-]{32}\/$/);
  expect(new URL(other.address).pathname).not.toBe(pathOf());
  await other.close();
});

test('a refusal says in a sentence what is wrong, and tells no secret', async () => {
  const response = await fetch(`http://127.0.0.1:${portOf()}/`);
  expect(response.status).toBe(403);
  expect(await response.text()).toBe(
    'Open the address that was printed: it holds a secret that is missing here.\n',
  );
  const posted = await fetch(server.address, { method: 'POST', body: 'x' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect(asked).toEqual([]);
});

test('bytes that no browser sends get nothing', async () => {
  const host = `Host: 127.0.0.1:${portOf()}\r\n`;
  const path = `${pathOf()}pages/`;
  const tried: readonly (readonly [string, string, number])[] = [
    ['no name', `GET ${path} HTTP/1.1\r\n\r\n`, 400],
    ['HTTP/1.0 without a name', `GET ${path} HTTP/1.0\r\n\r\n`, 421],
    ['HTTP/0.9', `GET ${path}\r\n\r\n`, 421],
    ['two names', `GET ${path} HTTP/1.1\r\n${host}Host: evil.example\r\n\r\n`, 421],
    ['a forged name', `GET ${path} HTTP/1.1\r\nHost: evil.example\r\n\r\n`, 421],
    ['a whole address', `GET http://127.0.0.1:${portOf()}${path} HTTP/1.1\r\n${host}\r\n`, 403],
    ['dots before the secret', `GET /a/..${path} HTTP/1.1\r\n${host}\r\n`, 403],
    ['origin null', `GET ${path} HTTP/1.1\r\n${host}Origin: null\r\n\r\n`, 403],
    ['a tunnel', `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${host}\r\n`, 405],
    [
      'another protocol',
      `GET ${path} HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      405,
    ],
    ['huge headers', `GET ${path} HTTP/1.1\r\n${host}X: ${'x'.repeat(70_000)}\r\n\r\n`, 400],
    ['a line break in a name', `GET ${path} HTTP/1.1\r\n${host}A\nB: c\r\n\r\n`, 400],
    ['no words at all', '\0\0\0\0\r\n\r\n', 400],
  ];
  for (const [name, text, status] of tried)
    expect([name, head(await send(text))]).toEqual([name, expect.stringContaining(`HTTP/1.1 ${status} `)]);
  expect(asked).toEqual([]);
  expect(failures).toEqual([]);
});

describe('a form', () => {
  const sendForm = (body: string, { path = 'save', more = '', framed = '' } = {}) =>
    send(
      [
        `POST ${pathOf()}${path} HTTP/1.1`,
        `Host: 127.0.0.1:${portOf()}`,
        `Origin: http://127.0.0.1:${portOf()}`,
        'Content-Type: application/x-www-form-urlencoded',
        `${framed || `Content-Length: ${body.length}`}${more}\r\n\r\n${body}`,
      ].join('\r\n'),
    );

  test('is handed on as it was sent, whole or in pieces', async () => {
    expect(head(await sendForm('a=1'))).toContain(' 200 ');
    const chunked = { framed: 'Transfer-Encoding: chunked' };
    expect(head(await sendForm('3\r\na=2\r\n2\r\n&b\r\n0\r\n\r\n', chunked))).toContain(' 200 ');
    expect(asked).toEqual(['/save a=1', '/save a=2&b']);
  });

  test('that is too long is refused, whether it says how long it is or not, and so is one for a path that takes none', async () => {
    const long = 'x'.repeat(3_000_000);
    expect(head(await sendForm(long))).toContain(' 413 ');
    const chunked = { framed: 'Transfer-Encoding: chunked' };
    const piece = `${(2000).toString(16)}\r\n${'x'.repeat(2000)}\r\n`;
    expect(head(await sendForm(`${piece.repeat(500)}0\r\n\r\n`, chunked))).toContain(' 413 ');
    const refused = await sendForm(long, { path: 'pages/' });
    expect([head(refused), refused]).toEqual([
      expect.stringContaining(' 405 '),
      expect.stringContaining('Allow: GET, HEAD\r\n'),
    ]);
    expect(head(await sendForm('a=1', { more: '\r\nSec-Fetch-Site: cross-site' }))).toContain(' 403 ');
    expect(asked).toEqual([]);
  });

  test('of which only a part comes is not handed on', async () => {
    await sendForm('a=1', { framed: 'Content-Length: 900' });
    await sendForm('3\r\na=1\r\n', { framed: 'Transfer-Encoding: chunked' });
    expect(asked).toEqual([]);
    expect(failures).toEqual([]);
  });
});

test('who opens connections and says nothing keeps nobody out who knows the secret', async () => {
  const silent = Array.from({ length: 300 }, () => {
    const socket = connect(portOf(), '127.0.0.1', () => socket.write('GET /'));
    socket.on('error', () => undefined);
    return socket.resume();
  });
  const open = await fetch(`${server.address}waits`);
  await expect.poll(() => silent.slice(0, 150).every(({ closed }) => closed)).toBe(true);
  expect(await (await fetch(`${server.address}pages/`)).text()).toBe('answered');
  const reader = open.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('waits');
  for (const socket of silent) socket.destroy();
  await reader?.cancel();
  expect(failures).toEqual([]);
});

test('who goes away in the middle is no trouble', async () => {
  const request = `GET ${pathOf()}waits HTTP/1.1\r\nHost: 127.0.0.1:${portOf()}\r\n\r\n`;
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => send(index % 2 === 0 ? request : request.slice(0, 40 + index))),
  );
  expect(await (await fetch(`${server.address}pages/`)).text()).toBe('answered');
  expect(failures).toEqual([]);
});

test('no other address of this computer leads to it', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  const reached = await Promise.all(
    ['::1', '127.0.0.2', ...others.map(({ address }) => address)].map(
      (address) =>
        new Promise<string>((done) => {
          const socket = connect(portOf(), address, () => {
            socket.destroy();
            done(address);
          });
          socket.on('error', () => done(''));
        }),
    ),
  );
  expect(reached.filter((address) => address !== '')).toEqual([]);
});

test('closing ends what is open, and gives the port back', async () => {
  const port = portOf();
  const open = fetch(`${server.address}waits`).then((response) => response.text());
  open.catch(() => undefined);
  await expect.poll(() => asked).toEqual(['/waits']);
  await server.close();
  await expect(open).rejects.toThrow();
  const next = createServer();
  await new Promise<void>((done) => next.listen(port, '127.0.0.1', done));
  await expect(
    openServer(
      port,
      async () => undefined,
      () => undefined,
    ),
  ).rejects.toThrow(`Another program already uses the port ${port}.`);
  await new Promise((done) => next.close(done));
});
