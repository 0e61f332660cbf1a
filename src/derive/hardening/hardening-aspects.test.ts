import { describe, expect, test } from 'vitest';
import { aDependency, anEntry, aPort, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { aDockerfile, aStage } from '../../../gates/testing/dockerfiles.ts';
import { HARDENING_ASPECTS } from './hardening-aspects.ts';

type Service = Parameters<typeof aService>[1];

const look = (id: string, different: Service) => {
  const service = aService('api', different);
  const project = cited(aProject({ services: [service] }));
  const aspect = HARDENING_ASPECTS.find((one) => one.id === id);
  const read = { ...service, evidence: 'E1' as const };
  return aspect?.applies(read, project) ? aspect.holds(read, []) : 'not asked';
};
const build = { context: '.', arguments: [] };
const healthcheck = { test: ['CMD', 'true'], disabled: false, at: at(4) };

describe('an aspect', () => {
  test.each<[string, Service, boolean | string]>([
    ['pulled-release', { image: 'postgres:16.2' }, true],
    ['pulled-release', { image: 'postgres:latest' }, false],
    ['pulled-release', { image: 'shop/api:1.0', build }, true],
    ['pulled-release', { image: 'shop/api:1.0', build, pullPolicy: 'build' }, false],
    ['plain-user', { user: '1000:1000' }, true],
    ['plain-user', { user: '0' }, false],
    ['plain-user', { user: 'root:root' }, false],
    ['plain-user', { user: '', image: 'bitnami/kafka:3.7' }, true],
    ['no-new-privileges', { securityOpt: ['no-new-privileges:true'] }, true],
    ['no-new-privileges', { securityOpt: ['no-new-privileges:false'] }, false],
    ['capabilities-dropped', { capDrop: ['all'] }, true],
    ['capabilities-dropped', { capDrop: ['NET_RAW'] }, false],
    ['secrets-as-files', { environment: [anEntry('DB_PASSWORD', '«redacted»', {})] }, false],
    ['secrets-as-files', { environment: [anEntry('LOG_LEVEL', 'info')], secrets: ['db'] }, true],
    ['secrets-as-files', { environment: [anEntry('LOG_LEVEL', 'info')], secrets: [] }, 'not asked'],
    ['ports-on-this-host', { ports: [aPort({ hostAddress: '127.0.0.1' })] }, true],
    ['ports-on-this-host', { ports: [aPort({ hostAddress: '10.0.0.1' })] }, false],
    ['ports-on-this-host', { ports: [] }, 'not asked'],
    ['ports-on-this-host', { image: 'caddy:2.8', ports: [aPort({ hostAddress: '10.0.0.1' })] }, 'not asked'],
    ['own-networks', { networks: [{ name: 'data', aliases: [] }] }, true],
    ['own-networks', { networks: [{ name: 'default', aliases: [] }] }, false],
    ['own-networks', { networkMode: 'host' }, 'not asked'],
    ['limits', { limits: { memoryBytes: 1, cpus: 0.5 } }, true],
    ['limits', { limits: { memoryBytes: 1 } }, false],
    ['health-checks', { healthcheck }, true],
    ['health-checks', { healthcheck: { ...healthcheck, disabled: true } }, false],
    ['healthy-dependencies', { dependsOn: [aDependency('db', 'service_healthy')] }, true],
    ['healthy-dependencies', { dependsOn: [aDependency('db')] }, false],
    ['restart', { restart: 'always' }, true],
    ['log-rotation', { logging: { driver: 'local', options: {} } }, true],
    ['log-rotation', { logging: { options: { 'max-size': '10m' } } }, true],
    ['log-rotation', { logging: { driver: 'json-file', options: {} } }, false],
  ])('%s of %j: %s', (id, different, expected) => {
    expect(look(id, different)).toBe(expected);
  });

  test('is told by the Dockerfile where the Compose file leaves it to the image', () => {
    const dockerfile = cited(aDockerfile(aStage('node:22', 1, { user: 'node', healthcheck: 'declared' })));
    const { user: _user, healthcheck: _healthcheck, ...built } = { ...aService('api'), build };
    const holds = (id: string) =>
      HARDENING_ASPECTS.find((one) => one.id === id)?.holds({ ...built, evidence: 'E1' }, [dockerfile]);
    expect([holds('plain-user'), holds('health-checks')]).toEqual([true, true]);
  });
});
