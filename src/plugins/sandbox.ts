import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { PluginFile } from './plugin-files.ts';

/** Answers an import of a plugin: a file of it, or an error with the reason why there is none. */
export type ReadImport = (specifier: string, from: string) => Promise<PluginFile>;

const API = new URL('./plugin.mjs', import.meta.url);
const PROGRAM = new URL('./plugin-worker.mjs', import.meta.url);
const MEMORY_MB = 256;

interface Answer {
  readonly number: number;
  readonly text: string;
}
interface Want {
  readonly wants: { readonly number: number; readonly specifier: string; readonly from: string };
}

/**
 * A thread in which the code of one plugin runs, without an environment and with a limit of memory. What it is asked has
 * to be answered in time, or the thread is ended. See docs/adr/0013-plugins.md for what this keeps out and what not.
 */
export class Sandbox {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { tell: (text: string) => void; fail: (error: Error) => void }>();
  #asked = 0;
  /** Why the thread has ended; undefined while it runs. */
  #ended: Error | undefined;

  private constructor(worker: Worker, read: ReadImport) {
    this.#worker = worker;
    worker.on('message', (message: Answer | Want) => {
      if ('wants' in message) void this.#answer(message.wants, read);
      else this.#take(message);
    });
    worker.on('error', (error: Error) => this.#end(error));
    worker.on('exit', () => this.#end(new Error('the plugin ended its thread')));
  }

  /** Starts a thread with the entry of a plugin. Its imports are answered by `read`. */
  static async start(entry: PluginFile, read: ReadImport): Promise<Sandbox> {
    const worker = new Worker(PROGRAM, {
      workerData: { entry, api: await readFile(API, 'utf8') },
      execArgv: ['--experimental-vm-modules', '--no-warnings'],
      env: {},
      argv: [],
      stdin: false,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const sandbox = new Sandbox(worker, read);
    // How long a thread takes to begin says nothing of the plugin: time is counted from here.
    await once(worker, 'online');
    return sandbox;
  }

  /** What the plugin says of its checks, as JSON. */
  describe(deadlineMs: number): Promise<string> {
    return this.#ask({}, deadlineMs);
  }

  /** What a check says of evidence, as JSON. */
  evaluate(index: number, evidence: string, deadlineMs: number): Promise<string> {
    return this.#ask({ evaluate: { index, evidence } }, deadlineMs);
  }

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  #ask(question: object, deadlineMs: number): Promise<string> {
    if (this.#ended) return Promise.reject(this.#ended);
    const number = this.#asked;
    this.#asked += 1;
    return new Promise((tell, fail) => {
      const hung = new Error(`no answer within ${deadlineMs} ms`);
      const timer = setTimeout(() => {
        this.#end(hung);
        void this.close();
      }, deadlineMs);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          settle(value);
        };
      this.#waiting.set(number, { tell: settled(tell), fail: settled(fail) });
      this.#worker.postMessage({ number, ...question });
    });
  }

  #take({ number, text }: Answer): void {
    this.#waiting.get(number)?.tell(text);
    this.#waiting.delete(number);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { fail } of this.#waiting.values()) fail(this.#ended);
    this.#waiting.clear();
  }

  async #answer({ number, specifier, from }: Want['wants'], read: ReadImport): Promise<void> {
    const file = await read(specifier, from).catch((error: unknown) => ({
      message: error instanceof Error ? error.message : String(error),
    }));
    this.#worker.postMessage({ file: { number, ...file } });
  }
}
