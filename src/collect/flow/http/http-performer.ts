import { READING_METHODS } from '../../../flows/effect-of.ts';
import type { HttpAction } from '../../../model/flow/http-step.ts';
import type { Observation, Performer, Reached, StepContext } from '../performer.ts';
import { burst } from './burst.ts';
import { ConnectionPool } from './connection-pool.ts';
import { type Exchange, exchange } from './exchange.ts';
import { redirectOf } from './follow-redirects.ts';
import { type PreparedRequest, prepareRequest, requestTemplate } from './prepare-request.ts';

/** One request, with the redirects that are asked for, or a burst of many. */
export const httpPerformer: Performer<'http'> = {
  perform(action, context) {
    const reached = context.reach(action.target);
    const sender = { pool: poolFor(reached, context), reached, context, action };
    const request = prepareRequest(action, reached, context.run);
    return action.burst ? sendBurst(sender, request, action.burst) : sendOne(sender, request);
  },
};

interface Sender {
  readonly pool: ConnectionPool;
  readonly reached: Reached;
  readonly context: StepContext<'http'>;
  readonly action: HttpAction;
}

async function sendOne(sender: Sender, first: PreparedRequest): Promise<Observation> {
  const { context, reached, action } = sender;
  const limitMs = context.limitMs(action.timeout);
  const begin = context.monotonicMs();
  const redirects: string[] = [];
  let request = first;
  for (;;) {
    const { response } = await send(sender, request, limitMs - (context.monotonicMs() - begin));
    const redirect = action.follow === undefined ? undefined : redirectOf(response, request, reached.target);
    if (redirect && 'next' in redirect && redirects.length < (action.follow ?? 0)) {
      redirects.push(`${redirect.next.origin}${redirect.next.path}`);
      request = redirect.next;
      continue;
    }
    const record = {
      kind: 'http' as const,
      ...templateOf(sender),
      response: { ...response, ...(redirects.length > 0 && { redirects }) },
      durationMs: Math.round((context.monotonicMs() - begin) * 10) / 10,
    };
    if (redirect === undefined) return { record };
    const message =
      'elsewhere' in redirect
        ? `the answer leads to another host, which is not asked: ${redirect.elsewhere}`
        : `more than ${action.follow ?? 0} redirects`;
    const code = 'elsewhere' in redirect ? 'redirect.other-host' : 'redirect.too-many';
    return { record, error: { code, message, blame: 'system' } };
  }
}

async function sendBurst(
  sender: Sender,
  request: PreparedRequest,
  how: NonNullable<HttpAction['burst']>,
): Promise<Observation> {
  const { context, pool, action } = sender;
  const result = await context.act(
    { action: `${lineOf(sender, request)} ×${how.count}`, effect: 'may use up a rate limit' },
    async () => {
      const limits = { ...boundsOf(context), limitMs: context.limitMs(action.timeout) };
      const value = await burst(how, () => exchange(pool, request, limits), context.signal);
      return { value, bytes: value.response?.body.bytes ?? 0 };
    },
  );
  return { record: { kind: 'burst', ...templateOf(sender), ...result, durationMs: Math.round(result.durationMs) } };
}

function send(sender: Sender, request: PreparedRequest, limitMs: number): Promise<Exchange> {
  const { context, pool } = sender;
  const changes = READING_METHODS.includes(request.method) ? {} : { effect: 'a request that may change something' };
  return context.act({ action: lineOf(sender, request), ...changes }, async () => {
    const value = await exchange(pool, request, { ...boundsOf(context), limitMs });
    return { value, bytes: value.response.body.bytes };
  });
}

function boundsOf({ signal, limits }: StepContext<'http'>) {
  return { signal, bodyBytes: limits.httpBody };
}

function templateOf({ context, reached }: Sender) {
  return { target: context.shown.target, request: requestTemplate(context.shown, reached.target.url) };
}

/** `POST http://127.0.0.1:3001/api/jobs`, as it stands in the flow file. */
function lineOf({ context, reached }: Sender, { origin, method }: PreparedRequest): string {
  return `${method} ${origin}${requestTemplate(context.shown, reached.target.url).path}`;
}

/** Connections are kept for the flow. */
function poolFor(reached: Reached, { resources }: StepContext<'http'>): ConnectionPool {
  const { protocol, hostName = '' } = reached.target;
  const key = `http ${protocol} ${reached.route.host} ${reached.route.port} ${hostName}`;
  const kept = resources.get(key);
  if (kept instanceof ConnectionPool) return kept;
  const pool = new ConnectionPool(reached);
  resources.keep(key, pool);
  return pool;
}
