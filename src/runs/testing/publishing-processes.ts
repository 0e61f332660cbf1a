import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';

/** What a process said of the run that it published; undefined when it was killed before. */
type Published = { readonly folder: string; readonly problem?: string } | undefined;

/** Starts processes of their own that publish runs. In one file, so that many can be started in a second. */
export class PublishingProcesses {
  readonly #folder = mkdtempSync(join(tmpdir(), 'gates-publishing-'));
  readonly #script = join(this.#folder, 'publish.mjs');

  constructor() {
    const entryPoints = [`${PROJECT_ROOT}/src/runs/testing/publish-run-process.ts`];
    buildSync({ entryPoints, outfile: this.#script, bundle: true, platform: 'node', format: 'esm' });
  }

  /** @param started is handed the process, to be killed */
  publish(out: string, run: string, started: (child: ChildProcess) => void = () => {}): Promise<Published> {
    const child = spawn(process.execPath, [this.#script, out, run], { cwd: PROJECT_ROOT });
    started(child);
    let said = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    return new Promise((resolve, reject) => {
      child.on('close', (code, signal) => {
        if (code !== 0 && signal === null) reject(new Error(`ended with ${code}: ${complaints}`));
        else resolve(said === '' ? undefined : (JSON.parse(said) as Published));
      });
    });
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
