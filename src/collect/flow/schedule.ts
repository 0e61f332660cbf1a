import type { Flow } from '../../model/flow/flow-file.ts';

type Locks = ReadonlyMap<Flow, readonly string[]>;

/**
 * Runs what is handed in: one after the other in their order, or as many at once as allowed. Two that share a lock never
 * run at the same time, and the exclusive ones run last and alone.
 */
export async function schedule<T>(
  flows: readonly Flow[],
  { concurrency, locksOf }: { readonly concurrency: number; readonly locksOf: (flow: Flow) => readonly string[] },
  run: (flow: Flow) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const results = new Map<string, T>();
  const one = async (flow: Flow) => void results.set(flow.id, await run(flow));
  const waiting = flows.filter(({ exclusive }) => !exclusive);
  const locks: Locks = new Map(waiting.map((flow) => [flow, locksOf(flow)]));
  const running = new Map<Flow, Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const free = waiting.filter((flow) => !shares(flow, running.keys(), locks));
    const flow = concurrency === 1 ? free[0] : mostWaitedFor(free, waiting, locks);
    if (!flow || running.size >= concurrency) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(flow), 1);
    running.set(
      flow,
      one(flow).finally(() => running.delete(flow)),
    );
  }
  for (const flow of flows.filter(({ exclusive }) => exclusive)) await one(flow);
  return results;
}

/** The one that shares its locks with the most others: a row of flows that wait for each other takes the longest. */
function mostWaitedFor(free: readonly Flow[], waiting: readonly Flow[], locks: Locks): Flow | undefined {
  const counted = free.map((flow) => ({ flow, count: waiting.filter((each) => shares(flow, [each], locks)).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.flow;
}

function shares(flow: Flow, others: Iterable<Flow>, locks: Locks): boolean {
  const own = locks.get(flow) ?? [];
  return [...others].some((other) => locks.get(other)?.some((lock) => own.includes(lock)));
}
