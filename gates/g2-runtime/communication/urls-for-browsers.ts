import { type EnvironmentUrl, environmentUrls } from '../../../src/derive/networks/environment-urls.ts';
import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { isHandedToBrowsers, isUrlForBrowsers } from '../../../src/derive/networks/url-for-browsers.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Containers = EvidenceFor<'containers'>['containers'];

export const urlsForBrowsers = defineExhibit({
  meta: { id: 'urls-for-browsers', title: 'URLs in environments that are meant for browsers' },
  needs: ['containers'],
  present({ containers }) {
    const published = containers.flatMap(({ ports }) => ports.map(({ hostPort }) => hostPort));
    const rows = environmentUrls(containers)
      .filter((url) => isUrlForBrowsers(url.variable) || isHanded(url, published))
      .map((url) => ({
        cells: [
          url.container.service,
          url.variable,
          `${url.scheme}://${url.host}:${url.port}`,
          leadsTo(url, containers),
        ],
        evidence: [url.evidence],
      }))
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'no URL in an environment is known to be meant for browsers' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Variable', style: 'code' },
        { title: 'Leads to', style: 'code' },
        { title: 'Published there by' },
      ],
      rows,
      note: 'Told by the name of the variable, or because a service of the frontend hands on a published port; localhost is then the host of the browser itself.',
    };
  },
});

function isHanded(url: EnvironmentUrl, published: readonly number[]): boolean {
  return isLocal(url) && isHandedToBrowsers(url.container, url, published);
}

function isLocal({ host }: EnvironmentUrl): boolean {
  return isLoopback(host.replaceAll(/[[\]]/g, ''));
}

function leadsTo(url: EnvironmentUrl, containers: Containers): string {
  if (!isLocal(url)) return 'another host';
  const services = containers
    .filter(({ ports }) => ports.some(({ hostPort }) => hostPort === url.port))
    .map(({ service }) => service);
  return [...new Set(services)].toSorted(compareText).join(', ') || 'no service of the target';
}
