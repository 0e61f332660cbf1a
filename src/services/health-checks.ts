import type { ServiceKind } from '../model/service-kind.ts';

/** What well-known services are asked to find out whether they work, by programs of their own images; by kind. */
export const HEALTH_CHECKS: Readonly<Partial<Record<ServiceKind, readonly string[]>>> = {
  postgres: ['CMD-SHELL', 'pg_isready -U "$${POSTGRES_USER:-postgres}"'],
  redis: ['CMD', 'redis-cli', 'ping'],
  mysql: ['CMD', 'mysqladmin', 'ping', '--silent'],
  mariadb: ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized'],
  mongo: ['CMD', 'mongosh', '--quiet', '--eval', "db.adminCommand('ping').ok"],
  rabbitmq: ['CMD', 'rabbitmq-diagnostics', '-q', 'ping'],
  ollama: ['CMD', 'ollama', 'list'],
  prometheus: ['CMD', 'wget', '-q', '-O', '-', 'http://127.0.0.1:9090/-/healthy'],
  alertmanager: ['CMD', 'wget', '-q', '-O', '-', 'http://127.0.0.1:9093/-/healthy'],
  grafana: ['CMD', 'wget', '-q', '-O', '-', 'http://127.0.0.1:3000/api/health'],
  elasticsearch: ['CMD', 'curl', '-fsS', 'http://127.0.0.1:9200/_cluster/health'],
  minio: ['CMD', 'mc', 'ready', 'local'],
  neo4j: ['CMD', 'wget', '-q', '-O', '-', 'http://127.0.0.1:7474'],
  etcd: ['CMD', 'etcdctl', 'endpoint', 'health'],
};
