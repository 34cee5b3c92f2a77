import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { onTestFinished } from 'vitest';
import { runEdit } from '../../../src/commands/edit/run.ts';
import { packageRoot } from '../../../src/package-root.ts';

/** Forms of a copy of the sample, as a browser without scripts meets them. */
export interface OpenForms {
  readonly folder: string;
  readonly address: string;
  /** What the program says on standard error. */
  readonly said: () => string;
  get(path: string): Promise<Answered>;
  /** Sends the form of a page with some of its fields filled in otherwise; undefined leaves one out. */
  send(path: string, typed: Readonly<Record<string, string | undefined>>): Promise<Answered>;
  /** The same with what the form held when it was opened. */
  post(path: string, fields: URLSearchParams, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  read(file?: string): string;
}

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly headers: Headers;
  /** What the form holds, as a browser would send it. */
  readonly fields: URLSearchParams;
}

/** A copy of the sample's year in a folder of its own, which goes when the test is over. */
export function copySample(year = '2025-26'): string {
  const folder = mkdtempSync(join(tmpdir(), 'selfassess-edit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(packageRoot, 'assessments/harbour-vale', year), join(folder, year), { recursive: true });
  return join(folder, year);
}

/** Opens the forms of a folder in this process; they are closed when the test is over. */
export async function openForms(
  folder: string,
  { paths = ['.'], env = {} }: { paths?: string[]; env?: Record<string, string> } = {},
): Promise<OpenForms> {
  let said = '';
  const address = await new Promise<string>((done, fail) => {
    const world = {
      ...{ argv: [], cwd: folder, env, platform: process.platform, today: '2026-11-21', isRoot: false },
      stdout: { write: (text: string) => done(text.trim()) },
      stderr: {
        write: (text: string) => {
          said += text;
        },
      },
    };
    const options = {
      paths,
      port: 0,
      today: '2026-11-21',
      baseline: '',
      config: '',
      quiet: false,
      colour: false,
    };
    const running = runEdit(options, world);
    running.catch(fail);
    onTestFinished(async () => {
      process.emit('SIGTERM');
      await running;
    });
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const response = await fetch(`${address}edit/${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    return {
      ...{ status: response.status, text, headers: response.headers, fields: readFields(text) },
      location: response.headers.get('location') ?? '',
    };
  };
  const origin = new URL(address).origin;
  const post = (path: string, fields: URLSearchParams, headers: Readonly<Record<string, string>> = {}) =>
    ask(path, { method: 'POST', body: fields, headers: { Origin: origin, ...headers } });
  return {
    ...{ folder, address, said: () => said, get: ask, post },
    async send(path, typed) {
      const { fields } = await ask(path);
      for (const [name, value] of Object.entries(typed)) {
        if (value === undefined) fields.delete(name);
        else fields.set(name, value);
      }
      return post(path, fields);
    },
    read: (file = 'self-assessment.yaml') => readFileSync(join(folder, file), 'utf8'),
  };
}

/** What a browser would send of the form of a page. */
export function readFields(html: string): URLSearchParams {
  const fields = new URLSearchParams();
  const form = listElements(parse(html)).find(
    (one) => one.tagName === 'form' && read(one, 'class') === 'edit-form',
  );
  for (const element of form ? listElements(form) : []) {
    const name = read(element, 'name');
    const value = name === '' || element.tagName === 'button' ? undefined : readValue(element);
    if (value !== undefined) fields.append(name, value);
  }
  return fields;
}

type Element = DefaultTreeAdapterTypes.Element;

function listElements({ childNodes }: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return childNodes.flatMap((node) => ('tagName' in node ? [node, ...listElements(node)] : []));
}

function read({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

function has({ attrs }: Element, name: string): boolean {
  return attrs.some((one) => one.name === name);
}

/** Undefined for what is not chosen. */
function readValue(element: Element): string | undefined {
  if (element.tagName === 'textarea')
    return element.childNodes
      .map((node) => ('value' in node ? node.value : ''))
      .join('')
      .replace(/\n/g, '\r\n');
  if (element.tagName === 'select') {
    const options = listElements(element);
    const chosen = options.find((one) => has(one, 'selected')) ?? options[0];
    return chosen && read(chosen, 'value');
  }
  const isUnchosen = ['radio', 'checkbox'].includes(read(element, 'type')) && !has(element, 'checked');
  return isUnchosen ? undefined : read(element, 'value');
}
