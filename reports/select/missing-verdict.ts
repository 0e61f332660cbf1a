import type { GateResult, RunResult } from '../../src/model/result.ts';
import { VERDICT_WORDS } from '../text/verdict-words.ts';

/** Why a gate has no verdict, in one sentence; a gate that nobody configured and nobody asked for lacks nothing. */
export interface MissingVerdict {
  readonly reason: string;
  readonly isMissed: boolean;
}

/** What a gate lacks that neither passed nor failed; undefined for one that did. */
export function missingVerdict(gate: GateResult, { gatesNamed }: RunResult['run']): MissingVerdict | undefined {
  const { verdict, reason } = gate;
  if (verdict === 'passed' || verdict === 'failed') return undefined;
  const told = `${VERDICT_WORDS[verdict].toLowerCase()}${reason === undefined ? '' : `: ${reason}`}`;
  return { reason: told, isMissed: verdict !== 'not-configured' || gatesNamed };
}
