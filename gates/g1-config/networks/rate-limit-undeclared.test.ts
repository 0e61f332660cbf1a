import { checkCases } from '../../testing/check-cases.ts';
import { aMount, anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { rateLimitUndeclared } from './rate-limit-undeclared.ts';

type Service = ReturnType<typeof aService>;
const traefik = (different: Partial<Service> = {}) =>
  aService('proxy', {
    image: 'traefik:v3.1',
    command: ['--providers.docker=true'],
    ports: [anOpenPort(443)],
    keys: { command: at(5) },
    ...different,
  });
const api = (labels: Service['labels']) => aService('api', { labels });
const limit = { 'traefik.http.middlewares.calm.ratelimit.average': '100' };
const finding = (message: string) => ({ subject: { service: 'proxy', ...at(5) }, message });

checkCases(rateLimitUndeclared, {
  pass: {
    'a router uses one': projectOf(traefik(), api({ ...limit, 'traefik.http.routers.api.middlewares': 'calm' })),
    'an entry point uses one': projectOf(
      traefik({ command: ['--providers.docker', '--entrypoints.web.http.middlewares=calm@docker'] }),
      api(limit),
    ),
  },
  fail: {
    'none is declared': {
      ...projectOf(traefik(), api({ 'traefik.http.routers.api.tls': 'true' })),
      findings: [finding('neither a label nor an option declares a rate limit')],
    },
    'none uses it': {
      ...projectOf(traefik(), api(limit)),
      findings: [finding('a rate limit is declared, and no router or entry point names it')],
    },
  },
  notApplicable: {
    'no proxy': projectOf(aService('api', { ports: [anOpenPort(3000)] })),
    'a proxy for this host only': projectOf(traefik({ ports: [aPort()] })),
    'a proxy with a file of settings': projectOf(
      traefik({ mounts: [aMount('/etc/traefik/traefik.yml', { type: 'bind', source: './traefik.yml' })] }),
    ),
    'a proxy that keeps its limits elsewhere': projectOf(
      aService('proxy', { image: 'nginx:1.27', ports: [anOpenPort(80)] }),
    ),
    'one of two cannot be told': projectOf(
      traefik(),
      api({ ...limit, 'traefik.http.routers.api.middlewares': 'calm' }),
      aService('static', { image: 'nginx:1.27', ports: [anOpenPort(8081)] }),
    ),
  },
});
