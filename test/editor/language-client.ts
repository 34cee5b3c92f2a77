import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Completion {
  readonly label: string;
  readonly insertText: string;
  readonly documentation?: { readonly value: string } | string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { items?: { section: string }[]; uri?: string; diagnostics?: { message: string }[] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const require = createRequire(import.meta.url);
const binary = require.resolve('yaml-language-server/bin/yaml-language-server');
const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
};

/** Red Hat's yaml-language-server, driven over its standard input as an editor drives it. */
export class LanguageClient {
  #server: ChildProcessWithoutNullStreams = spawn(process.execPath, [binary, '--stdio']);
  #received = Buffer.alloc(0);
  #answers = new Map<number, (message: Message) => void>();
  #diagnostics = new Map<string, (messages: string[]) => void>();
  #settled = (): void => undefined;
  #lastId = 0;
  #documents = 0;

  /** Ready once the server has asked for its settings. */
  async start(): Promise<void> {
    this.#server.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
    await this.#request('initialize', { processId: process.pid, rootUri: null, capabilities });
    const settled = new Promise<void>((resolve) => {
      this.#settled = resolve;
    });
    this.#send({ method: 'initialized', params: {} });
    await settled;
  }

  stop(): void {
    this.#server.kill();
  }

  /** What is underlined in a document that is a file of that folder, without its place. */
  async diagnose(text: string, folder: string): Promise<string[]> {
    const uri = this.#open(text, folder);
    return new Promise((resolve) => this.#diagnostics.set(uri, resolve));
  }

  /** What is offered where `¦` stands in the text. */
  async complete(marked: string, folder: string): Promise<Completion[]> {
    const list = await this.#ask('textDocument/completion', marked, folder);
    return (list as { items: Completion[] }).items;
  }

  /** What is shown with the pointer where `¦` stands in the text. */
  async hover(marked: string, folder: string): Promise<string> {
    const hover = await this.#ask('textDocument/hover', marked, folder);
    return (hover as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  async #ask(method: string, marked: string, folder: string): Promise<unknown> {
    const uri = this.#open(marked.replace('¦', ''), folder);
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return this.#request(method, { textDocument: { uri }, position });
  }

  #open(text: string, folder: string): string {
    this.#documents += 1;
    const uri = pathToFileURL(`${folder}/document-${this.#documents}.yaml`).href;
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return uri;
  }

  async #request(method: string, params: object): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString('latin1', 0, end))?.[1]);
      const start = end + 4;
      if (this.#received.length < start + length) return;
      const message = JSON.parse(this.#received.toString('utf8', start, start + length));
      this.#received = this.#received.subarray(start + length);
      this.#handle(message);
    }
  }

  #handle({ id, method, params, ...answer }: Message): void {
    if (method === 'textDocument/publishDiagnostics' && params?.uri !== undefined) {
      this.#diagnostics.get(params.uri)?.((params.diagnostics ?? []).map(({ message }) => message));
    } else if (method !== undefined && id !== undefined) {
      // The server asks for the settings; ours keep it off the network.
      const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
      const result = params?.items?.map(({ section }) => (section === 'yaml' ? settings : {})) ?? null;
      this.#send({ id, result });
      if (method === 'workspace/configuration') this.#settled();
    } else if (id !== undefined) this.#answers.get(id)?.(answer);
  }
}
