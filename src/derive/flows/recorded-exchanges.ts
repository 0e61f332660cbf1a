import type { HttpResponse } from '../../model/evidence/flow-http.ts';
import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { type FlowStep, flowSteps } from './flow-steps.ts';
import type { ReadRun } from './judged-flows.ts';

/** A request of a flow that was answered: the last one of its step; of a burst, the answer that ended it. */
export interface RecordedExchange extends FlowStep {
  readonly record: DeepReadonly<RecordOf<'http'> | RecordOf<'burst'>>;
  readonly response: DeepReadonly<HttpResponse>;
}

/** Every answer over HTTP that is recorded, in the order of flows and steps. */
export function recordedExchanges(runs: readonly ReadRun[]): readonly RecordedExchange[] {
  return runs.flatMap(flowSteps).flatMap((each) => {
    const { record } = each.step;
    if (record?.kind !== 'http' && record?.kind !== 'burst') return [];
    return record.response ? [{ ...each, record, response: record.response }] : [];
  });
}

/** `GET /api/jobs/${jobId}`, as it stands in the flow file. */
export function requestText({ request }: RecordedExchange['record']): string {
  return `${request.method} ${request.path}`;
}

/** The value of a header, its lines joined; undefined when it is not there. */
export function headerOf({ headers }: DeepReadonly<HttpResponse>, name: string): string | undefined {
  return headers[name]?.join(', ');
}

/** True for a status of success. */
export function isSuccess({ status }: DeepReadonly<HttpResponse>): boolean {
  return status >= 200 && status < 300;
}
