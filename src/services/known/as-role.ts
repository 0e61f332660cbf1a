import type { KnownService, Layer, ServiceRole } from '../known-service.ts';

/** What has to be said of a service whose layer and role its neighbours share; HTTP is spoken where nothing else is said. */
type Part = Pick<KnownService, 'kind' | 'images' | 'ports'> & Partial<KnownService>;

/** A maker of services of one layer and role. */
export function asRole(layer: Layer, role: ServiceRole, common: Partial<KnownService> = {}) {
  return (known: Part): KnownService => ({
    commands: [],
    protocol: 'http',
    dataPaths: [],
    ...common,
    ...known,
    layer,
    role,
  });
}
