import type { RedisAction } from '../../../model/flow/store-steps.ts';
import { authorityOf } from '../../service-route.ts';
import { type Observation, type Performer, type StepContext, StepFailure } from '../performer.ts';
import { withinLimit } from '../within-limit.ts';
import { RedisSession } from './redis-session.ts';
import { shapeReply } from './shape-reply.ts';

type Context = StepContext<'redis'>;

/** Asks one reading command, or how often which commands ran since an earlier moment. */
export const redisPerformer: Performer<'redis'> = {
  perform: (action, context) => (action.commandstats ? commandCounts(action, context) : reply(action, context)),
  baselineAt: ({ commandstats }) => commandstats?.since,
  baseline: (action, context) => ask(action, context, 'INFO commandstats', (session) => session.commandCounts()),
};

async function reply(action: RedisAction, context: Context): Promise<Observation> {
  const { command = [] } = action;
  const shown = (context.shown.command ?? []).map(String);
  const began = context.monotonicMs();
  const raw = await ask(action, context, shown.join(' '), (session) => session.ask(command));
  const shaped = shapeReply(String(command[0]), raw);
  const durationMs = context.monotonicMs() - began;
  return { record: { kind: 'redis', target: action.target, command: shown, ...shaped, durationMs } };
}

async function commandCounts(action: RedisAction, context: Context): Promise<Observation> {
  const before = countsOf(context.baseline);
  const began = context.monotonicMs();
  const after = await ask(action, context, 'INFO commandstats', (session) => session.commandCounts());
  const since = action.commandstats?.since ?? 'flow';
  const fallen = Object.keys(before).find((name) => (after[name] ?? 0) < (before[name] ?? 0));
  if (fallen !== undefined) {
    const message = `the server counts fewer calls of ${fallen} than at ${since}: it was restarted, or its counters were reset`;
    throw new StepFailure({ code: 'redis.counters-reset', message, blame: 'precondition' });
  }
  const durationMs = context.monotonicMs() - began;
  return { record: { kind: 'commandstats', target: action.target, since, before, after, durationMs } };
}

function ask<T>(
  { target, timeout }: RedisAction,
  context: Context,
  words: string,
  work: (session: RedisSession) => Promise<T>,
): Promise<T> {
  const reached = context.reach(target);
  const limitMs = context.limitMs(timeout);
  const mostBytes = context.limits.storeAnswer;
  return context.act({ action: `redis://${authorityOf(reached.route)} ${words}` }, async () => {
    const value = await withinLimit(context, limitMs, async (ending) => {
      const session = await RedisSession.open({ reached, runId: context.run.id, limitMs, mostBytes, ending });
      return work(session).finally(() => session.close());
    });
    return { value, bytes: JSON.stringify(value ?? null).length };
  });
}

function countsOf(baseline: unknown): Record<string, number> {
  if (typeof baseline === 'object' && baseline !== null) return baseline as Record<string, number>;
  const message = 'it is not known how often commands had run before';
  throw new StepFailure({ code: 'redis.baseline-missing', message, blame: 'gates' });
}
