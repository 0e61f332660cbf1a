import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { PortProbe } from '../../model/evidence/port-probe.ts';
import type { Intake } from '../../model/intake.ts';
import { actionText } from './action-text.ts';
import { outdatedProtocol } from './outdated-protocol.ts';
import { type PlannedConnection, type PlanOptions, plannedConnections } from './planned-connections.ts';
import { visitTwice } from './visit.ts';

export interface ProbePortsOptions extends PlanOptions {
  /** Unmasked containers, as the engine collector returns them. */
  readonly containers: readonly Container[];
  /** Total time of one connection, milliseconds. */
  readonly callMs: number;
}

type Outcome = PortProbe['outcome'];

const PORTS_AT_ONCE = 8;

/**
 * Connects to every published TCP port of the running containers and hears what comes: a greeting, or an answer to a
 * TLS handshake. Returns the ports that speak TLS from the start, as `container port`.
 */
export async function probePorts(intake: Intake, options: ProbePortsOptions): Promise<ReadonlySet<string>> {
  const limit = pLimit(PORTS_AT_ONCE);
  const speakingTls = new Set<string>();
  const planned = plannedConnections(options.containers, options);
  await Promise.all(
    planned.map((plan) =>
      limit(async () => {
        const outcome = await probe(intake, plan, options.callMs);
        const { container, binding } = plan;
        if (outcome?.kind === 'open' && outcome.heard === 'tls')
          speakingTls.add(`${container.name} ${binding.containerPort}`);
      }),
    ),
  );
  return speakingTls;
}

async function probe(whole: Intake, plan: PlannedConnection, callMs: number): Promise<Outcome | undefined> {
  const intake = whole.within('object');
  const reading = await intake.read({ collector: 'tcp/1', action: actionText(plan) }, async () => {
    const { outcome, limit } = await visitTwice(plan, callMs, intake.signal);
    return { value: outcome, bytes: 0, ...(limit && { reached: [limit] }) };
  });
  const outdated = 'value' in reading ? await outdatedProtocol(intake, plan, reading.value, callMs) : undefined;
  const { container, binding, address, serverName } = plan;
  const { containerPort, hostAddress, hostPort, picked } = binding;
  const where = {
    containerPort,
    hostAddress,
    hostPort,
    ...(picked && { picked }),
    ...(address !== undefined && { address }),
  };
  const subject = [container.name, `${hostAddress}:${hostPort}`, serverName].filter((part) => part !== undefined);
  intake.keep('portProbes', subject.join(' '), reading, (outcome) => ({
    service: container.service,
    container: container.name,
    ...where,
    outcome: withOutdated(outcome, outdated),
  }));
  return 'value' in reading ? reading.value : undefined;
}

function withOutdated(outcome: Outcome, outdatedProtocol: string | undefined): Outcome {
  if (outdatedProtocol === undefined || outcome.kind !== 'open' || !outcome.tls) return outcome;
  return { ...outcome, tls: { ...outcome.tls, outdatedProtocol } };
}
