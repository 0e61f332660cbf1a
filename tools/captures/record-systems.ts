import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepCapture } from './keep-capture.ts';
import { layOutSystem } from './lay-out-system.ts';
import { RECORDED_SYSTEMS, type RecordedSystem } from './recorded-systems.ts';

/** Records what the files of the systems say; no engine is asked. */
export async function recordSystems(say: (line: string) => void): Promise<void> {
  for (const recorded of RECORDED_SYSTEMS) {
    const exitCode = await record(recorded);
    say(`${recorded.capture} is recorded from its files; its run ended with ${exitCode}`);
  }
}

async function record(recorded: RecordedSystem): Promise<number> {
  const place = await mkdtemp(join(tmpdir(), 'gates-system-'));
  try {
    const folder = await layOutSystem(recorded, place);
    const args = ['g1', ...recorded.args];
    // Files alone may leave a statement open; that is for the document to say.
    return await keepCapture({ name: recorded.capture, args, folder, environment: nothingSet(), exitCodes: [0, 1, 3] });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Takes the variables of this shell away: Compose files take values from it before they look into `.env`. */
function nothingSet(): Record<string, undefined> {
  const names = Object.keys(process.env).filter((name) => name !== 'PATH');
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
