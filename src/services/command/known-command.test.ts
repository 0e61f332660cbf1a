import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../../fixtures/work.ts';
import { knownCommand } from './known-command.ts';

const kindOf = (...words: string[]) => {
  const known = knownCommand(words);
  return typeof known === 'object' ? known.kind : known;
};
const inShell = (script: string) => kindOf('/bin/sh', '-c', script);

describe('a command starts a well-known service', () => {
  test.each([
    ['postgres -c max_connections=200', 'postgres'],
    ['docker-entrypoint.sh postgres', 'postgres'],
    ['/usr/local/bin/docker-entrypoint.sh redis-server --appendonly yes', 'redis'],
    ['/opt/keydb/bin/keydb-server', 'redis'],
    ['mysqld --default-authentication-plugin=x', 'mysql'],
    ['mariadbd', 'mariadb'],
    ['mongod --auth', 'mongo'],
    ['minio server /data --console-address :9001', 'minio'],
    ['rabbitmq-server', 'rabbitmq'],
    ['memcached -m 64 -t 4', 'memcached'],
    ['nats-server -js', 'nats'],
    ['nginx -g daemon off;', 'nginx'],
    ['caddy run --config /etc/caddy/Caddyfile', 'caddy'],
    ['ollama serve', 'ollama'],
    ['python3.11 -m vllm.entrypoints.openai.api_server --model x', 'vllm'],
    ['/bin/prometheus --config.file=/etc/prometheus/prometheus.yml', 'prometheus'],
    ['node_exporter', 'node-exporter'],
    ['tini -g -- gosu redis redis-server', 'redis'],
    ['env LANG=C nginx', 'nginx'],
  ])('%s: %s', (line, kind) => {
    expect(kindOf(...line.split(' '))).toBe(kind);
  });

  test.each([
    ['exec redis-server --requirepass "$PASSWORD" 2>&1', 'redis'],
    ['chown -R redis /data && redis-server', 'redis'],
    ['PGDATA=/x postgres | tee /log', 'postgres'],
    ['ollama serve & sleep 5; ollama pull llama3.2; wait $!', 'ollama'],
    ['nginx; tail -f /var/log/nginx/access.log', 'nginx'],
    ["bash -c 'exec mongod'", 'mongo'],
  ])('in a script: %s: %s', (script, kind) => {
    expect(inShell(script)).toBe(kind);
  });
});

describe('a command is a tool that serves nothing of its own', () => {
  test.each([
    'psql -h db -c "select 1"',
    'docker-entrypoint.sh pg_dump shop',
    'redis-cli -h cache ping',
    'redis-sentinel /etc/sentinel.conf',
    'redis-server /etc/sentinel.conf --sentinel',
    'mongos --configdb x',
    'clickhouse keeper',
    'ollama pull llama3.2',
    'nginx -t',
    'postgres --version',
    'sleep infinity',
  ])('%s', (line) => {
    expect(kindOf(...line.split(' '))).toBe('tool');
  });

  test.each([
    'until pg_isready -h db; do sleep 1; done; psql -h db -f /schema.sql',
    'while true; do pg_dump shop > /backup/shop.sql; sleep 86400; done',
    'ollama serve & sleep 5; ollama pull llama3.2',
  ])('in a script: %s', (script) => {
    expect(inShell(script)).toBe('tool');
  });
});

describe('nothing is known of a command', () => {
  test.each([
    'node server.js',
    'ollama',
    'minio gateway',
    '/opt/bitnami/scripts/redis/run.sh',
    '--requirepass x',
    'echoes postgres',
    'npm run redis-server',
  ])('%s', (line) => {
    expect(kindOf(...line.split(' '))).toBeUndefined();
  });

  test.each([
    ['that starts two services', 'redis-server & nginx'],
    ['that goes on with something else', 'redis-server --daemonize yes && node server.js'],
    ['that waits for something unknown', './start.sh & wait'],
    ['with a quote that is not closed', 'node "server.js'],
    ['that is empty', ''],
  ])('of a script %s', (_, script) => {
    expect(inShell(script)).toBeUndefined();
  });

  test('of shells in shells in shells', () => {
    expect(inShell(`sh -c "sh -c 'sh -c redis-server'"`)).toBeUndefined();
  });
});

test('a hostile script takes no time worth speaking of', async () => {
  const signs = ['"', "'", '1', '>', ' ', '\\', '=', 'a', '_'];
  const script = signs.map((sign) => sign.repeat(20_000)).join('\\"'.repeat(20_000));
  expect(await workSeconds(() => inShell(script))).toBeLessThan(1);
});
