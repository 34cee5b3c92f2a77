import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** The longest message that a browser sends, in characters, many times over. */
const longest = 1 << 26;

/** What a browser says: an answer, which has an id, or an event, which has a method. */
export interface Message {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
}

function readMessage(text: string): Message | undefined {
  try {
    const message: Message = Object(JSON.parse(text));
    return typeof message.id === 'number' || typeof message.method === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The DevTools protocol over --remote-debugging-pipe: JSON, each message ended by a zero byte. `hear` hears of each message,
 * before anyone else does; `tell` of what is none.
 */
export function openPipe(
  write: Writable,
  read: Readable,
  { hear, tell }: { readonly hear: (message: Message) => void; readonly tell: () => void },
): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => write.write(`${message}\0`),
    close: () => write.end(),
  };
  let parts: string[] = [];
  let length = 0;
  const refuse = () => {
    read.destroy();
    tell();
  };
  read.setEncoding('utf8').on('data', (piece: string) => {
    const [first = '', ...others] = piece.split('\0');
    parts.push(first);
    length += first.length;
    if (length > longest) return refuse();
    for (const other of others) {
      const text = parts.join('');
      parts = [other];
      length = other.length;
      const message = readMessage(text);
      if (!message) return refuse();
      hear(message);
      // It may fail at once or later, and is not waited for by itself.
      setImmediate(() => new Promise((resolve) => resolve(transport.onmessage?.(text))).catch(tell));
    }
  });
  read.once('close', () => transport.onclose?.());
  // A broken pipe closes as well, which is reported above.
  for (const pipe of [write, read]) pipe.on('error', () => undefined);
  return transport;
}
