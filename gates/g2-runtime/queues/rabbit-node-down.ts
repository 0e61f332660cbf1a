import { defineCheck, judge } from '../../../src/model/check.ts';
import { rabbitDocs } from '../../../src/model/reference.ts';

export const rabbitNodeDown = defineCheck({
  meta: {
    id: 'rabbit-node-down',
    priority: 'P1',
    title: 'Every RabbitMQ node runs and sees the others',
    failureTitle: 'A RabbitMQ node is down or cut off from the others',
    why: 'Queues on a lost node cannot be used; after a partition both sides accept messages that never meet.',
    fix: 'Start the node, or restore the network between them and restart the side whose messages may be lost.',
    impact: 'queues unavailable or split',
    effort: 'medium',
    references: [rabbitDocs('partitions', 'Network partitions')],
  },
  needs: ['rabbitServers'],
  evaluate({ rabbitServers }) {
    const nodes = rabbitServers.flatMap((server) => server.nodes.map((node) => ({ ...server, node })));
    const findings = nodes
      .filter(({ node }) => !node.running || node.partitions.length > 0)
      .map(({ service, container, node, evidence }) => ({
        subject: { service, container },
        message: node.running ? `node ${node.name} is cut off from others` : `node ${node.name} is not running`,
        observed: node.running ? `partitioned from ${node.partitions.join(', ')}` : 'running is false',
        expected: 'a node that runs and sees the others',
        evidence: [evidence] as const,
      }));
    return judge(nodes, findings, 'no RabbitMQ server was read');
  },
});
