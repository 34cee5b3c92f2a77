import type { Message } from './browser-pipe.ts';

/**
 * Hears from what a browser says which of its pages have ended. puppeteer waits for ever for a page that crashes before it is
 * open; the browser tells of that one too, by its context alone, of which each page has one of its own.
 */
export interface PageEnds {
  hear(message: Message): void;
  /** Rejects with an Error once the page of that context has crashed or was closed. Ask before the page is made. */
  of(context: string): Promise<never>;
}

/** Nothing is heard yet. */
export function hearPageEnds(): PageEnds {
  const contexts = new Map<unknown, unknown>();
  const enders = new Map<unknown, (because: Error) => void>();
  const end = (target: unknown, how: string) => {
    const context = contexts.get(target);
    contexts.delete(target);
    enders.get(context)?.(new Error(`the page ${how} in it`));
    enders.delete(context);
  };
  return {
    hear: ({ method, params }) => {
      const { targetId, targetInfo } = Object(params);
      const { type, browserContextId } = Object(targetInfo);
      if (method === 'Target.targetCreated' && type === 'page' && enders.has(browserContextId))
        contexts.set(targetInfo.targetId, browserContextId);
      if (method === 'Target.targetCrashed') end(targetId, 'crashed');
      if (method === 'Target.targetDestroyed') end(targetId, 'was closed');
    },
    of: (context) => {
      const ended = new Promise<never>((_, reject) => {
        enders.set(context, reject);
      });
      ended.catch(() => undefined);
      return ended;
    },
  };
}
