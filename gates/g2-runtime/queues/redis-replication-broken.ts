import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { redisDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

type Server = EvidenceFor<'redisServers'>['redisServers'][number];

export const redisReplicationBroken = defineCheck({
  meta: {
    id: 'redis-replication-broken',
    priority: 'P1',
    title: 'Every Redis that takes part in replication is in step',
    failureTitle: 'The replication of a Redis is interrupted',
    why: 'A replica without its primary serves old data or none, and is no help when the primary is lost.',
    fix: 'Check that the replica reaches its primary (`replicaof`, network, `masterauth`), and look into both logs.',
    impact: 'stale reads, no copy of the data',
    effort: 'medium',
    references: [redisDocs('operate/oss_and_stack/management/replication', 'Replication')],
  },
  needs: ['redisServers'],
  evaluate({ redisServers }) {
    const taking = redisServers.filter(({ replication }) => replication.link || replication.replicas.length > 0);
    const findings = taking.flatMap((server) => {
      const fault = faultOf(server.replication);
      const { service, container, evidence } = server;
      return fault ? { subject: { service, container }, ...fault, evidence: [evidence] as const } : [];
    });
    return judge(taking, findings, 'no Redis server that was read takes part in replication');
  },
});

function faultOf({ link, replicas }: Server['replication']) {
  if (link && link.status !== 'up') {
    const since =
      link.downSeconds === undefined || link.downSeconds < 0 ? '' : ` for ${durationText(link.downSeconds)}`;
    const observed = `master_link_status is ${link.status}${since}`;
    return { message: 'it has lost its primary', observed, expected: 'master_link_status is up' };
  }
  const behind = replicas.filter(({ state }) => state !== 'online');
  if (behind.length === 0) return undefined;
  return {
    message: `${countText(behind.length, 'replica is', 'replicas are')} not in step`,
    observed: behind.map(({ state }) => state).join(', '),
    expected: 'every replica is online',
  };
}
