import {
  evidenceOf,
  isGateway,
  isPublished,
  isPublishedBeyondHost,
  type RunningReach,
  runningReach,
} from '../../../src/derive/networks/running-reach.ts';
import type { RunningService } from '../../../src/derive/services/running-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { knownService } from '../../../src/services/identify-service.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const waysIn = defineExhibit({
  meta: { id: 'ways-in', title: 'From where each running service can be reached' },
  needs: ['containers'],
  present({ containers }) {
    const reach = runningReach(containers);
    const { services } = reach;
    if (services.length === 0) return { notApplicable: 'no service is running' };
    const proxies = services.filter((service) => knownService(service)?.role === 'proxy');
    const rows = services
      .toSorted((a, b) => compareText(a.name, b.name))
      .map((service) => ({
        cells: [service.name, directText(service), throughText(service, proxies, reach), fromText(service, reach)],
        evidence: evidenceOf(service),
      }));
    return {
      columns: [
        { title: 'Service' },
        { title: 'Without passing a proxy' },
        { title: 'Proxies within reach of it' },
        { title: 'Services that share a network with it' },
      ],
      rows,
    };
  },
});

function directText(service: RunningService): string {
  if (service.containers.some(({ networkMode }) => networkMode === 'host')) return 'all its ports, on the host network';
  if (isGateway(service)) return 'it is a proxy, published beyond this host';
  if (isPublishedBeyondHost(service)) return 'from beyond this host';
  return isPublished(service) ? 'from this host' : 'no';
}

function throughText(service: RunningService, proxies: readonly RunningService[], { ways }: RunningReach): string {
  const names = proxies.filter((proxy) => ways(proxy, service).length > 0).map(({ name }) => name);
  return names.join(', ') || 'none';
}

function fromText(service: RunningService, { services, ways }: RunningReach): string {
  const count = services.filter((other) => ways(other, service).length > 0).length;
  return `${count} of ${services.length - 1}`;
}
