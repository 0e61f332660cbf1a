import { type EngineClient, engineClient } from '../../collect/engine/engine-client.ts';
import { EXIT_CODES } from '../../evaluate/exit-code.ts';
import type { Container } from '../../model/evidence/container.ts';
import { askedEngine } from '../asked-engine.ts';
import { maskedResult } from '../door.ts';
import { watchForInterruption } from '../interruption.ts';
import { printError, printOut } from '../output.ts';
import { watchSteps } from './announce.ts';
import { awaitedBy } from './awaited.ts';
import { type LastLines, lastLines } from './last-lines.ts';
import type { Outcome } from './poll.ts';
import { outcomeJson, outcomeText } from './text.ts';
import type { WaitOptions } from './wait-options.ts';
import { watchServices } from './watch-services.ts';

const CALL_MS = 10_000;
/** For the logs of those that are not ready when the time is up. */
const LOGS_MS = 30_000;

/**
 * `gates wait`: asks the engine until the services are as they should be, and runs the gates when that is asked for.
 * Returns the exit code: 0 they are, 1 they are not, 3 the engine could not tell; that of the run where there is one.
 *
 * @throws GatesError when there is no project, and for a service that it does not have
 */
export async function wait(services: readonly string[], options: WaitOptions): Promise<number> {
  const { for: condition, timeout: timeoutMs } = options;
  const awaited = await awaitedBy(services, options);
  const interruption = watchForInterruption(timeoutMs + LOGS_MS);
  const { signal } = interruption;
  const client = await clientFor(options, signal);
  const begin = performance.now();
  try {
    const watch = { client, condition, timeoutMs, signal };
    const { outcome, containers } = await watchSteps(options, (seen) => watchServices(awaited, { ...watch, seen }));
    const seconds = Math.round((performance.now() - begin) / 1000);
    const told = { condition, seconds, lines: await linesOf(client, outcome, containers) };
    await print(outcome, told, options);
    const by = interruption.interruptedBy();
    if (by !== undefined) return by === 'SIGINT' ? EXIT_CODES.interrupted : EXIT_CODES.terminated;
    return options.thenRun ? await runAfter(exitCodeOf(outcome), options) : exitCodeOf(outcome);
  } finally {
    interruption.release();
    await client.close();
  }
}

async function clientFor({ host, context }: WaitOptions, signal: AbortSignal): Promise<EngineClient> {
  const { endpoint } = await askedEngine({ host, context });
  return engineClient({ endpoint, callMs: CALL_MS, signal, isAlive: (ping) => ping().then(() => true) });
}

async function linesOf(
  client: EngineClient,
  outcome: Outcome,
  containers: readonly Container[],
): Promise<readonly LastLines[]> {
  if (outcome.kind === 'ready' || outcome.kind === 'unknown') return [];
  const open = outcome.standings.flatMap(({ state, container }) => (state === 'ready' ? [] : (container ?? [])));
  return lastLines(client, containers, open);
}

/** stdout is for the result: that of the run where one follows. */
async function print(
  outcome: Outcome,
  told: Parameters<typeof outcomeText>[1],
  { json, thenRun }: WaitOptions,
): Promise<void> {
  const text = await maskedResult(json && !thenRun ? outcomeJson(outcome, told) : outcomeText(outcome, told));
  if (!thenRun && (json || outcome.kind === 'ready')) printOut(text);
  else printError(text);
}

function exitCodeOf({ kind }: Outcome): number {
  if (kind === 'unknown') return EXIT_CODES.notEstablished;
  return kind === 'ready' ? EXIT_CODES.ready : EXIT_CODES.gateFailed;
}

/** Also when the wait was in vain: the documents then say what is wrong. They cannot make it good. */
async function runAfter(waited: number, options: WaitOptions): Promise<number> {
  const { run } = await import('../run/run.ts');
  // The time of the wait is none for the run.
  const { timeout: _timeout, ...others } = options;
  const ran = await run([], others);
  return ran === EXIT_CODES.ready ? waited : ran;
}
