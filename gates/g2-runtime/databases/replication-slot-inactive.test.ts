import { checkCases } from '../../testing/check-cases.ts';
import { aPostgresServer } from '../../testing/postgres.ts';
import { replicationSlotInactive } from './replication-slot-inactive.ts';

const slot = (active: boolean, retainedBytes?: number) => ({
  postgresServers: [
    aPostgresServer({
      replicationSlots: [
        { name: 'standby', kind: 'physical', active, ...(retainedBytes !== undefined && { retainedBytes }) },
      ],
    }),
  ],
});
const finding = {
  subject: { service: 'db', container: 'shop-db-1' },
  message: 'nobody uses the replication slot standby',
};

checkCases(replicationSlotInactive, {
  pass: { 'it is used': slot(true, 4096), 'it was never used and keeps nothing': slot(false) },
  fail: {
    'it keeps a little': { ...slot(false, 4096), findings: [finding] },
    'it keeps much': { ...slot(false, 5 * 1024 ** 3), findings: [{ ...finding, priority: 'P1' }] },
  },
  notApplicable: { 'there is no slot': { postgresServers: [aPostgresServer()] }, 'there is no server': {} },
});
