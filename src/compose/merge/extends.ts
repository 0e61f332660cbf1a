import { TooMuch } from '../allowance.ts';
import { INPUT_LIMITS } from '../limits-of-input.ts';
import { type Loading, pathFrom, readNamedFile, shownPath } from '../loading.ts';
import { childOf, costOf, type Entry, type Mapping, type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { mergeServices } from './merge.ts';

/** Reads the services of another Compose file; relative paths in it start from its own folder. */
export type ReadServices = (path: string, text: string) => Mapping | undefined;

interface Extending extends Loading {
  /** The services of included files, for a base that only newer versions of Compose find there. */
  readonly includedServices: readonly (Tree | undefined)[];
  readonly readServices: ReadServices;
}

/** Where a service stands: the services of its file, and the path of that file. */
interface Place {
  readonly services: Tree | undefined;
  readonly path: string;
}

/**
 * Gives every service that has `extends` what it inherits. The key itself stays, so that it is known where it was.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/05-services.md#extends
 */
export function applyExtends(document: Mapping, path: string, extending: Extending): Mapping {
  const services = childOf(document, 'services');
  if (services?.type !== 'mapping') return document;
  const entries = [...services.entries].map(([name, entry]) => {
    const value = extended(name, entry.value, { services, path }, [], extending);
    return [name, { ...entry, value }] as const;
  });
  const all: Entry = { keyAt: document.entries.get('services')?.keyAt ?? services.at, value: services };
  const value: Mapping = { ...services, entries: new Map(entries) };
  return { ...document, entries: new Map([...document.entries, ['services', { ...all, value }]]) };
}

function extended(name: string, service: Tree, place: Place, chain: readonly string[], extending: Extending): Tree {
  const extension = childOf(service, 'extends');
  if (service.type !== 'mapping' || extension === undefined) return service;
  const baseName = textOf(extension) ?? textOf(childOf(extension, 'service'));
  if (baseName === undefined) return service;
  const step = `${name} in ${shownPath(extending, place.path)}`;
  if (chain.includes(step)) {
    extending.diagnosis.error(
      'extends-cycle',
      `services extend each other: ${[...chain, step].join(', ')}`,
      extension.at,
    );
    return service;
  }
  if (chain.length > INPUT_LIMITS.depth)
    throw new TooMuch(`services extend each other over ${INPUT_LIMITS.depth} steps`);
  const basePlace = placeOfBase(extension, place, extending);
  if (basePlace === undefined) return service;
  const base =
    childOf(basePlace.services, baseName) ??
    (basePlace === place ? includedBase(baseName, extension, extending) : undefined);
  if (base?.type !== 'mapping') {
    const message = `service "${name}" extends "${baseName}", which is not declared in ${shownPath(extending, basePlace.path)}`;
    extending.diagnosis.error('undefined-reference', message, extension.at);
    return service;
  }
  const inherited = extended(baseName, base, basePlace, [...chain, step], extending);
  if (inherited.type !== 'mapping') return service;
  extending.allowance.spend(costOf(inherited));
  return keepResets(mergeServices(inherited, service, extending.diagnosis), service);
}

function includedBase(name: string, extension: Tree, { includedServices, diagnosis }: Extending): Tree | undefined {
  const base = includedServices.map((services) => childOf(services, name)).find((service) => service !== undefined);
  return base && diagnosis.isNewer(CHANGES.extendsIncluded, extension.at) ? base : undefined;
}

/** The file of the base: the one that is named, or the same. Undefined when it cannot be had; that is reported. */
function placeOfBase(extension: Tree, place: Place, extending: Extending): Place | undefined {
  const file = childOf(extension, 'file');
  const name = textOf(file);
  if (file === undefined || name === undefined) return place;
  const path = pathFrom(file.directory, name);
  if (path === place.path) return place;
  const reading = readNamedFile({ path, at: extension.at, construct: 'extends' }, extending);
  if ('absent' in reading) {
    extending.diagnosis.error('extends-missing', `${shownPath(extending, path)} does not exist`, file.at);
  }
  if (!('text' in reading)) return undefined;
  const services = extending.readServices(path, reading.text);
  return services ? { services, path } : undefined;
}

/** What resets an inherited value resets that of an earlier file too. */
function keepResets(merged: Mapping, service: Mapping): Mapping {
  const resets = [...service.entries].filter(([, { value }]) => value.mark === 'reset');
  return resets.length === 0 ? merged : { ...merged, plain: false, entries: new Map([...merged.entries, ...resets]) };
}
