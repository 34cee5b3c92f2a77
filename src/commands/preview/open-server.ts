import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { CommandError } from '../../command-error.ts';
import { type Judged, judgeRequest, type Own, type TakesForm, tooLong } from './judge-request.ts';

/** A request that was judged. */
export interface Question {
  /** What comes after the secret, as it was sent. */
  readonly path: string;
  /** What comes after the path and `?`, as it was sent; `''` for nothing. */
  readonly query: string;
  /** What comes before the path. */
  readonly base: string;
  /** Whether a script of ours asks, which wants to know and shows it itself. */
  readonly byScript: boolean;
  /** The form that was sent, as its bytes; null where none was. */
  readonly form: Uint8Array | null;
  /** What kind of form it is, as it was sent; `''` for none. */
  readonly formType: string;
}

/** Answers a request that was judged. */
export type Answer = (question: Question, response: ServerResponse) => Promise<unknown>;

/** A server that only this computer reaches. */
export interface LocalServer {
  /** Its address, the secret in it, with a slash at the end. */
  readonly address: string;
  /** Ends every connection and gives the port back. */
  close(): Promise<void>;
}

/** Chosen: far more than the tabs of one person need. */
const mostConnections = 500;
/** Chosen: how many of them may keep us waiting for the secret. */
const mostWaiting = 100;

/**
 * Listens on 127.0.0.1 and nowhere else; `port` 0 takes a free one. What `answer` fails with goes to `fail`. Pages can only be read
 * unless `takesForm` says of a path that it takes a form.
 * @throws CommandError if the port cannot be had.
 */
export async function openServer(
  port: number,
  answer: Answer,
  fail: (error: unknown) => void,
  takesForm: TakesForm = () => 0,
): Promise<LocalServer> {
  const secret = randomBytes(24).toString('base64url');
  // Node looks only so often whether the time that a request may take is over.
  const server = createServer({ ...patience, connectionsCheckingInterval: 1_000 }, (request, response) => {
    const own = { port: portOf(server), secret };
    handle(request, response, { own, takesForm, answer, know: () => waiting.delete(request.socket) }).catch(
      fail,
    );
  });
  const waiting = holdWaiting(server);
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

/** Chosen: a page of this computer says what it wants at once. */
const patience = { headersTimeout: 10_000, requestTimeout: 10_000 };

/**
 * Connections that have not yet told the secret. Who opens many and says nothing ends only his own: the oldest goes for the newest, so that
 * there is always room for who knows it.
 */
function holdWaiting(server: Server): Set<Socket> {
  const waiting = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    waiting.add(socket);
    socket.on('close', () => waiting.delete(socket));
    const [oldest] = waiting;
    if (waiting.size > mostWaiting) oldest?.destroy();
  });
  return waiting;
}

interface Handling {
  readonly own: Own;
  readonly takesForm: TakesForm;
  readonly answer: Answer;
  /** The connection has told the secret. */
  readonly know: () => void;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { own, takesForm, answer, know }: Handling,
): Promise<void> {
  const { method = '', url: target = '', rawHeaders: headers } = request;
  // A reader who goes away is no trouble.
  response.on('error', () => undefined);
  for (const [name, value] of always) response.setHeader(name, value);
  const judged = judgeRequest({ method, target, headers }, own, takesForm);
  if ('refusal' in judged) return refuse(request, response, judged);
  know();
  const form = method === 'POST' ? await readForm(request, takesForm(judged.path)) : null;
  if (form === undefined) return refuse(request, response, { status: 413, refusal: tooLong });
  const byScript = request.headers['x-selfassess'] === 'script';
  await answer(
    { ...judged, base: `/${own.secret}`, form, formType: request.headers['content-type'] ?? '', byScript },
    response,
  );
}

/** What was sent; undefined if it is longer than it may be, or if who sends it goes away. */
async function readForm(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  request.on('data', (piece: Buffer) => {
    length += piece.length;
    if (length <= most) pieces.push(piece);
  });
  await takeIn(request);
  return length <= most && request.complete ? Buffer.concat(pieces) : undefined;
}

/** What is still to come is taken in and dropped, as long as it may take: a browser shows no answer that comes before it has sent all. */
async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, refusal, allow }: Extract<Judged, { refusal: string }>,
): Promise<void> {
  request.resume();
  await takeIn(request);
  if (allow !== undefined) response.setHeader('Allow', allow);
  response.setHeader('Connection', 'close');
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${refusal}\n`);
}

function takeIn(request: IncomingMessage): Promise<void> {
  if (request.closed || request.readableEnded) return Promise.resolve();
  return new Promise((done) => {
    for (const event of ['end', 'close', 'error']) request.once(event, () => done());
  });
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
