import type { Container } from '../../model/evidence/container.ts';
import type { Image } from '../../model/evidence/engine-objects.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { Position } from '../../model/evidence/position.ts';
import { type DeclaredProject, type DeclaredService, settledServices } from '../services/declared-services.ts';
import { usesOfValue } from './uses-of-value.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;
type ReadImage = DeepReadonly<Cited<Image>>;
type Values = ReadonlyMap<string, string | null>;

/** How a variable of a running container stands to what the Compose files declare. */
export interface ComparedVariable {
  readonly name: string;
  /** `only-running`: neither the Compose files nor the image set it. */
  readonly state: 'same' | 'different' | 'missing' | 'only-running' | 'from-image' | 'from-client' | 'from-engine';
  /** Where it is declared. */
  readonly at?: Position;
  /** The variables that its declared value is made of and that were not set where the files were read. */
  readonly unset: readonly string[];
}

/** A running container beside the service that it was started for. */
export interface ComparedContainer {
  readonly service: DeclaredService;
  readonly container: ReadContainer;
  readonly image: ReadImage | undefined;
  readonly variables: readonly ComparedVariable[];
}

/** Compose passes the proxies of the Docker client on to every container. https://docs.docker.com/engine/cli/proxy/ */
const PROXY = /^(?:HTTPS?|FTP|ALL|NO)_PROXY$/i;

/** Podman writes into the configuration what Docker gives to the process alone. */
const OF_PODMAN: ReadonlySet<string> = new Set(['container', 'HOME', 'HOSTNAME', 'TERM']);

/**
 * Holds the environment of every running container against what its service declares. Values are only compared, so they
 * may be masked or be fingerprints. Left out are services of which not every value is known, and containers of
 * `compose run`, which are given others.
 */
export function environmentDrift(
  project: DeclaredProject,
  containers: readonly ReadContainer[],
  images: readonly ReadImage[],
): readonly ComparedContainer[] {
  const running = containers.filter(({ oneOff, state }) => !oneOff && state.running);
  return comparableServices(project).flatMap((service) =>
    running
      .filter((container) => container.service === service.name)
      .map((container) => {
        const image = images.find(({ id }) => id === container.imageId);
        return { service, container, image, variables: compared(project, service, container, image) };
      }),
  );
}

/** Of a file in another format than that of environment files no value is known. */
function comparableServices(project: DeclaredProject): readonly DeclaredService[] {
  const isFileOpen = project.unsupported.some(({ construct }) => construct.startsWith('env_file'));
  return settledServices(project).filter(({ keys }) => !isFileOpen || keys['env_file'] === undefined);
}

function compared(
  project: DeclaredProject,
  service: DeclaredService,
  { environment, madeBy }: ReadContainer,
  image: ReadImage | undefined,
): readonly ComparedVariable[] {
  const running = valuesOf(environment);
  const declared = service.environment.map((entry): ComparedVariable => {
    const { name, value, at } = entry;
    return { name, at, state: stateOf(value, running.get(name) ?? null), unset: unsetIn(project, service, entry) };
  });
  const names = new Set(declared.map(({ name }) => name));
  const others = [...running].filter(([name, value]) => value !== null && !names.has(name));
  // Without the image its variables cannot be told from those that somebody set.
  if (image === undefined) return declared;
  const ofImage = valuesOf(image.environment);
  const ofEngine = madeBy === 'podman' ? OF_PODMAN : new Set<string>();
  const origin = (name: string, value: string | null) => originOf(name, value, ofImage, ofEngine);
  return [...declared, ...others.map(([name, value]) => ({ name, unset: [], state: origin(name, value) }))];
}

function valuesOf(environment: ReadContainer['environment']): Values {
  return new Map(environment.map(({ name, value }) => [name, value]));
}

/** A name without a value is left out of the container. */
function stateOf(declared: string | null, running: string | null): ComparedVariable['state'] {
  if (declared === running) return 'same';
  if (running === null) return 'missing';
  return declared === null ? 'only-running' : 'different';
}

function originOf(
  name: string,
  value: string | null,
  ofImage: Values,
  ofEngine: ReadonlySet<string>,
): ComparedVariable['state'] {
  if (ofImage.get(name) === value) return 'from-image';
  if (ofEngine.has(name)) return 'from-engine';
  return PROXY.test(name) ? 'from-client' : 'only-running';
}

function unsetIn(
  project: DeclaredProject,
  service: DeclaredService,
  entry: DeclaredService['environment'][number],
): readonly string[] {
  if (entry.value === null) return [entry.name];
  const open = usesOfValue(project, service, entry).filter(
    ({ resolvedFrom }) => resolvedFrom === 'nothing' || resolvedFrom === 'fallback',
  );
  return [...new Set(open.map(({ name }) => name))];
}
