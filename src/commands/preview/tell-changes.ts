import type { ServerResponse } from 'node:http';

/** Readers who are told of each change as it happens (server-sent events). */
export interface Listeners {
  /** Tells a reader where things are now, and from then on of every change. */
  add(response: ServerResponse): void;
  tell(version: string): void;
  close(): void;
}

/** Chosen: each is a tab that can be seen, as tabs that cannot let go. */
const most = 50;

/** `version` names what stands at first. */
export function openListeners(version: string): Listeners {
  const readers = new Set<ServerResponse>();
  let current = version;
  const tell = (reader: ServerResponse) => {
    // One that reads nothing is let go, and comes back when it reads again.
    if (reader.writableLength > 0) reader.destroy();
    else reader.write(`data: ${current}\n\n`);
  };
  return {
    add(response) {
      if (readers.size >= most) {
        response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' });
        return void response.end('Too many pages are open at once.\n');
      }
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      if (response.req.method === 'HEAD') return void response.end();
      readers.add(response);
      response.on('close', () => readers.delete(response));
      tell(response);
    },
    tell(version) {
      current = version;
      for (const reader of readers) tell(reader);
    },
    close() {
      for (const reader of readers) reader.destroy();
    },
  };
}
