import type { z } from 'zod';
import type { RabbitServer } from '../../model/evidence/rabbit-server.ts';
import type { Nodes, Overview, Queues } from './answer-shapes.ts';

/** The three answers that together tell how a RabbitMQ server does. */
export interface ReadRabbit {
  readonly overview: z.infer<typeof Overview>;
  readonly nodes: z.infer<typeof Nodes>;
  readonly queues: z.infer<typeof Queues>;
}

/** Turns the answers into facts. A queue without numbers counts as one that holds nothing and has no consumer. */
export function shapeRabbit(
  { overview, nodes, queues }: ReadRabbit,
  of: Pick<RabbitServer, 'service' | 'container'>,
): RabbitServer {
  return {
    ...of,
    version: overview.rabbitmq_version,
    connections: overview.object_totals.connections,
    consumers: overview.object_totals.consumers,
    nodes: nodes.map(shapeNode),
    queues: queues.map(shapeQueue),
  };
}

function shapeNode(node: ReadRabbit['nodes'][number]): RabbitServer['nodes'][number] {
  const { name, running, mem_alarm, disk_free_alarm, partitions } = node;
  return {
    name,
    running,
    memoryAlarm: mem_alarm,
    diskAlarm: disk_free_alarm,
    partitions,
    ...(node.mem_used !== undefined && { memoryUsedBytes: node.mem_used }),
    ...(node.mem_limit !== undefined && { memoryLimitBytes: node.mem_limit }),
    ...(node.disk_free !== undefined && { diskFreeBytes: node.disk_free }),
    ...(node.disk_free_limit !== undefined && { diskFreeLimitBytes: node.disk_free_limit }),
    ...(node.fd_used !== undefined && { filesUsed: node.fd_used }),
    ...(node.fd_total !== undefined && { filesTotal: node.fd_total }),
  };
}

function shapeQueue(queue: ReadRabbit['queues'][number]): RabbitServer['queues'][number] {
  const growth = queue.messages_unacknowledged_details?.rate;
  return {
    name: queue.name,
    virtualHost: queue.vhost,
    type: queue.type,
    state: queue.state,
    durable: queue.durable,
    ready: queue.messages_ready ?? 0,
    unacknowledged: queue.messages_unacknowledged ?? 0,
    consumers: queue.consumers ?? 0,
    ...(growth !== undefined && { unacknowledgedGrowth: growth }),
  };
}
