import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** The longest message that a browser sends, in characters, many times over. */
const longest = 1 << 26;

function isMessage(text: string): boolean {
  try {
    const { id, method } = Object(JSON.parse(text));
    return typeof id === 'number' || typeof method === 'string';
  } catch {
    return false;
  }
}

/** The DevTools protocol over --remote-debugging-pipe: JSON, each message ended by a zero byte. `tell` hears of others. */
export function openPipe(write: Writable, read: Readable, tell: () => void): ConnectionTransport {
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
  read.setEncoding('utf8').on('data', (text: string) => {
    const [first = '', ...others] = text.split('\0');
    parts.push(first);
    length += first.length;
    if (length > longest) return refuse();
    for (const other of others) {
      const message = parts.join('');
      parts = [other];
      length = other.length;
      if (!isMessage(message)) return refuse();
      // It may fail at once or later, and is not waited for by itself.
      setImmediate(() => new Promise((resolve) => resolve(transport.onmessage?.(message))).catch(tell));
    }
  });
  read.once('close', () => transport.onclose?.());
  // A broken pipe closes as well, which is reported above.
  for (const pipe of [write, read]) pipe.on('error', () => undefined);
  return transport;
}
