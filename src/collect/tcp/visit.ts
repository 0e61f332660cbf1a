import { performance } from 'node:perf_hooks';
import type { PortProbe } from '../../model/evidence/port-probe.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';
import { openConnection } from './connection.ts';
import { converse } from './converse.ts';
import type { PlannedConnection } from './planned-connections.ts';

type Outcome = PortProbe['outcome'];

/** What came of a connection, and the limit that it reached, where that is why. */
interface Visited {
  readonly outcome: Outcome;
  readonly limit?: SetLimit;
}

/** How long a server that speaks first may take to do so, and one that was spoken to already. */
const GREETING_MS = { usual: 500, brief: 50 } as const;
const ANSWER_MS = 2000;
const RETRY_MS = 200;

/**
 * Connects to a port and hears what comes; a second time where it looks as if nobody listened, because a server that is
 * restarted at this moment looks the same.
 *
 * @param callMs total time of one connection, milliseconds
 */
export async function visitTwice(plan: PlannedConnection, callMs: number, signal: AbortSignal): Promise<Visited> {
  const first = await visit(plan, callMs, signal);
  if (!isDoubtful(first.outcome)) return first;
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  return visit(plan, callMs, signal);
}

function isDoubtful(outcome: Outcome): boolean {
  return outcome.kind === 'open' ? outcome.heard === 'closed' : outcome.code === 'refused';
}

async function visit(plan: PlannedConnection, callMs: number, signal: AbortSignal): Promise<Visited> {
  const { address, binding, manner, serverName, isBrief } = plan;
  if (address === undefined) {
    const message = 'it is bound to the loopback of another host, or to no address at all';
    return { outcome: { kind: 'failure', code: 'not-reachable', message } };
  }
  const start = performance.now();
  const connection = await openConnection(address, binding.hostPort, { milliseconds: callMs, signal });
  if ('code' in connection) {
    const { code, message, limit } = connection;
    return { outcome: { kind: 'failure', code, message }, ...(limit && { limit }) };
  }
  const connectMs = Math.round((performance.now() - start) * 10) / 10;
  try {
    const heard = await converse(connection, {
      manner,
      greetingMs: isBrief || manner === 'SSLRequest' ? GREETING_MS.brief : GREETING_MS.usual,
      answerMs: Math.min(ANSWER_MS, callMs),
      ...(serverName !== undefined && { serverName }),
    });
    // A run that is stopped ends its connections, which looks as if the other side had done so.
    signal.throwIfAborted();
    return { outcome: { kind: 'open', connectMs, ...heard } };
  } finally {
    connection.close();
  }
}
