import { isTracingVariable } from '../../../src/derive/monitoring/tracing-endpoint.ts';
import { type DeclaredUrl, declaredUrls } from '../../../src/derive/networks/declared-url.ts';
import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { isHandedToBrowsers } from '../../../src/derive/networks/url-for-browsers.ts';
import { publishedPorts } from '../../../src/derive/ports/declared-port.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';

export const localhostInDeclaredUrl = defineCheck({
  meta: {
    id: 'localhost-in-declared-url',
    priority: 'P1',
    title: 'No declared URL points to localhost, except to a port of its own service',
    failureTitle: 'Declared URLs point to localhost inside a container',
    why: 'Inside a container localhost is the container itself, so that the connection is refused.',
    fix: 'Name the service instead of localhost, for example `redis://redis:6379`.',
    impact: 'connection refused at run time',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
      composeSpec('05-services', 'networks'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    environment:
      PAYMENT_URL: http://localhost:8080
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    environment:
      PAYMENT_URL: http://payment:8080
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    // Where traces are sent to is judged by itself, and is less urgent.
    const urls = declaredUrls(composeProject).filter(({ variable }) => !isTracingVariable(variable));
    const published = publishedPorts(composeProject).map(({ port }) => port.published);
    const findings = urls
      .filter(
        (url) =>
          isLoopback(url.host.replaceAll(/[[\]]/g, '')) &&
          !answersItself(url) &&
          !isHandedToBrowsers(url.service, url, published),
      )
      .map(({ service, variable, host, port, at, evidence }) => ({
        subject: { service: service.name, variable, ...at },
        message: `the URL points to ${host}, where the service itself declares no port ${port}`,
        observed: `${host}:${port}`,
        expected: 'the name of a service',
        evidence: [evidence] as const,
      }));
    const reason = 'no environment variable of a service with a network of its own holds the URL of a service';
    return judgeDeclared(composeProject, urls, findings, reason);
  },
});

/** The service publishes or exposes the port, listens there by default, or is told by its environment to. */
function answersItself({ service, port }: DeclaredUrl): boolean {
  const told = service.environment
    .filter(({ name }) => /^(?:(?:HTTP|LISTEN|SERVER|APP)_)?PORT$/.test(name))
    .map(({ value }) => Number(value));
  const exposed = service.expose.map((text) => Number.parseInt(text, 10));
  const own = service.ports.map(({ target }) => target);
  return [...own, ...exposed, ...told, ...(knownService(service)?.ports ?? [])].includes(port);
}
