import { type EnvironmentUrl, environmentUrls } from '../../../src/derive/networks/environment-urls.ts';
import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { isHandedToBrowsers, isUrlForBrowsers } from '../../../src/derive/networks/url-for-browsers.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { layerOf } from '../../../src/services/layer.ts';

export const localhostInServiceUrl = defineCheck({
  meta: {
    id: 'localhost-in-service-url',
    priority: 'P1',
    title: 'No service URL points to localhost, except to a port of its own container',
    failureTitle: 'Service URLs point to localhost inside a container',
    why: 'Inside a container localhost is the container itself, so that the connection is refused.',
    fix: 'Name the service instead of localhost, for example `redis://redis:6379`.',
    impact: 'connection refused at run time',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
      composeSpec('05-services', 'networks'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const published = containers.flatMap(({ ports }) => ports.map(({ hostPort }) => hostPort));
    const urls = environmentUrls(containers).filter(
      (url) =>
        hasItsOwnLocalhost(url.container.networkMode) &&
        !isUrlForBrowsers(url.variable) &&
        !(pointsToItself(url) && isHandedToBrowsers(url.container, url, published)),
    );
    const findings = urls
      .filter((url) => pointsToItself(url) && !answersItself(url))
      .map(({ container, variable, host, port, evidence }) => ({
        subject: { service: container.service, variable },
        message: `the URL points to ${host}:${port}, on which the container itself declares no listener`,
        observed: `host ${host}, port ${port}${layerOf(container) === 'Frontend' ? '; no service publishes it for browsers' : ''}`,
        expected: 'the name of a service, or for browsers a port that is published',
        evidence: [evidence] as const,
      }));
    return judge(urls, findings, 'no environment variable holds the URL of a service');
  },
});

function pointsToItself({ host }: EnvironmentUrl): boolean {
  return isLoopback(host.replaceAll(/[[\]]/g, ''));
}

function hasItsOwnLocalhost(networkMode: string): boolean {
  return networkMode !== 'host' && !/^(container|service):/.test(networkMode);
}

/** The container exposes or publishes the port, or is told by its environment to listen there. */
function answersItself({ container, port }: EnvironmentUrl): boolean {
  const declared = [...container.exposedPorts, ...container.ports].map(({ containerPort }) => containerPort);
  const told = container.environment.filter(({ name }) => /^((HTTP|LISTEN|SERVER|APP)_)?PORT$/.test(name));
  return port !== undefined && [...declared, ...told.map(({ value }) => Number(value))].includes(port);
}
