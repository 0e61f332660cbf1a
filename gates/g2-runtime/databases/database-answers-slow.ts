import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

const SLOW_MS = 100;

export const databaseAnswersSlow = defineCheck({
  meta: {
    id: 'database-answers-slow',
    priority: 'P3',
    title: 'Databases answer a trivial question at once',
    failureTitle: 'Databases take long to answer a trivial question',
    why: 'A question that reads nothing waits only for the processor and the network, and so does every other one.',
    fix: 'Look at the processor limit of the container, its throttling, and the way between client and server.',
    impact: 'every request becomes slower',
    effort: 'medium',
    references: [postgresDocs('performance-tips', 'Performance tips')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const servers = postgresServers.map((server) => ({ ...server, medianMs: medianOf(server.latencyMs) }));
    const findings = servers
      .filter(({ medianMs }) => medianMs > SLOW_MS)
      .map(({ service, container, latencyMs, medianMs, evidence }) => ({
        subject: { service, container },
        message: 'it takes long to answer a question that reads nothing',
        observed: `${medianMs} ms, the middle one of ${latencyMs.length} round trips`,
        expected: `at most ${SLOW_MS} ms`,
        evidence: [evidence] as const,
      }));
    return judge(servers, findings, whyNoPostgres(postgresAccess));
  },
});

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
