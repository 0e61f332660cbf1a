import type { RunResult } from '../../src/model/result.ts';
import { countText } from '../../src/shared/count-text.ts';
import { missingVerdict } from '../select/missing-verdict.ts';
import { unknownChecks } from '../select/statements.ts';
import { clause } from '../text/sentence.ts';
import { messageText } from './message-text.ts';
import type { SarifInvocation, SarifNotification } from './sarif-log.ts';

/** Exit codes after which the results are the whole truth about what was asked. */
const COMPLETE = new Set([0, 1]);

/** How the run went, and everything that it does not know: the absence of a result says nothing about these. */
export function invocation(result: RunResult, leftOut: number): SarifInvocation {
  const { run, exitCode } = result;
  const started = Date.parse(run.takenAt);
  return {
    executionSuccessful: COMPLETE.has(exitCode) && run.interruptedBy === undefined,
    exitCode,
    ...(!Number.isNaN(started) && { startTimeUtc: new Date(started).toISOString() }),
    toolExecutionNotifications: [...runNotes(result, leftOut), ...gateNotes(result), ...checkNotes(result)],
  };
}

function runNotes({ run }: RunResult, leftOut: number): SarifNotification[] {
  const interrupted = run.interruptedBy === undefined ? [] : [`interrupted by ${run.interruptedBy}: partial`];
  const cut = leftOut > 0 ? [`${countText(leftOut, 'less urgent finding')} left out: readers show no more`] : [];
  return [...interrupted, ...cut].map((text) => ({ level: 'warning', message: { text: messageText(text) } }));
}

function gateNotes({ gates, run }: RunResult): SarifNotification[] {
  return gates.flatMap((gate) => {
    const missing = missingVerdict(gate, run);
    if (!missing) return [];
    const text = messageText(`${gate.title} ${missing.reason}`);
    return [{ level: missing.isMissed ? 'warning' : 'note', message: { text } }];
  });
}

function checkNotes(result: RunResult): SarifNotification[] {
  return unknownChecks(result).map(({ check }) => {
    const state = check.verdict === 'crashed' ? 'crashed' : 'not evaluated';
    const text = messageText(`${state}: ${clause(check.title)}: ${check.reason ?? 'no reason is known'}`);
    return {
      level: check.verdict === 'crashed' ? 'error' : 'warning',
      message: { text },
      associatedRule: { id: check.id },
    };
  });
}
