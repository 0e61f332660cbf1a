import type { HttpResponse } from '../../model/evidence/flow-http.ts';
import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { FlowRun, StepRun } from '../../model/evidence/flow-run.ts';

/** An answer with this body; JSON unless it is a text. */
export function anAnswer(body: unknown, over: Partial<HttpResponse> = {}): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status: 200, headers: {}, body: { text, bytes: text.length, truncated: false }, ...over };
}

/** An exchange with this answer. */
export function anExchange(response: HttpResponse): RecordOf<'http'> {
  const request = { method: 'GET', path: '/api/jobs', headers: {} };
  return { kind: 'http', target: 'api', request, response, durationMs: 12 };
}

/** An open connection and the messages that came over it, one every 10 ms. */
export function aTranscript(
  messages: readonly unknown[],
  over: Partial<RecordOf<'websocket'>> = {},
): RecordOf<'websocket'> {
  return {
    kind: 'websocket',
    target: 'ws',
    path: '/ws',
    messages: messages.map((message, index) => {
      const text = typeof message === 'string' ? message : JSON.stringify(message);
      return { atMs: index * 10, text, bytes: text.length };
    }),
    dropped: 0,
    watchedMs: 5000,
    durationMs: 5000,
    ...over,
  };
}

/** A step that asked for something and was answered. */
export function aStep(over: Partial<StepRun> = {}): StepRun {
  return {
    id: 'orders',
    kind: 'http',
    status: 'ran',
    record: anExchange(anAnswer({ ok: true })),
    expect: { kind: 'http', status: 200 },
    facts: [],
    captures: [],
    ...over,
  };
}

/** A flow that ran with these steps. */
export function aRun(steps: readonly StepRun[], over: Partial<FlowRun> = {}): FlowRun {
  return {
    flow: 'orders',
    status: 'ran',
    steps: [...steps],
    cleanup: [],
    stability: { before: [], after: [], asked: [] },
    residue: { created: [] },
    interrupted: false,
    ...over,
  };
}
