import type { Container } from '../../model/evidence/container.ts';
import type { Neighbour } from '../../model/evidence/engine-objects.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import { groupBy } from '../../shared/group-by.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A name on a network. */
export interface NetworkName {
  readonly network: string;
  readonly alias: string;
  /** Who answers to it: a service of the target, or `service of the project other`. */
  readonly owner: string;
  readonly isNeighbour: boolean;
  /** The owner's own name or that of its container, which it has without asking for it. */
  readonly isOwn: boolean;
  readonly evidence: EvidenceId;
}

/** A name on a network that several services answer to, so that its clients reach now one of them and now another. */
export interface AliasCollision {
  readonly network: string;
  readonly alias: string;
  readonly names: readonly [NetworkName, ...NetworkName[]];
}

/** Networks without names of their own: on the default bridge nobody is found by name. */
const NAMELESS = new Set(['bridge', 'host', 'none']);

/** Every name by which running containers of the target are found on their networks, with those of neighbours there. */
export function networkNames(
  containers: readonly ReadContainer[],
  neighbours: readonly DeepReadonly<Neighbour>[],
  populationEvidence: EvidenceId,
): readonly NetworkName[] {
  const own = containers.filter(({ oneOff, state }) => !oneOff && state.running).flatMap(ofContainer);
  const networks = new Set(own.map(({ network }) => network));
  const theirs = neighbours
    .filter(({ status }) => status === 'running')
    .flatMap((neighbour) =>
      neighbour.networks
        .filter((network) => networks.has(network))
        .flatMap((network) => ofNeighbour(neighbour, network, populationEvidence)),
    );
  return [...own, ...theirs];
}

/** Others are found by the name of their service, if Compose started them, and always by that of their container. */
function ofNeighbour(
  { name, service, project }: DeepReadonly<Neighbour>,
  network: string,
  evidence: EvidenceId,
): NetworkName[] {
  const ofProject = project === undefined ? 'the container' : `of the project ${project}`;
  const owner = service === undefined ? `${ofProject} ${name}` : `${service} ${ofProject}`;
  return [...new Set([service ?? name, name].map((alias) => alias.toLowerCase()))].map((alias) => ({
    network,
    alias,
    owner,
    isNeighbour: true,
    isOwn: true,
    evidence,
  }));
}

/** The names that more than one service answers to, of which one at least is of the target. */
export function aliasCollisions(names: readonly NetworkName[]): readonly AliasCollision[] {
  return [...groupBy(names, ({ network, alias }) => `${network} ${alias}`).values()]
    .filter((group) => new Set(group.map(({ owner }) => owner)).size > 1)
    .filter((group) => group.some(({ isNeighbour }) => !isNeighbour))
    .map((group) => ({ network: group[0].network, alias: group[0].alias, names: group }));
}

/** The engine adds the name of the container to those that were asked for, and its identifier, which nobody takes. */
function ofContainer({ id, name: container, service, networks, evidence }: ReadContainer): NetworkName[] {
  return networks
    .filter(({ name }) => !NAMELESS.has(name))
    .flatMap(({ name: network, aliases }) =>
      [...new Set([container, ...aliases].map((alias) => alias.toLowerCase()))]
        .filter((alias) => !id.startsWith(alias))
        .map((alias) => ({
          network,
          alias,
          owner: service,
          isNeighbour: false,
          isOwn: alias === service.toLowerCase() || alias === container.toLowerCase(),
          evidence,
        })),
    );
}
