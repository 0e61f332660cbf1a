import type { GateResult, RunVerdict } from '../model/result.ts';

/** What each exit code means. Frozen: scripts depend on it. */
export const EXIT_CODES = {
  ready: 0,
  gateFailed: 1,
  couldNotStart: 2,
  notEstablished: 3,
  internalError: 4,
  interrupted: 130,
  terminated: 143,
} as const;

/**
 * The verdict of a run over the gates that were asked for. A gate that nobody configured takes no part when the gates
 * were not named; one that was named but is not configured leaves the run unestablished.
 */
export function runVerdict(gates: readonly GateResult[], gatesNamed: boolean): RunVerdict {
  const taking = gates.filter((gate) => gatesNamed || gate.verdict !== 'not-configured');
  if (taking.some((gate) => gate.verdict === 'failed')) return 'failed';
  const passed = taking.length > 0 && taking.every((gate) => gate.verdict === 'passed');
  return passed ? 'passed' : 'not-established';
}

/** The exit code of a run that a signal stopped; undefined for one that came to its end. */
export function interruptionCode({
  interruptedBy,
}: {
  readonly interruptedBy?: string | undefined;
}): number | undefined {
  if (interruptedBy === 'SIGINT') return EXIT_CODES.interrupted;
  return interruptedBy === 'SIGTERM' ? EXIT_CODES.terminated : undefined;
}

/**
 * The one place that decides the exit code of a run. A failed gate is the strongest statement and comes before
 * everything but the signal; a crashed check comes before evidence that is merely missing.
 */
export function exitCode(
  gates: readonly GateResult[],
  run: { readonly gatesNamed: boolean; readonly interruptedBy?: string | undefined },
): number {
  const interrupted = interruptionCode(run);
  if (interrupted !== undefined) return interrupted;
  const verdict = runVerdict(gates, run.gatesNamed);
  if (verdict === 'failed') return EXIT_CODES.gateFailed;
  if (gates.some((gate) => gate.counts.crashed > 0)) return EXIT_CODES.internalError;
  return verdict === 'passed' ? EXIT_CODES.ready : EXIT_CODES.notEstablished;
}
