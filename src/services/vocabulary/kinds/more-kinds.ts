import type { Vocabulary } from '../vocabulary.ts';

/** Services of which a phrase or two is worth knowing. */
export const MORE_KINDS: readonly Vocabulary[] = [
  {
    kind: 'elasticsearch',
    says: { ready: ['Cluster health status changed from'], loaded: ['recovered [{indices}] indices'] },
  },
  { kind: 'grafana', says: { listening: ['HTTP Server Listen'], migration: ['migrations completed'] } },
  { kind: 'loki', says: { ready: ['Loki started'], checkpoint: ['starting checkpoint', 'checkpoint done'] } },
  { kind: 'minio', says: { ready: ['MinIO Object Storage Server'], listening: ['API: http'] } },
  { kind: 'nats', says: { ready: ['Server is ready'], listening: ['Listening for client connections on'] } },
  { kind: 'memcached', says: { listening: ['server listening'] } },
  { kind: 'zookeeper', says: { listening: ['binding to port'], save: ['Snapshotting: '] } },
  { kind: 'clickhouse', says: { ready: ['Ready for connections'], listening: ['Listening for '] } },
  { kind: 'influxdb', says: { listening: ['Listening'], ready: ['Welcome to InfluxDB'] } },
  { kind: 'keycloak', says: { started: ['started in {seconds}s'], listening: ['Listening on: '] } },
  { kind: 'vault', says: { ready: ['Vault server started', 'vault is unsealed'] } },
  {
    kind: 'etcd',
    says: { ready: ['ready to serve client requests'], save: ['saved snapshot', 'finished scheduled compaction'] },
  },
  { kind: 'haproxy', says: { started: ['New worker'], reloaded: ['Reloading HAProxy'] } },
  {
    kind: 'mosquitto',
    says: { started: ['mosquitto version'], listening: ['Opening ipv4 listen socket on port {port}'] },
  },
];
