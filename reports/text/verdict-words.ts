import type { GateVerdict, RunVerdict } from '../../src/model/result.ts';

/** How a verdict is written in a report. */
export const VERDICT_WORDS: Readonly<Record<GateVerdict | RunVerdict, string>> = {
  passed: 'PASSED',
  failed: 'FAILED',
  'not-established': 'NOT ESTABLISHED',
  'not-started': 'NOT STARTED',
  'not-configured': 'NOT CONFIGURED',
};

const EXIT_CODE_MEANINGS: ReadonlyMap<number, string> = new Map([
  [0, 'ready: every gate that was asked for passed'],
  [1, 'a gate failed'],
  [2, 'the run could not start: usage or settings'],
  [3, 'not established: required evidence is missing or nothing was examined'],
  [4, 'internal error: a check or a collector crashed'],
  [130, 'interrupted: this report is partial'],
  [143, 'terminated: this report is partial'],
]);

/** What an exit code of a run means. */
export function exitCodeMeaning(exitCode: number): string {
  return EXIT_CODE_MEANINGS.get(exitCode) ?? 'a code that this version does not know';
}
