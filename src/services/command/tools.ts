import type { ServiceKind } from '../../model/service-kind.ts';

/** Programs that come with services and serve nothing, or something other than the service is known for. */
const OF_SERVICES: Readonly<Partial<Record<ServiceKind, readonly string[]>>> = {
  postgres: [
    'psql',
    'pg_dump',
    'pg_dumpall',
    'pg_restore',
    'pg_basebackup',
    'pg_isready',
    'pgbench',
    'createdb',
    'dropdb',
    'vacuumdb',
    'initdb',
    'postgres --single',
    'postgres --boot',
    'postgres -C',
  ],
  mysql: ['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mysqlcheck'],
  mariadb: ['mariadb', 'mariadb-dump', 'mariadb-admin', 'mariadb-backup', 'mariadb-import'],
  mongo: ['mongo', 'mongosh', 'mongos', 'mongodump', 'mongorestore', 'mongoimport', 'mongoexport'],
  redis: ['redis-cli', 'redis-benchmark', 'redis-sentinel', 'valkey-cli', 'valkey-sentinel', 'keydb-cli'],
  rabbitmq: ['rabbitmqctl', 'rabbitmqadmin', 'rabbitmq-diagnostics', 'rabbitmq-plugins'],
  kafka: [
    'kafka-topics',
    'kafka-topics.sh',
    'kafka-configs',
    'kafka-configs.sh',
    'kafka-storage.sh',
    'kafka-console-producer',
    'kafka-console-producer.sh',
    'kafka-console-consumer',
    'kafka-console-consumer.sh',
  ],
  redpanda: ['rpk topic', 'rpk cluster'],
  zookeeper: ['zookeeper-shell', 'zookeeper-shell.sh'],
  nats: ['nats'],
  mosquitto: ['mosquitto_pub', 'mosquitto_sub', 'mosquitto_passwd'],
  clickhouse: [
    'clickhouse-client',
    'clickhouse client',
    'clickhouse-local',
    'clickhouse local',
    'clickhouse-keeper',
    'clickhouse keeper',
  ],
  cassandra: ['cqlsh', 'nodetool'],
  neo4j: ['cypher-shell', 'neo4j-admin'],
  etcd: ['etcdctl', 'etcdutl'],
  mssql: ['sqlcmd'],
  cockroach: ['cockroach sql', 'cockroach init', 'cockroach cert'],
  minio: ['mc'],
  influxdb: ['influx', 'influxd inspect', 'influxd upgrade', 'influxd print-config'],
  consul: ['consul kv'],
  vault: ['vault operator'],
  ollama: [
    'ollama pull',
    'ollama run',
    'ollama list',
    'ollama create',
    'ollama push',
    'ollama show',
    'ollama cp',
    'ollama rm',
  ],
  nginx: ['nginx -t', 'nginx -T', 'nginx -s', 'nginx -v', 'nginx -V'],
  haproxy: ['haproxy -c'],
  caddy: ['caddy validate', 'caddy fmt'],
  prometheus: ['promtool'],
  alertmanager: ['amtool'],
  grafana: ['grafana-cli', 'grafana cli'],
  loki: ['logcli'],
};

/** Programs of every system that wait, copy, ask or start something by the clock. */
const OF_SYSTEMS =
  'sleep tail true false echo cat ls cp mv rm tar gzip mkdir touch chown chmod curl wget nc openssl crond cron wait fg exit';

/** What a container that serves something does not have as its last command; a word behind a name must follow it. */
export const TOOLS: readonly string[] = [...Object.values(OF_SERVICES).flat(), ...OF_SYSTEMS.split(' ')];

/** Commands that only keep a script from ending while what it started before goes on. */
export const WAITING: readonly string[] = ['wait', 'fg', 'sleep infinity', 'tail -f', 'tail -F'];
