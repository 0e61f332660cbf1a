import { outsideProxies } from '../../../src/derive/ports/declared-proxy.ts';
import { hasRateLimit, traefikSettings } from '../../../src/derive/ports/traefik.ts';
import { placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const rateLimitUndeclared = defineCheck({
  meta: {
    id: 'rate-limit-undeclared',
    priority: 'P2',
    title: 'A rate limit is declared and used for every proxy that is set up by labels',
    failureTitle: 'Proxies that are set up by labels use no rate limit',
    why: 'One client can then take all of the service, or try passwords as fast as it answers.',
    fix: 'Declare a `ratelimit` middleware and name it in the routers, or in the entry point.',
    impact: 'service flooded, passwords guessed',
    effort: 'medium',
    references: [
      { label: 'Traefik documentation, RateLimit', url: 'https://doc.traefik.io/traefik/middlewares/http/ratelimit/' },
      composeSpec('05-services', 'labels'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  proxy:
    image: traefik:v3.1
    command: ["--providers.docker=true", "--entrypoints.web.address=:443"]
    ports: ["443:443"]
  api:
    image: registry.example/shop/api:1.4
    labels:
      traefik.http.routers.api.rule: PathPrefix(\`/\`)
`,
      },
      good: {
        'compose.yaml': `services:
  proxy:
    image: traefik:v3.1
    command: ["--providers.docker=true", "--entrypoints.web.address=:443"]
    ports: ["443:443"]
  api:
    image: registry.example/shop/api:1.4
    labels:
      traefik.http.routers.api.middlewares: calm
      traefik.http.middlewares.calm.ratelimit.average: "100"
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const proxies = outsideProxies(composeProject).map(({ service, kind }) => ({
      service,
      settings:
        kind === 'traefik'
          ? traefikSettings(service, composeProject)
          : { unknown: `${kind} keeps its limits in settings of its own` },
      evidence: service.evidence,
    }));
    const told = proxies.flatMap((proxy) =>
      'unknown' in proxy.settings ? [] : [{ ...proxy, settings: proxy.settings }],
    );
    const findings = told
      .filter(({ settings }) => hasRateLimit(settings) !== 'used')
      .map(({ service, settings, evidence }) => ({
        subject: placeOf(service, 'command'),
        message:
          hasRateLimit(settings) === 'unused'
            ? 'a rate limit is declared, and no router or entry point names it'
            : 'neither a label nor an option declares a rate limit',
        observed: 'requests without a limit, as far as the Compose files tell',
        expected: 'a ratelimit middleware that is named in routers or an entry point',
        evidence: [evidence] as const,
      }));
    const unknown = proxies.flatMap(({ service, settings }) =>
      'unknown' in settings ? [`${service.name} (${settings.unknown})`] : [],
    );
    const reason =
      unknown.length > 0
        ? `the Compose files do not tell whether it limits requests: ${unknown.join('; ')}`
        : 'no known reverse proxy publishes a port beyond this host';
    return judgeDeclared(composeProject, unknown.length > 0 && findings.length === 0 ? [] : told, findings, reason);
  },
});
