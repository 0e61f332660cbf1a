import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type CannedEngine, cannedEngine, type Replies } from './canned-engine.ts';

export type FakeEngine = Omit<CannedEngine, 'close'>;

/** A folder that goes away with the test, short enough for the path of a socket. */
export async function socketFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Serves canned answers on a unix socket until the test ends; `/_ping` works unless it is among them. */
export async function fakeEngine(replies: Replies): Promise<FakeEngine> {
  const { close, ...engine } = await cannedEngine(replies, join(await socketFolder(), 'docker.sock'));
  onTestFinished(close);
  return engine;
}
