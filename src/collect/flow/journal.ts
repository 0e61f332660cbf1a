import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Json } from '../../model/flow/json.ts';
import { JournalLine } from './journal-line.ts';

/**
 * What was created and is not removed yet, on disk before anything else is done: what a crash leaves behind can be
 * found. Nothing is written while nothing was created.
 */
export class Journal {
  readonly path: string;
  readonly #waiting: JournalLine[];
  /** Flows of which something is not removed yet. */
  readonly #open = new Set<string>();
  #isOnDisk = false;
  #last: Promise<void> = Promise.resolve();

  /** @param path where it is written, one line of JSON per entry */
  constructor(path: string, about: Omit<Extract<JournalLine, { type: 'run' }>, 'type'>) {
    this.path = path;
    this.#waiting = [{ type: 'run', ...about }];
  }

  /** Remembers a value that cleanup needs. Secrets are never handed in. */
  captured(flow: string, name: string, value: Json): Promise<void> {
    return this.#add({ type: 'captured', flow, name, value });
  }

  /** Writes to disk that something exists now. */
  created(flow: string, step: string, thing: { readonly kind: string; readonly id: string }): Promise<void> {
    this.#isOnDisk = true;
    this.#open.add(flow);
    return this.#add({ type: 'created', flow, step, ...thing });
  }

  /** Writes to disk that a service is about to be stopped or paused, and how that is undone. */
  disturbed(flow: string, service: string, undo: 'start' | 'unpause'): Promise<void> {
    this.#isOnDisk = true;
    this.#open.add(flow);
    return this.#add({ type: 'disturbed', flow, service, undo });
  }

  /** Everything of a flow was removed and undone. */
  async cleaned(flow: string): Promise<void> {
    if (!this.#open.delete(flow)) return;
    await this.#add({ type: 'cleaned', flow });
  }

  /** Removes the file when nothing is left behind. */
  async close(): Promise<void> {
    await this.#last;
    if (this.#isOnDisk && this.#open.size === 0) await rm(this.path, { force: true });
  }

  #add(line: JournalLine): Promise<void> {
    this.#waiting.push(line);
    if (!this.#isOnDisk) return Promise.resolve();
    this.#last = this.#last.then(() => this.#write());
    return this.#last;
  }

  async #write(): Promise<void> {
    const lines = this.#waiting.splice(0).map((line) => `${JSON.stringify(JournalLine.parse(line))}\n`);
    if (lines.length === 0) return;
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.appendFile(lines.join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}
