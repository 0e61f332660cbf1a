import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { ControlRun } from '../../model/evidence/flow-service.ts';
import type { ContainerExpectation } from '../../model/flow/service-steps.ts';
import { judgePlace } from '../judge-place.ts';
import { broken, held, type Judged, judged, undecided } from '../outcome.ts';
import { judgeDuration } from './judge-duration.ts';
import { judgeLog } from './judge-log.ts';

type Ended = Pick<ControlRun, 'running' | 'exitCode' | 'output'>;

/**
 * Judges how a container of its own ended. One that lacks variables must do otherwise than the same container with all
 * of them: a program that cannot start here for another reason ends in the same way, and guards nothing.
 */
export function judgeOneOff(record: RecordOf<'container'>, expectation: ContainerExpectation): Judged[] {
  const { control, durationMs } = record;
  return [
    ...judgeEnd(record, expectation),
    ...judgeDuration(record, expectation.duration),
    ...(control ? [judgeControl(control, expectation, durationMs)] : []),
  ];
}

function judgeEnd(ended: Ended, { exitCode, running, log }: ContainerExpectation): Judged[] {
  const nodes = ended.exitCode === undefined ? [] : [ended.exitCode];
  return [
    ...(exitCode === undefined ? [] : judgePlace({ what: 'exit code', nodes }, exitCode)),
    ...(running === undefined
      ? []
      : [judged(running ? 'it still runs' : 'it has ended', ended.running === running, stateOf(ended))]),
    ...(log ? judgeLog(ended.output, log) : []),
  ];
}

function judgeControl(control: ControlRun, expectation: ContainerExpectation, durationMs: number): Judged {
  const what = 'with its whole environment it does otherwise';
  const outcomes = judgeEnd(control, expectation);
  const state = stateOf(control);
  if (control.running && control.watchedMs < durationMs)
    return undecided(what, `it was watched for ${control.watchedMs} ms only`);
  const different = outcomes.find(({ verdict }) => verdict === 'broken');
  if (different) return held(what, `${state}; ${different.what} → ${different.actual}`);
  const open = outcomes.find(({ verdict }) => verdict === 'undecided');
  return open ? undecided(what, `${open.what} → ${open.actual}`) : broken(what, `the same: ${state}`);
}

function stateOf({ running, exitCode }: Ended): string {
  return running ? 'running' : `ended with exit code ${exitCode ?? 'unknown'}`;
}
