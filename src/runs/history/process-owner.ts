import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, and where its number means something. */
export interface ProcessOwner {
  readonly pid: number;
  /** The same for all processes that can see each other: a digest of the host and, in a container, of its numbers. */
  readonly place: string;
}

/** The process that this is. */
export function thisProcess(): ProcessOwner {
  const place = createHash('sha256').update(`${hostname()}\0${namespaceOfProcesses()}`).digest('hex').slice(0, 8);
  return { pid: process.pid, place };
}

/** Whether a process has ended; undefined when that cannot be seen from here. */
export function hasEnded({ pid, place }: ProcessOwner): boolean | undefined {
  if (place !== thisProcess().place) return undefined;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // One of another user exists, but may not be asked.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}

/** Two containers may have the same name for their host, and each a process 1. */
function namespaceOfProcesses(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
