import type { ServerResponse } from 'node:http';
import { renderEdit } from '../../render/edit/render-edit.ts';
import { count } from '../../words/plurals.ts';
import type { Answer, Question } from '../preview/open-server.ts';
import { encodeAddress } from './addresses.ts';
import type { Desk } from './desk.ts';
import { explainFailure, type Reply } from './reply.ts';

/**
 * Answers what is asked for below `/edit/`: the desk of each assessment lies at the address of its folder. `desksNow` are those
 * that there are now.
 */
export function answerEdit(desksNow: () => readonly Desk[], turns: Turns): Answer {
  return async (request, response) => {
    const path = request.path.slice('/edit/'.length);
    try {
      const desk = desksNow().find(({ folder }) => path.startsWith(encodeAddress(folder)));
      if (!desk) return send(response, path === '' ? showDesks(desksNow(), request) : leadHome(request));
      const asked = { ...request, path: path.slice(encodeAddress(desk.folder).length) };
      const reply = request.form === null ? await desk.show(asked) : await turns(() => desk.take(asked));
      send(response, reply);
    } catch (error) {
      send(response, explainFailure(error, request));
    }
  };
}

/** The assessments of which each has its forms. */
function showDesks(desks: readonly Desk[], { base }: Question): Reply {
  const rows = desks.map(({ folder, name }, index) => ({
    ...{ href: `${base}/edit/${encodeAddress(folder)}`, id: `desk-${index + 1}`, number: '', name: name() },
    ...{ state: folder.slice(0, -1), tone: 'done', note: '' },
  }));
  const pages = { href: `${base}/pages/`, text: 'See the pages', current: false };
  return {
    status: 200,
    page: renderEdit('list', {
      frame: {
        ...{
          title: 'Self-assessments',
          landlord: 'selfassess',
          notice: '',
          undo: '',
          redo: '',
          desk: '',
          keys: null,
        },
        links: [pages],
      },
      heading: 'Self-assessments',
      lead: 'Each has forms of its own.',
      ...{ more: null, filters: [], find: '', show: '', owner: '', owners: [], none: '' },
      groups: [{ title: count(desks.length, 'self-assessment'), count: '', rows }],
    }),
  };
}

function leadHome({ base }: Question): Reply {
  return { status: 308, location: `${base}/edit/` };
}

/** Does one thing after another. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Saves that come at once are written one after another. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

function send(response: ServerResponse, reply: Reply): void {
  const { status } = reply;
  if ('location' in reply) {
    response.writeHead(status, { Location: reply.location, 'Content-Length': 0 });
    return void response.end();
  }
  const isPage = 'page' in reply;
  const text = isPage ? reply.page.html : JSON.stringify(reply.data);
  response.writeHead(status, {
    'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    ...(isPage ? { 'Content-Security-Policy': reply.page.policy } : {}),
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
