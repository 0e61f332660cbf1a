import type { RecordOf } from '../../src/model/evidence/flow-record.ts';
import type { FlowRun, StepRun } from '../../src/model/evidence/flow-run.ts';
import type { FlowSuite, SuiteFlow } from '../../src/model/evidence/flow-suite.ts';
import type { ImportedSuite } from '../../src/model/evidence/imported-suite.ts';
import { secondsAgo } from './evidence.ts';

// Flows of a small sound system and what they came to; a case states only what is different about its own.

type Response = RecordOf<'http'>['response'];

/** A flow as its file declares it. */
export function aSuiteFlow(id: string, different: Partial<SuiteFlow> = {}): SuiteFlow {
  return {
    id,
    title: `The flow ${id} does its work`,
    at: { file: 'flows/shop.flow.yaml', line: 10, column: 5 },
    priority: 'P1',
    covers: ['jobs.create'],
    effects: 'read',
    requires: ['api'],
    required: false,
    ...different,
  };
}

/** The suite of these flows. */
export function aSuite(flows: readonly SuiteFlow[], different: Partial<FlowSuite> = {}): FlowSuite {
  return {
    suites: ['shop'],
    runId: 'g3-2026-01-31-abcd1234',
    files: [{ path: 'flows/shop.flow.yaml', sha256: 'f'.repeat(64) }],
    targets: [
      {
        name: 'api',
        file: 'flows/shop.flow.yaml',
        protocol: 'http',
        service: 'api',
        port: 3000,
        route: { via: 'published port', host: '127.0.0.1', port: 3000 },
      },
    ],
    secrets: [],
    flows: [...flows],
    contracts: [],
    ...different,
  };
}

/** An answer over HTTP with this body; JSON unless it is a text. */
export function aResponse(status: number, body: unknown = {}, headers: Record<string, string> = {}): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const lists = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return { status, headers: lists, body: { text, bytes: text.length, truncated: false } };
}

/** A step that asked over HTTP, was answered so, and expected that. */
export function anHttpStep(
  id: string,
  response: Response,
  different: Partial<StepRun> & { request?: Partial<RecordOf<'http'>['request']> } = {},
): StepRun {
  const { request, ...step } = different;
  return {
    id,
    kind: 'http',
    status: 'ran',
    startedAt: secondsAgo(60),
    durationMs: 12,
    record: {
      kind: 'http',
      target: 'api',
      request: { method: 'GET', path: '/api/jobs', headers: {}, ...request },
      response,
      durationMs: 12,
    },
    expect: { kind: 'http', status: response.status },
    facts: [],
    captures: [],
    ...step,
  };
}

/** A step of any kind that failed to observe what was expected: the status was another one. */
export function aFailedStep(id: string, status = 500): StepRun {
  return anHttpStep(id, aResponse(status, { error: 'no' }), { expect: { kind: 'http', status: 200 } });
}

/** A record of a flow; it passed unless its steps say otherwise. */
export function aFlowRun(
  flow: string,
  steps: readonly StepRun[] = [anHttpStep('orders', aResponse(200))],
  different: Partial<FlowRun> = {},
): FlowRun {
  return {
    flow,
    status: 'ran',
    startedAt: secondsAgo(60),
    durationMs: 340,
    steps: [...steps],
    cleanup: [],
    stability: { before: [], after: [], asked: [] },
    residue: { created: [] },
    interrupted: false,
    ...different,
  };
}

/** A flow that did not get so far as to run. */
export function anIdleRun(flow: string, status: 'blocked' | 'excluded' | 'not-run', message: string): FlowRun {
  return aFlowRun(flow, [], { status, reason: { code: status, message } });
}

/** Results of a test suite that ran ten minutes before the capture. */
export function anImportedSuite(name: string, different: Partial<ImportedSuite> = {}): ImportedSuite {
  return {
    name,
    format: 'junit',
    file: `reports/${name}.xml`,
    sha256: 'a'.repeat(64),
    ranAt: secondsAgo(600),
    ranAtFrom: 'suite',
    covers: [],
    totals: { passed: 2, failed: 0, errored: 0, skipped: 0, flaky: 0 },
    cases: [{ names: ['orders', 'are created'], verdict: 'passed' }],
    casesLeftOut: 0,
    faults: [],
    ...different,
  };
}
