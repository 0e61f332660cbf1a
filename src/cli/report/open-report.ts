import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { GatesError } from '../../model/errors.ts';
import { readResult } from '../../runs/read-result.ts';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';
import { type ReportOptions, report } from './report.ts';

const PAGE = 'index.html';
/** The program by which each platform opens a file in what its user has chosen for it. */
const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer.exe' };
const OPENER = 'xdg-open';

/**
 * Opens the page of a run in the browser; where the run was written without one, it is rendered first.
 *
 * @throws GatesError `GATES_RESULT_INVALID` where there is no run, `GATES_USAGE` where nothing can open a page
 */
export async function openReport(path: string, options: ReportOptions): Promise<void> {
  const { file } = await readResult(path);
  const written = join(dirname(file), PAGE);
  const page = (await isThere(written)) ? written : join(options.out, PAGE);
  if (page !== written) await report(path, { ...options, format: 'html' });
  await open(resolve(page));
  printOut(await maskedResult(`${page}\n`));
}

/** Without a shell: whatever stands in the path is only a path. */
function open(page: string): Promise<void> {
  const program = OPENERS[process.platform] ?? OPENER;
  const child = spawn(program, [page], { stdio: 'ignore', detached: true });
  return new Promise((done, fail) => {
    child.on('error', (cause) => {
      const message = `Nothing here opens a page: ${program} cannot be started.`;
      fail(new GatesError({ code: 'GATES_USAGE', message, hint: `Open it yourself: ${page}`, cause }));
    });
    child.on('spawn', () => {
      // The browser stays when this program ends.
      child.unref();
      done();
    });
  });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
