import type { Container } from '../../model/evidence/container.ts';
import type { ConsultedFor, DeepReadonly } from '../../model/evidence/kinds.ts';
import { durationText } from '../../shared/duration-text.ts';
import { clockDoubt } from '../engine/clock-doubt.ts';
import { uptimeSeconds } from './uptime.ts';

/** How long a container had run when the capture was taken, or why that is not told. */
export function uptimeText(
  container: DeepReadonly<Container>,
  takenAt: string,
  { engine }: ConsultedFor<'engine'>,
): string {
  const seconds = uptimeSeconds(container, takenAt);
  if (seconds === undefined) return 'not running';
  return clockDoubt(engine).length > 0 ? 'not known, the clocks differ' : durationText(seconds);
}
