import { performance } from 'node:perf_hooks';
import type { PortProbe } from '../../model/evidence/port-probe.ts';
import { openConnection } from './connection.ts';
import { converse } from './converse.ts';
import type { PlannedConnection } from './planned-connections.ts';

type Outcome = PortProbe['outcome'];

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
export async function visitTwice(plan: PlannedConnection, callMs: number, signal: AbortSignal): Promise<Outcome> {
  const first = await visit(plan, callMs, signal);
  const isDoubtful = first.kind === 'open' ? first.heard === 'closed' : first.code === 'refused';
  if (!isDoubtful) return first;
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  return visit(plan, callMs, signal);
}

async function visit(plan: PlannedConnection, callMs: number, signal: AbortSignal): Promise<Outcome> {
  const { address, binding, manner, serverName, isBrief } = plan;
  if (address === undefined) {
    const message = 'it is bound to the loopback of another host, or to no address at all';
    return { kind: 'failure', code: 'not-reachable', message };
  }
  const start = performance.now();
  const connection = await openConnection(address, binding.hostPort, { milliseconds: callMs, signal });
  if ('code' in connection) return { kind: 'failure', ...connection };
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
    return { kind: 'open', connectMs, ...heard };
  } finally {
    connection.close();
  }
}
