import { EngineUnavailable } from '../../fixtures/engine/engine-unavailable.ts';
import { provideEngine } from '../../fixtures/engine/provide-engine.ts';
import { provideSecondEngine } from '../../fixtures/engine/second-engine.ts';
import type { Part } from './run-part.ts';

/** Tests of an engine mostly wait for containers, and some within deadlines: nothing that runs beside them goes first. */
const LIVE: Part = { args: ['--project=live'], priority: 0 };

/**
 * The live tests: in lanes at the same time, two of them with an engine each, where the engine is one of ours; else all of
 * them one after the other.
 */
export async function liveParts(say: (line: string) => void): Promise<readonly Part[]> {
  const networkOf = process.env['GATES_LIVE'] === 'off' ? undefined : await secondNetwork(say);
  if (networkOf === undefined) return [LIVE];
  return [
    { ...LIVE, lane: 'audits' },
    { ...LIVE, lane: 'systems', networkOf },
    { ...LIVE, lane: 'alone' },
  ];
}

/** The process in whose network the second engine is; undefined where there is none. */
async function secondNetwork(say: (line: string) => void): Promise<number | undefined> {
  const log = (line: string) => say(`fixtures: ${line}`);
  // Where there is no engine at all, the tests themselves tell why they are not run.
  const engine = await unlessUnavailable(provideEngine(log), () => undefined);
  if (!engine?.owned) return undefined;
  return unlessUnavailable(provideSecondEngine(engine, log), (reason) =>
    say(`live tests run one after the other, without a second engine: ${reason}`),
  );
}

async function unlessUnavailable<T>(engine: Promise<T>, tell: (reason: string) => void): Promise<T | undefined> {
  try {
    return await engine;
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    tell(error.message);
    return undefined;
  }
}
