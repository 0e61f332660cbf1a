import { randomBytes } from 'node:crypto';
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { GatesError } from '../../model/errors.ts';
import { codeOf } from '../../shared/error-code.ts';
import { hasEnded, type ProcessOwner, thisProcess } from './process-owner.ts';

const LONGEST_WAIT_MS = 30_000;
/** After that long, a process that cannot be seen from here is taken for ended. It holds the lock for milliseconds. */
const FORGOTTEN_MS = 60_000;

interface Holder extends ProcessOwner {
  /** Tells this lock from every other one. */
  readonly token: string;
}

/**
 * Does the work while no other process does work under the same lock. A lock whose holder has ended is taken away.
 *
 * @param path of the lock file
 * @param waitMs how long one process may hold it, milliseconds; how many are waited for does not matter
 * @throws GatesError `GATES_OUTPUT_NOT_WRITABLE` when one holds it for longer
 */
export async function withLock<T>(path: string, work: () => Promise<T>, waitMs = LONGEST_WAIT_MS): Promise<T> {
  const token = await acquire(path, waitMs);
  try {
    return await work();
  } finally {
    await release(path, token);
  }
}

async function acquire(path: string, waitMs: number): Promise<string> {
  const holder: Holder = { ...thisProcess(), token: randomBytes(6).toString('hex') };
  const own = `${path}.${holder.token}.new`;
  await writeFile(own, JSON.stringify(holder), { mode: 0o600 });
  let waitedFor: string | undefined;
  let since = Date.now();
  try {
    while (!(await linked(own, path))) {
      const other = await holderOf(path);
      if (other?.token !== waitedFor) since = Date.now();
      waitedFor = other?.token;
      if (other && (await isStale(path, own, other))) await takeAway(path, other, waitMs);
      else if (Date.now() - since > waitMs) throw heldTooLong(path, other);
      else await sleep(5 + Math.random() * 20);
    }
    return holder.token;
  } finally {
    await unlink(own);
  }
}

/** Whoever was taken for ended, and was not, must not remove the lock of the next one. */
async function release(path: string, token: string): Promise<void> {
  if ((await holderOf(path))?.token === token) await unlink(path);
}

/** A link appears with all of its content, and never over another file. */
async function linked(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock of a holder that has ended. Only one process does so at a time, under a lock of its own that is named
 * after the stale one: else the second would remove what the third has just taken.
 */
async function takeAway(path: string, stale: Holder, waitMs: number): Promise<void> {
  await withLock(`${path}.${stale.token}`, () => release(path, stale.token), waitMs);
}

async function isStale(path: string, own: string, holder: Holder): Promise<boolean> {
  const ended = hasEnded(holder);
  if (ended !== undefined) return ended;
  try {
    // Both by the clock of the file system, which may be another host's.
    const [theirs, ours] = await Promise.all([stat(path), stat(own)]);
    return ours.ctimeMs - theirs.ctimeMs > FORGOTTEN_MS;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function heldTooLong(path: string, holder: Holder | undefined): GatesError {
  const by = holder ? ` by process ${holder.pid}` : '';
  return new GatesError({
    code: 'GATES_OUTPUT_NOT_WRITABLE',
    message: `The history is being written${by} for too long: ${path} is still there.`,
    hint: 'End that process, or remove the file when no run is being published.',
  });
}
