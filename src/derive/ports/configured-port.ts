import type { Dockerfile } from '../../model/evidence/dockerfile.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { knownService } from '../../services/identify-service.ts';
import type { DeclaredService } from '../services/declared-services.ts';

type ReadDockerfile = DeepReadonly<Cited<Dockerfile>>;

/** Variables that tell a service which port to listen on, rather than where others do. */
const OWN_PORT =
  /^(?:(?:HTTP|HTTPS|SERVER|APP|API|WEB|LISTEN|SERVICE|NODE|UVICORN|GUNICORN|FLASK_RUN|GF_SERVER_HTTP)_)?PORT$/i;

/**
 * The container ports that a service is configured for: it publishes or exposes them, its environment or Dockerfile
 * names them as its own, or its image is known to listen on them. Empty where nothing tells.
 */
export function configuredPorts(service: DeclaredService, dockerfiles: readonly ReadDockerfile[]): readonly number[] {
  const exposed = service.expose.flatMap((text) => numbersIn(text));
  const own = service.environment.filter(({ name }) => OWN_PORT.test(name)).map(({ value }) => Number(value));
  const built = instructionsOf(service, dockerfiles)
    .filter(({ name }) => name === 'EXPOSE')
    .flatMap(({ text }) => numbersIn(text));
  const known = service.build ? [] : (knownService(service)?.ports ?? []);
  const ports = [...service.ports.map(({ target }) => target), ...exposed, ...own, ...built, ...known];
  return [...new Set(ports)].filter((port) => Number.isInteger(port) && port > 0);
}

/** True when a number stands anywhere in what the service is given or built with, so that it may well listen there. */
export function namesPort(service: DeclaredService, port: number, dockerfiles: readonly ReadDockerfile[]): boolean {
  const instructions = instructionsOf(service, dockerfiles);
  const texts = [
    ...service.environment.map(({ value }) => value ?? ''),
    ...(service.command ?? []),
    ...(service.entrypoint ?? []),
    ...Object.values(service.labels),
    ...instructions.flatMap(({ text, values }) => [text, ...values.map(({ value }) => value ?? '')]),
  ];
  return texts.some((text) => numbersIn(text).includes(port));
}

function instructionsOf({ name }: DeclaredService, dockerfiles: readonly ReadDockerfile[]) {
  return dockerfiles
    .filter(({ services }) => services.includes(name))
    .flatMap(({ stages }) => stages.flatMap(({ instructions }) => instructions))
    .filter((instruction) => instruction.name !== 'HEALTHCHECK');
}

/** Whole numbers that can be ports; of a range such as `8000-8010` each one, up to a hundred. */
function numbersIn(text: string): readonly number[] {
  const range = /^(\d+)-(\d+)(?:\/|$)/.exec(text);
  if (range) {
    const [, from, to] = range;
    return Array.from({ length: Math.min(Number(to) - Number(from) + 1, 100) }, (_, index) => Number(from) + index);
  }
  return [...text.matchAll(/(?<![\d.])\d{2,5}(?![\d.])/g)].map(([number]) => Number(number));
}
