import type { PlannedConnection } from './planned-connections.ts';

/** What is done, for the ledger: where it connects to, and the most that it sends. */
export function actionText(plan: PlannedConnection): string {
  if (plan.address === undefined) return `not connected: port ${plan.binding.hostPort} of another host's loopback`;
  const { manner, serverName } = plan;
  if (manner === 'nothing') return `${connectText(plan)}, send nothing`;
  const name = serverName === undefined ? '' : ` for ${serverName}`;
  const what =
    manner === 'SSLRequest' ? 'SSLRequest and, where it is accepted, a TLS ClientHello' : 'a TLS ClientHello';
  return `${connectText(plan)}, send ${what}${name} if it does not speak first`;
}

/** `connect to [::1]:8443` */
export function connectText({ address = '', binding }: PlannedConnection): string {
  return `connect to ${address.includes(':') ? `[${address}]` : address}:${binding.hostPort}`;
}
