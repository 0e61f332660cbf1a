import { flagOf } from '../service/typed.ts';
import { childOf, entriesOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { type Json, objectOf, sortedObjectOf } from './json.ts';

const NAMESPACES = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];

/** What a service waits for: what it says, and the services that it is linked to or shares something with. */
export function dependenciesJson(service: Tree): Readonly<Record<string, Json>> {
  const declared = entriesOf(childOf(service, 'depends_on')).map(
    ([name, { value }]) => [name, written(value)] as const,
  );
  const linked = itemsOf(childOf(service, 'links')).map((item) => implied(linkedName(textOf(item) ?? ''), true));
  const shared = NAMESPACES.flatMap((key) => {
    const name = /^service:(.*)$/s.exec(textOf(childOf(service, key)) ?? '')?.[1];
    return name === undefined ? [] : [implied(name, true)];
  });
  const mounted = itemsOf(childOf(service, 'volumes_from'))
    .map((item) => textOf(item) ?? '')
    .filter((source) => !source.startsWith('container:'))
    .map((source) => implied(source.split(':', 1)[0] ?? '', false));
  return sortedObjectOf(new Map([...linked, ...shared, ...mounted].toReversed().concat(declared)));
}

function linkedName(link: string): string {
  const parts = link.split(':');
  return parts.length === 2 ? (parts[0] ?? '') : link;
}

function implied(name: string, restart: boolean): readonly [string, Json] {
  return [
    name,
    objectOf([
      ['condition', 'service_started'],
      ['restart', restart || undefined],
      ['required', true],
    ]),
  ];
}

function written(tree: Tree): Json {
  const required = childOf(tree, 'required');
  return objectOf([
    ['condition', textOf(childOf(tree, 'condition')) ?? 'service_started'],
    ['restart', flagOf(childOf(tree, 'restart')) || undefined],
    ['required', required === undefined || flagOf(required)],
  ]);
}
