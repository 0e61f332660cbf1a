import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const store = asRole('Database', 'datastore', { protocol: 'unknown' });

/** Databases for documents, graphs, series, vectors and search. */
export const MORE_STORES: readonly KnownService[] = [
  store({
    kind: 'cassandra',
    images: ['cassandra', 'scylla'],
    commands: ['cassandra', 'scylla'],
    ports: [9042],
    dataPaths: ['/var/lib/cassandra'],
  }),
  store({
    kind: 'couchdb',
    images: ['couchdb'],
    commands: ['couchdb'],
    ports: [5984],
    dataPaths: ['/opt/couchdb/data'],
    protocol: 'http',
  }),
  store({
    kind: 'influxdb',
    images: ['influxdb'],
    commands: ['influxd'],
    ports: [8086],
    dataPaths: ['/var/lib/influxdb2', '/var/lib/influxdb'],
    protocol: 'http',
  }),
  store({
    kind: 'neo4j',
    images: ['neo4j'],
    commands: ['neo4j console'],
    ports: [7474, 7687],
    dataPaths: ['/data'],
  }),
  store({
    kind: 'cockroach',
    images: ['cockroach', 'cockroachdb'],
    commands: ['cockroach start', 'cockroach start-single-node'],
    ports: [26_257],
    dataPaths: ['/cockroach/cockroach-data'],
    protocol: 'postgres',
  }),
  store({
    kind: 'mssql',
    images: ['mssql-server', 'azure-sql-edge'],
    commands: ['sqlservr'],
    ports: [1433],
    dataPaths: ['/var/opt/mssql'],
  }),
  store({
    kind: 'solr',
    images: ['solr'],
    commands: ['solr-foreground', 'solr-precreate'],
    ports: [8983],
    dataPaths: ['/var/solr'],
    protocol: 'http',
  }),
  store({
    kind: 'meilisearch',
    images: ['meilisearch'],
    commands: ['meilisearch'],
    ports: [7700],
    dataPaths: ['/meili_data'],
    protocol: 'http',
  }),
  store({
    kind: 'weaviate',
    images: ['weaviate'],
    commands: ['weaviate'],
    ports: [8080],
    dataPaths: ['/var/lib/weaviate'],
    protocol: 'http',
  }),
  store({
    kind: 'chroma',
    images: ['chroma', 'chromadb'],
    commands: ['chroma run'],
    ports: [8000],
    dataPaths: ['/data'],
    protocol: 'http',
  }),
  store({
    kind: 'etcd',
    images: ['etcd'],
    commands: ['etcd'],
    ports: [2379, 2380],
    dataPaths: ['/etcd-data', '/bitnami/etcd'],
  }),
];
