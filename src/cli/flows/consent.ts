import type { Settings } from '../../model/settings.ts';

/** Whether the operator agreed to use what the container of a service was started with. */
export function consentTo({ credentials, services }: Settings): (service: string) => boolean {
  return (service) => credentials === 'from-containers' || services[service]?.credentials?.fromContainer === true;
}
