import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { CommandError } from '../../command-error.ts';
import { judgeRequest } from './judge-request.ts';

/** Answers a request that was judged; `path` is what comes after the secret, as it was sent, and `base` what comes before. */
export type Answer = (path: string, response: ServerResponse, base: string) => Promise<unknown>;

/** A server that only this computer reaches. */
export interface LocalServer {
  /** Its address, the secret in it, with a slash at the end. */
  readonly address: string;
  /** Ends every connection and gives the port back. */
  close(): Promise<void>;
}

/** Chosen: far more than the tabs of one person need. */
const mostConnections = 100;

/**
 * Listens on 127.0.0.1 and nowhere else; `port` 0 takes a free one. What `answer` fails with goes to `fail`.
 * @throws CommandError if the port cannot be had.
 */
export async function openServer(
  port: number,
  answer: Answer,
  fail: (error: unknown) => void,
): Promise<LocalServer> {
  const secret = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    handle(request, response, { port: portOf(server), secret }, answer).catch(fail);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  server.maxConnections = mostConnections;
  server.on('clientError', (_, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  // Nothing here is a tunnel, nor another protocol.
  for (const event of ['connect', 'upgrade'])
    server.on(event, (_: IncomingMessage, socket: Socket) => {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    });
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${portOf(server)}/${secret}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  own: { readonly port: number; readonly secret: string },
  answer: Answer,
): Promise<void> {
  const { method = '', url: target = '', rawHeaders: headers } = request;
  // A reader who goes away is no trouble.
  response.on('error', () => undefined);
  for (const [name, value] of always) response.setHeader(name, value);
  const judged = judgeRequest({ method, target, headers }, own);
  if ('path' in judged) return void (await answer(judged.path, response, `/${own.secret}`));
  if (judged.status === 405) response.setHeader('Allow', 'GET, HEAD');
  response.setHeader('Connection', 'close');
  response.writeHead(judged.status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${judged.refusal}\n`);
}

/**
 * What every answer says. The referrer is our own address for pages of ours and nothing for others: with `no-referrer`, browsers send
 * forms of a page without its origin (`null`), and none that changes a file could be told from a forger's.
 */
const always = [
  ['Cache-Control', 'no-store'],
  [
    'Content-Security-Policy',
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
] as const;

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, done);
  });
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  const help = 'Leave --port out, and a free one is taken.';
  if (error.code === 'EADDRINUSE')
    return new CommandError(`Another program already uses the port ${port}.`, help);
  if (error.code === 'EACCES') return new CommandError(`You may not use the port ${port}.`, help);
  return new CommandError(`No server can be started on this computer: ${error.message}.`, help);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
