import { postgresSetting } from '../../../src/derive/stores/postgres-setting.ts';
import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Priority } from '../../../src/model/priority.ts';
import { postgresDocs } from '../../../src/model/reference.ts';

/** What is lost in a crash of the host when a setting is off. */
const LOST: readonly (readonly [setting: string, lost: string, priority?: Priority])[] = [
  ['fsync', 'the whole database'],
  ['full_page_writes', 'pages that were half written'],
  ['synchronous_commit', 'the last commits that were confirmed', 'P2'],
];

export const durabilityDisabled = defineCheck({
  meta: {
    id: 'durability-disabled',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Databases survive a crash of their host',
    failureTitle: 'Databases do not survive a crash of their host',
    why: 'What a client was told is saved may be gone, or the files may be damaged, after a loss of power.',
    fix: 'Remove the setting, or set it to on.',
    impact: 'data lost in a crash',
    effort: 'small',
    references: [postgresDocs('runtime-config-wal', 'Write ahead log')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const findings = postgresServers.flatMap((server) =>
      LOST.filter(([name]) => postgresSetting(server, name) === 'off').map(([name, lost, priority]) => ({
        subject: { service: server.service, container: server.container },
        message: `${name} is off: a crash of the host may cost ${lost}`,
        observed: `${name} = off`,
        expected: `${name} = on`,
        ...(priority && { priority }),
        evidence: [server.evidence] as const,
      })),
    );
    return judge(postgresServers, findings, whyNoPostgres(postgresAccess));
  },
});
