import type { KnownService } from '../known-service.ts';

type Store = Pick<KnownService, 'kind' | 'images' | 'ports' | 'dataPaths'> & Partial<Pick<KnownService, 'protocol'>>;

const store = (known: Store): KnownService => ({ protocol: 'unknown', ...known, layer: 'Database', role: 'datastore' });

/** Databases for documents, graphs, series, vectors and search. */
export const MORE_STORES: readonly KnownService[] = [
  store({ kind: 'cassandra', images: ['cassandra', 'scylla'], ports: [9042], dataPaths: ['/var/lib/cassandra'] }),
  store({
    kind: 'couchdb',
    images: ['couchdb'],
    ports: [5984],
    dataPaths: ['/opt/couchdb/data'],
    protocol: 'http',
  }),
  store({
    kind: 'influxdb',
    images: ['influxdb'],
    ports: [8086],
    dataPaths: ['/var/lib/influxdb2', '/var/lib/influxdb'],
    protocol: 'http',
  }),
  store({ kind: 'neo4j', images: ['neo4j'], ports: [7474, 7687], dataPaths: ['/data'] }),
  store({
    kind: 'cockroach',
    images: ['cockroach', 'cockroachdb'],
    ports: [26_257],
    dataPaths: ['/cockroach/cockroach-data'],
    protocol: 'postgres',
  }),
  store({
    kind: 'mssql',
    images: ['mssql-server', 'azure-sql-edge'],
    ports: [1433],
    dataPaths: ['/var/opt/mssql'],
  }),
  store({ kind: 'solr', images: ['solr'], ports: [8983], dataPaths: ['/var/solr'], protocol: 'http' }),
  store({
    kind: 'meilisearch',
    images: ['meilisearch'],
    ports: [7700],
    dataPaths: ['/meili_data'],
    protocol: 'http',
  }),
  store({ kind: 'weaviate', images: ['weaviate'], ports: [8080], dataPaths: ['/var/lib/weaviate'], protocol: 'http' }),
  store({ kind: 'chroma', images: ['chroma', 'chromadb'], ports: [8000], dataPaths: ['/data'], protocol: 'http' }),
  store({ kind: 'etcd', images: ['etcd'], ports: [2379, 2380], dataPaths: ['/etcd-data', '/bitnami/etcd'] }),
];
