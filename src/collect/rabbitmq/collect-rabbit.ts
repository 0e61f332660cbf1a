import pLimit from 'p-limit';
import type { Container } from '../../model/evidence/container.ts';
import type { Intake } from '../../model/intake.ts';
import { knownService } from '../../services/identify-service.ts';
import { auditHttpService, type HttpService } from '../audit-http-service.ts';
import { getJson } from '../http-json.ts';
import type { Credentials } from '../service-credentials.ts';
import { isStarted, type QuestioningOptions, SERVERS_AT_ONCE } from '../service-questioning.ts';
import { Nodes, Overview, Queues } from './answer-shapes.ts';
import { type ReadRabbit, shapeRabbit } from './shape-server.ts';

const COLUMNS = [
  'name',
  'vhost',
  'type',
  'state',
  'durable',
  'messages_ready',
  'messages_unacknowledged',
  'messages_unacknowledged_details.rate',
  'consumers',
];

const PATHS = {
  overview: '/api/overview',
  nodes: '/api/nodes',
  queues: `/api/queues?columns=${COLUMNS.join(',')}`,
} as const;

const RABBIT: HttpService<'rabbitServers', ReadRabbit> = {
  kind: 'rabbitServers',
  collector: 'rabbitmq/1',
  port: 15_672,
  needsCredentials: true,
  paths: Object.values(PATHS),
  ofContainer: containerCredentials,
  async read(asking, base) {
    const overview = await getJson(asking, base + PATHS.overview, Overview);
    const nodes = await getJson(asking, base + PATHS.nodes, Nodes);
    const queues = await getJson(asking, base + PATHS.queues, Queues);
    const bytes = overview.bytes + nodes.bytes + queues.bytes;
    return { value: { overview: overview.value, nodes: nodes.value, queues: queues.value }, bytes };
  },
  shape: shapeRabbit,
};

/** Asks the management API of every running RabbitMQ server of the target. Returns how many there were. */
export async function collectRabbit(intake: Intake, options: QuestioningOptions): Promise<number> {
  const servers = options.containers.filter(
    (container) => knownService(container)?.kind === 'rabbitmq' && isStarted(container),
  );
  const limit = pLimit(SERVERS_AT_ONCE);
  await Promise.all(servers.map((server) => limit(() => auditHttpService(intake, server, options, RABBIT))));
  return servers.length;
}

/** The user that the image makes at its first start: https://hub.docker.com/_/rabbitmq */
function containerCredentials({ environment }: Pick<Container, 'environment'>): Credentials | { reason: string } {
  const valueOf = (name: string) => environment.find((entry) => entry.name === name)?.value || undefined;
  const [user, password] = [valueOf('RABBITMQ_DEFAULT_USER'), valueOf('RABBITMQ_DEFAULT_PASS')];
  if (user === undefined || password === undefined) {
    return { reason: 'the environment of the container does not name RABBITMQ_DEFAULT_USER and RABBITMQ_DEFAULT_PASS' };
  }
  return { from: "the container's environment variable RABBITMQ_DEFAULT_PASS", user, password };
}
