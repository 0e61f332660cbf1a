import type { EvidenceFor } from '../../model/evidence/kinds.ts';

type Servers = EvidenceFor<'rabbitServers'>['rabbitServers'];
type Queue = Servers[number]['queues'][number];

/** Every queue of every server that was read, with what a finding about it names and cites. */
export function rabbitQueues(servers: Servers) {
  return servers.flatMap(({ service, container, queues, evidence }) =>
    queues.map((queue) => ({ subject: { service, container }, queue, evidence })),
  );
}

/** `"jobs"`, with its virtual host when that is not the usual one. */
export function rabbitQueueText({ name, virtualHost }: Pick<Queue, 'name' | 'virtualHost'>): string {
  return virtualHost === '/' ? JSON.stringify(name) : `${JSON.stringify(name)} of ${JSON.stringify(virtualHost)}`;
}
