import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { dependencyUndeclared } from './dependency-undeclared.ts';

const on = (...services: string[]) => services.map((service) => ({ service, condition: 'service_started' }));
const one = (service: string, dependencies: string[] = [], urls: Record<string, string> = {}) =>
  aContainer(service, {
    dependsOn: on(...dependencies),
    environment: Object.entries(urls).map(([name, value]) => ({ name, value })),
    labels: { 'com.docker.compose.depends_on': dependencies.join(',') },
  });
const finding = (variable: string) => ({
  subject: { service: 'api', variable },
  message: 'the URL names db, on which it declares no dependency',
});
const DATABASE_URL = 'postgresql://shop:«redacted:k3v9x2m7qa»@db:5432/shop';

checkCases(dependencyUndeclared, {
  pass: {
    'it is declared': { containers: [one('api', ['db'], { DATABASE_URL }), one('db')] },
    'it is declared through another service': {
      containers: [one('api', ['pool'], { DATABASE_URL }), one('pool', ['db']), one('db')],
    },
  },
  fail: {
    'it is not declared': {
      containers: [one('api', [], { DATABASE_URL }), one('db')],
      findings: [finding('DATABASE_URL')],
    },
    'two URLs name the same service: one dependency is missing': {
      containers: [one('api', ['cache'], { DATABASE_URL, READ_URL: DATABASE_URL }), one('cache'), one('db')],
      findings: [finding('DATABASE_URL')],
    },
  },
  notApplicable: {
    'the other service depends on it already': {
      containers: [one('api', [], { WORKER_URL: 'http://worker' }), one('worker', ['api'])],
    },
    'the URL is for browsers': { containers: [one('api', [], { CORS_ORIGIN: 'http://ui' }), one('ui')] },
    'who started the containers did not write down dependencies': {
      containers: [
        { ...one('api', [], { DATABASE_URL }), labels: {} },
        { ...one('db'), labels: {} },
      ],
    },
    'no URL names a service': { containers: [one('api'), one('db')] },
  },
});
