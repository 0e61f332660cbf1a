import { onceEach } from '../shared/once-each.ts';
import { knownCommand } from './command/known-command.ts';
import type { Described, Startable } from './described.ts';
import { guessedService } from './guessed-service.ts';
import { knownImage } from './identify.ts';
import type { IdentifiedService, KnownBy, KnownService } from './known-service.ts';
import { KNOWN_SERVICES } from './known-services.ts';

const BY_KIND: ReadonlyMap<string, KnownService> = new Map(KNOWN_SERVICES.map((known) => [known.kind, known]));

/**
 * What a service or a container is for certain: what the settings say, else what its image is named after, else what
 * its command starts. Undefined for what nobody knows, and for a tool that is started in the image of a service (`psql`).
 */
export const knownService = onceEach((started: Startable): IdentifiedService | undefined => {
  const { statedKind } = started;
  if (statedKind !== undefined) return by('settings', BY_KIND.get(statedKind));
  const image = knownImage(started.image ?? '');
  const command = startedBy(started, image);
  if (command === 'tool') return undefined;
  return by('image', image) ?? by('command', command);
});

/**
 * What a service or a container is, as `knownService` has it, else as its name or its ports let one suppose. Only for
 * statements that say how it is known, or that are true of whatever listens there.
 */
export const supposedService = onceEach((described: Described): IdentifiedService | undefined => {
  const known = knownService(described);
  if (known || described.statedKind !== undefined || knownImage(described.image ?? '')) return known;
  return guessedService(described);
});

/** True where the settings or the image say what a service is: what it does is then its makers' decision, not the team's. */
export function isWellKnown({ image = '', statedKind }: Startable): boolean {
  return statedKind === undefined ? knownImage(image) !== undefined : statedKind !== 'none';
}

/** True for services that keep data or messages for others: databases, caches, queues, brokers. */
export function keepsData(started: Startable): boolean {
  return isStore(knownService(started));
}

/** True for databases, caches, queues, brokers. */
export function isStore(known: Pick<KnownService, 'role'> | undefined): boolean {
  return known?.role === 'datastore' || known?.role === 'broker' || known?.role === 'cache';
}

function by(knownBy: KnownBy, known: KnownService | undefined): IdentifiedService | undefined {
  return known && { ...known, knownBy };
}

/** The entry point of a known image is mostly its program, so that a command may hold only the arguments: `pull`. */
function startedBy({ entrypoint, command = [] }: Startable, image: KnownService | undefined) {
  const started = knownCommand([...(entrypoint ?? []), ...command]);
  const [program] = image?.commands[0]?.split(' ') ?? [];
  if (started !== undefined || entrypoint !== undefined || program === undefined) return started;
  return knownCommand([program, ...command]) === 'tool' ? 'tool' : undefined;
}
