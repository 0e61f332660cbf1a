import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const database = asRole('Database', 'datastore');

/** Databases, and what else keeps the data of a system. */
export const DATA_SERVICES: readonly KnownService[] = [
  database({
    kind: 'postgres',
    images: ['postgres', 'postgresql', 'pgvector', 'timescaledb', 'postgis'],
    commands: ['postgres', 'postmaster'],
    protocol: 'postgres',
    ports: [5432],
    dataPaths: ['/var/lib/postgresql/data', '/var/lib/postgresql', '/bitnami/postgresql'],
  }),
  database({
    kind: 'mysql',
    images: ['mysql', 'mysql-server', 'percona'],
    commands: ['mysqld', 'mysqld_safe'],
    protocol: 'mysql',
    ports: [3306],
    dataPaths: ['/var/lib/mysql', '/bitnami/mysql'],
  }),
  database({
    kind: 'mariadb',
    images: ['mariadb'],
    commands: ['mariadbd', 'mariadbd-safe'],
    protocol: 'mysql',
    ports: [3306],
    dataPaths: ['/var/lib/mysql', '/bitnami/mariadb'],
  }),
  database({
    kind: 'mongo',
    images: ['mongo', 'mongodb', 'mongodb-community-server'],
    commands: ['mongod'],
    protocol: 'mongodb',
    ports: [27017],
    dataPaths: ['/data/db', '/bitnami/mongodb'],
  }),
  database({
    kind: 'clickhouse',
    images: ['clickhouse', 'clickhouse-server'],
    commands: ['clickhouse-server', 'clickhouse server'],
    ports: [8123, 9000],
    dataPaths: ['/var/lib/clickhouse'],
  }),
  database({
    kind: 'elasticsearch',
    images: ['elasticsearch', 'opensearch'],
    commands: ['elasticsearch', 'opensearch'],
    ports: [9200],
    dataPaths: ['/usr/share/elasticsearch/data', '/usr/share/opensearch/data'],
  }),
  database({
    kind: 'qdrant',
    images: ['qdrant'],
    commands: ['qdrant'],
    ports: [6333, 6334],
    dataPaths: ['/qdrant/storage'],
  }),
  database({
    kind: 'minio',
    images: ['minio'],
    commands: ['minio server'],
    ports: [9000, 9001],
    dataPaths: ['/data'],
  }),
];
