import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { CHANGES } from '../version/changes.ts';

/** Reports a place in the container at which a tmpfs and something else lie. */
export function checkTargets({ name, at, keys, tmpfs, mounts }: ComposeService, diagnosis: Diagnosis): void {
  const taken = new Set<string>();
  const places = [
    ...tmpfs.map((text) => ({ target: text.split(':', 1)[0] ?? '', at: keys['tmpfs'] ?? at })),
    ...(tmpfs.length === 0 ? [] : mounts),
  ];
  for (const { target, at: place } of places) {
    if (taken.has(target) && diagnosis.isNewer(CHANGES.targetTwice, place)) {
      diagnosis.error('conflicting-keys', `service "${name}" mounts two things at ${target}`, place);
    }
    taken.add(target);
  }
}
