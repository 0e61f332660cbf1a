import type { Container } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { localhostInServiceUrl } from './localhost-in-service-url.ts';

const api = (variable: string, value: string, different: Partial<Container> = {}) =>
  aContainer('api', { environment: [{ name: variable, value }], ...different });

const finding = (variable: string, target: string) => ({
  subject: { service: 'api', variable },
  message: `the URL points to ${target}, on which the container itself declares no listener`,
});

checkCases(localhostInServiceUrl, {
  pass: {
    'the URL names a service': { containers: [api('REDIS_URL', 'redis://redis:6379')] },
    'the container exposes that port itself': {
      containers: [api('SELF', 'http://localhost:3000', { exposedPorts: [{ containerPort: 3000, protocol: 'tcp' }] })],
    },
    'the container publishes that port itself': {
      containers: [
        api('SELF', 'http://localhost:3000', {
          ports: [{ containerPort: 3000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 8000 }],
        }),
      ],
    },
    'the container is told to listen there': {
      containers: [
        aContainer('api', {
          environment: [
            { name: 'PORT', value: '3000' },
            { name: 'HEALTH_URL', value: 'http://127.0.0.1:3000/health' },
          ],
        }),
      ],
    },
    'a name that only begins like it': { containers: [api('URL', 'http://localhost-proxy:80')] },
  },
  fail: {
    'localhost with a port': {
      containers: [api('REDIS_URL', 'redis://localhost:6379')],
      findings: [finding('REDIS_URL', 'localhost:6379')],
    },
    'a loopback address with the default port': {
      containers: [api('DATABASE_URL', 'postgresql://u:«redacted:k3v9x2m7qa»@127.0.0.1/shop')],
      findings: [finding('DATABASE_URL', '127.0.0.1:5432')],
    },
    'in a service of the frontend, where nothing publishes the port': {
      containers: [aContainer('ui', { environment: [{ name: 'API_URL', value: 'http://localhost:3000' }] })],
      findings: [{ ...finding('API_URL', 'localhost:3000'), subject: { service: 'ui', variable: 'API_URL' } }],
    },
    'in a service of the frontend, where what is called is no web server': {
      containers: [
        aContainer('ui', { environment: [{ name: 'CACHE_URL', value: 'redis://localhost:6379' }] }),
        aContainer('redis', {
          ports: [{ containerPort: 6379, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 6379 }],
        }),
      ],
      findings: [{ ...finding('CACHE_URL', 'localhost:6379'), subject: { service: 'ui', variable: 'CACHE_URL' } }],
    },
    'the IPv6 loopback': {
      containers: [api('API', 'http://[::1]:8000')],
      findings: [finding('API', '[::1]:8000')],
    },
  },
  notApplicable: {
    'a service of the frontend hands the URL on to browsers, for which another one publishes the port': {
      containers: [
        aContainer('ui-service', { environment: [{ name: 'API_URL', value: 'http://localhost/api' }] }),
        aContainer('nginx', {
          ports: [{ containerPort: 80, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 80 }],
        }),
      ],
    },
    'the URL is for browsers': { containers: [api('CORS_ORIGIN', 'http://localhost:8088')] },
    'the container shares the network of the host': {
      containers: [api('REDIS_URL', 'redis://localhost:6379', { networkMode: 'host' })],
    },
    'the container shares the network of another': {
      containers: [api('REDIS_URL', 'redis://localhost:6379', { networkMode: 'container:ab12' })],
    },
    'no variable holds a URL': { containers: [api('LEVEL', 'localhost')] },
  },
});
