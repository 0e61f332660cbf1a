import type { Flow } from '../../model/flow/flow-file.ts';

/** Runs what is handed in, as many at once as allowed, two that share a lock never, and the exclusive ones last and alone. */
export async function schedule<T>(
  flows: readonly Flow[],
  { concurrency, locksOf }: { readonly concurrency: number; readonly locksOf: (flow: Flow) => readonly string[] },
  run: (flow: Flow) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const results = new Map<string, T>();
  const one = async (flow: Flow) => void results.set(flow.id, await run(flow));
  const waiting = flows.filter(({ exclusive }) => !exclusive);
  const held = new Map<Flow, readonly string[]>();
  const running = new Map<Flow, Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < concurrency ? waiting.findIndex((flow) => isFree(locksOf(flow), held)) : -1;
    const [flow] = next < 0 ? [] : waiting.splice(next, 1);
    if (!flow) {
      await Promise.race(running.values());
      continue;
    }
    held.set(flow, locksOf(flow));
    const working = one(flow).finally(() => {
      held.delete(flow);
      running.delete(flow);
    });
    running.set(flow, working);
  }
  for (const flow of flows.filter(({ exclusive }) => exclusive)) await one(flow);
  return results;
}

function isFree(locks: readonly string[], held: ReadonlyMap<Flow, readonly string[]>): boolean {
  return ![...held.values()].flat().some((lock) => locks.includes(lock));
}
