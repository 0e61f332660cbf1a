import type { AssertionOutcome } from '../model/evidence/assertion-outcome.ts';
import type { FlowRecord } from '../model/evidence/flow-record.ts';
import type { RecordedExpectation } from '../model/flow/expectation.ts';
import { judgeSse, judgeWebsocket } from './kinds/judge-connection.ts';
import { judgeHttp } from './kinds/judge-http.ts';
import { judgeJwt } from './kinds/judge-jwt.ts';
import { judgeLog } from './kinds/judge-log.ts';
import { judgeMetrics } from './kinds/judge-metrics.ts';
import { judgeOneOff } from './kinds/judge-one-off.ts';
import { judgeService } from './kinds/judge-service.ts';
import { judgeRedis, judgeSql } from './kinds/judge-store.ts';
import { lostNumbers } from './lost-numbers.ts';
import { type Judged, undecided } from './outcome.ts';

/**
 * Judges what a step saw. Every assertion is judged, whatever became of the others; there is always at least one
 * outcome, and an expectation that says nothing is undecided, never held.
 */
export function judgeStep(
  record: FlowRecord,
  expectation: RecordedExpectation,
  level: AssertionOutcome['level'] = 'expect',
): AssertionOutcome[] {
  const outcomes = judge(record, expectation);
  const all = outcomes.length > 0 ? outcomes : [undecided('something is expected', 'the expectation says nothing')];
  return [...all.map((each) => ({ ...each, level })), ...lostNumbers(record, expectation)];
}

function judge(record: FlowRecord, expectation: RecordedExpectation): Judged[] {
  const { kind } = expectation;
  if (kind === 'http' && (record.kind === 'http' || record.kind === 'burst')) return judgeHttp(record, expectation);
  if (kind === 'redis' && (record.kind === 'redis' || record.kind === 'commandstats'))
    return judgeRedis(record, expectation);
  if (kind === 'websocket' && record.kind === kind) return judgeWebsocket(record, expectation);
  if (kind === 'sse' && record.kind === kind) return judgeSse(record, expectation);
  if (kind === 'sql' && record.kind === kind) return judgeSql(record, expectation);
  if (kind === 'metrics' && record.kind === kind) return judgeMetrics(record, expectation);
  if (kind === 'log' && record.kind === kind) return judgeLog(record, expectation);
  if (kind === 'jwt' && record.kind === kind) return judgeJwt(record, expectation);
  if (kind === 'container' && record.kind === kind) return judgeOneOff(record, expectation);
  if ((kind === 'waitUntil' || kind === 'compose') && record.kind === kind) return judgeService(record, expectation);
  return [undecided(`a ${kind} step was observed`, `a ${record.kind} record`)];
}
