import type { PortProbe } from '../../model/evidence/port-probe.ts';
import type { Intake } from '../../model/intake.ts';
import { connectText } from './action-text.ts';
import { openConnection } from './connection.ts';
import { handshake } from './handshake.ts';
import type { PlannedConnection } from './planned-connections.ts';

const ANSWER_MS = 2000;

/** Asks a TLS server a second time, for nothing newer than TLS 1.1; a Postgres server has a setting that tells it. */
export async function outdatedProtocol(
  intake: Intake,
  plan: PlannedConnection,
  outcome: PortProbe['outcome'],
  callMs: number,
): Promise<string | undefined> {
  if (outcome.kind !== 'open' || outcome.heard !== 'tls' || plan.address === undefined) return undefined;
  const { address, binding, serverName } = plan;
  const action = `${connectText(plan)}, send a TLS ClientHello for TLS 1.0 and 1.1`;
  const reading = await intake.read({ collector: 'tcp/1', action }, async () => {
    const options = { milliseconds: callMs, signal: intake.signal };
    const connection = await openConnection(address, binding.hostPort, options);
    if ('code' in connection) return { value: undefined, bytes: 0 };
    const named = serverName !== undefined && { serverName };
    const answer = await handshake(connection, { milliseconds: ANSWER_MS, outdated: true, ...named });
    return { value: answer.protocol, bytes: 0 };
  });
  return 'value' in reading ? reading.value : undefined;
}
