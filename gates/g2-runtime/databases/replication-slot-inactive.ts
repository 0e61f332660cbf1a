import { whyNoPostgres } from '../../../src/derive/stores/postgres-unread.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { postgresDocs } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

const URGENT_BYTES = 1024 ** 3;

export const replicationSlotInactive = defineCheck({
  meta: {
    id: 'replication-slot-inactive',
    priority: 'P2',
    title: 'Every replication slot is used',
    failureTitle: 'Replication slots keep log for nobody',
    why: 'The server keeps its log for the slot until somebody fetches it, in the end until the disk is full.',
    fix: 'Start the replica that uses the slot again, or drop the slot; set `max_slot_wal_keep_size`.',
    impact: 'the disk of the database fills up',
    effort: 'small',
    references: [postgresDocs('warm-standby', 'Replication slots')],
  },
  needs: ['postgresAccess', 'postgresServers'],
  evaluate({ postgresAccess, postgresServers }) {
    const slots = postgresServers.flatMap(({ service, container, replicationSlots, evidence }) =>
      replicationSlots.map((slot) => ({ ...slot, service, container, evidence })),
    );
    const findings = slots
      .filter(({ active, retainedBytes }) => !active && retainedBytes !== undefined)
      .map(({ service, container, name, kind, retainedBytes = 0, evidence }) => ({
        subject: { service, container },
        message: `nobody uses the replication slot ${name}`,
        observed: `${kind} slot, inactive, keeps ${sizeText(Math.max(0, retainedBytes))} of log`,
        expected: 'a client that is connected to it',
        ...(retainedBytes >= URGENT_BYTES && { priority: 'P1' as const }),
        evidence: [evidence] as const,
      }));
    const why = postgresServers.length > 0 ? 'no server has replication slots' : whyNoPostgres(postgresAccess);
    return judge(slots, findings, why);
  },
});
