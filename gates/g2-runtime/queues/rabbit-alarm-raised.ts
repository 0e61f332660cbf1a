import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { rabbitDocs } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type Node = EvidenceFor<'rabbitServers'>['rabbitServers'][number]['nodes'][number];

export const rabbitAlarmRaised = defineCheck({
  meta: {
    id: 'rabbit-alarm-raised',
    priority: 'P1',
    title: 'No RabbitMQ node has raised an alarm',
    failureTitle: 'A RabbitMQ node has raised an alarm',
    why: 'As long as an alarm stands, every connection that publishes is blocked, in the whole cluster.',
    fix: 'Let consumers catch up or purge what nobody needs; give the node more memory or disk, or raise the limit that was reached.',
    impact: 'publishers blocked',
    effort: 'medium',
    references: [rabbitDocs('alarms', 'Memory and disk alarms')],
  },
  needs: ['rabbitServers'],
  evaluate({ rabbitServers }) {
    const nodes = rabbitServers.flatMap((server) => server.nodes.map((node) => ({ ...server, node })));
    const findings = nodes.flatMap(({ service, container, node, evidence }) =>
      alarmsOf(node).map(({ kind, observed }) => ({
        subject: { service, container },
        message: `node ${node.name} has a ${kind} alarm`,
        observed,
        expected: 'no alarm',
        evidence: [evidence] as const,
      })),
    );
    return judge(nodes, findings, 'no RabbitMQ server was read');
  },
});

function alarmsOf(node: Node): { kind: string; observed: string }[] {
  const size = (bytes: number | undefined) => (bytes === undefined ? 'unknown' : sizeText(bytes));
  const memory = `${size(node.memoryUsedBytes)} used, limit ${size(node.memoryLimitBytes)}`;
  const disk = `${size(node.diskFreeBytes)} free, limit ${size(node.diskFreeLimitBytes)}`;
  return [
    ...(node.memoryAlarm ? [{ kind: 'memory', observed: memory }] : []),
    ...(node.diskAlarm ? [{ kind: 'disk', observed: disk }] : []),
  ];
}
