import type { Container } from '../../../model/evidence/container.ts';
import type { LoggedLine } from '../../../model/evidence/flow-observation.ts';
import { ReadFailure } from '../../../model/intake.ts';
import type { EngineClient } from '../../engine/engine-client.ts';
import { type LogTail, readTail } from '../../engine/logs/read-tail.ts';
import { StepFailure } from '../performer.ts';

/** Lines that are asked for at first, and at most: the engine reads them from the end of the file. */
const FIRST_TAIL = 256;
const LARGEST_TAIL = 32_768;

const UNITS: Readonly<Record<string, number>> = { b: 1, k: 1e3, m: 1e6, g: 1e9 };

/** What the log of one container holds since a moment. */
export interface LogPart {
  /** From when on lines were taken, milliseconds since 1970 in the clock of the engine: the moment or a little earlier. */
  readonly from: number;
  readonly lines: readonly LoggedLine[];
  /** Nothing of the time is missing. */
  readonly complete: boolean;
}

/**
 * Reads the log of a container back to a moment, by asking for more lines until it is reached.
 *
 * @param moment milliseconds since 1970, in the clock of the engine
 * @throws StepFailure `log.unreadable`, blame precondition, where the log goes elsewhere
 */
export async function readWindow(client: EngineClient, container: Container, moment: number): Promise<LogPart> {
  for (let tail = FIRST_TAIL; ; tail *= 2) {
    const read = await readLines(client, container, tail);
    const from = beginOfWindow(container, read, moment);
    const reachesBack = (read.lines[0]?.at ?? from) < from || read.lines.length < tail;
    if (!reachesBack && tail < LARGEST_TAIL) continue;
    const inTime = read.lines.filter(({ at }) => at === undefined || at >= from);
    const isWhole = inTime.every(({ at, cut }) => at !== undefined && !cut);
    return {
      from,
      lines: inTime.map(({ at, text }) => ({
        container: container.name,
        at: at === undefined ? '' : new Date(at).toISOString(),
        text,
      })),
      complete: reachesBack && isWhole && !mayBeRotated(container, read, from),
    };
  }
}

/** Where an engine tells whole seconds, what was written behind the moment may seem to be of before it. */
function beginOfWindow({ madeBy }: Container, { lines }: LogTail, moment: number): number {
  const isToSecond = madeBy === 'podman' && lines.every(({ at }) => at === undefined || at % 1000 === 0);
  return isToSecond ? Math.floor(moment / 1000) * 1000 : moment;
}

async function readLines(client: EngineClient, container: Container, tail: number): Promise<LogTail> {
  try {
    return await readTail(client, container, tail);
  } catch (error) {
    if (error instanceof ReadFailure) throw logFailure(error);
    throw error;
  }
}

function logFailure({ code, message }: ReadFailure): StepFailure {
  const isElsewhere = code === 'not-supported' || /does not support read/i.test(message);
  return new StepFailure({ code: isElsewhere ? 'log.unreadable' : code, message, blame: 'precondition' });
}

/** Whether older lines of the time may be gone: the log is kept short, and what is left begins behind the moment. */
function mayBeRotated({ logging, state }: Container, { lines, bytes }: LogTail, from: number): boolean {
  const { 'max-size': size, 'max-file': files = '1' } = logging.options;
  const [first] = lines;
  if (logging.driver !== 'json-file' || size === undefined || first?.at === undefined || first.at < from) return false;
  const wasRunning = state.startedAt !== undefined && Date.parse(state.startedAt) < from;
  const [, amount = '0', unit = 'b'] = /^(\d+)\s*([kmgb])?/i.exec(size) ?? [];
  const kept = (Number(files) - 1) * Number(amount) * (UNITS[unit.toLowerCase()] ?? 1);
  return wasRunning && bytes >= kept / 2;
}
