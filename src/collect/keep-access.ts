import type { MissingReason } from '../model/capture.ts';
import type { EvidenceValue } from '../model/evidence/kinds.ts';
import type { ServiceRoute } from '../model/evidence/service-access.ts';
import type { Intake, Reading } from '../model/intake.ts';

export const NOT_REACHABLE = {
  code: 'not-reachable',
  message: 'it publishes no port where it could be asked from here',
};

export const LOCKED_OUT = {
  code: 'credentials.needed',
  message: 'it asks for a password; name one in gates.yaml (services.NAME.credentials)',
};

/**
 * True when nobody listens at the address of a container. That may be meant so: the port may be another, or a firewall
 * lies between; a published port, and a request that was taken and not answered, are another matter.
 */
export function isClosed(route: ServiceRoute, { code }: MissingReason): boolean {
  return route.via === 'container address' && (code === 'unreachable' || code === 'refused');
}

/** Keeps how a service was reached, with the provenance of the reading that showed it. */
export function keepAccess<K extends 'postgresAccess' | 'redisAccess' | 'serviceAccess'>(
  intake: Intake,
  kind: K,
  { collector, action, startedAt, durationMs, bytes, truncated }: Reading<unknown>,
  access: EvidenceValue<K>,
): void {
  const reading = { collector, action, startedAt, durationMs, bytes, truncated, value: access };
  intake.keep(kind, access.container, reading, (value) => value);
}

/** A reading that stands for a service that was not asked at all. */
export function notAsked(intake: Intake, collector: string, what: string): Promise<Reading<true>> {
  return intake.read({ collector, action: `not asked: ${what}` }, async () => ({ value: true, bytes: 0 }));
}
