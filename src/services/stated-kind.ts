import type { StatedKind } from '../model/service-kind.ts';
import type { ServiceSettings } from '../model/service-settings.ts';

/** What the settings say of single services, by their Compose names. */
export type StatedServices = Readonly<Record<string, Pick<ServiceSettings, 'kind'>>>;

/** What the settings say that a service is, as it stands in evidence; nothing when they do not say it. */
export function statedKind(services: StatedServices, service: string): { statedKind?: StatedKind } {
  const kind = Object.hasOwn(services, service) ? services[service]?.kind : undefined;
  return kind === undefined ? {} : { statedKind: kind };
}
