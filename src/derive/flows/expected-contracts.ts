import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import type { EndpointPurpose } from '../../services/endpoint-purpose.ts';
import { isWellKnown, knownService } from '../../services/identify-service.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { ReadExchange } from '../health/http-answer.ts';
import { ownServicesAsked } from '../health/own-http-service.ts';

/** A contract that the running system itself shows to be one of its promises, and by what. */
export interface ExpectedContract {
  readonly id: string;
  readonly because: string;
  readonly evidence: EvidenceId;
}

type ReadContainer = DeepReadonly<Cited<Container>>;

/** Variables by which a service is told to do something that a contract is about. */
const BY_VARIABLE = [
  [/JWT/i, ['auth.login', 'auth.token', 'auth.protected', 'errors.401']],
  [/RATE_?LIMIT/i, ['ratelimit.enforced', 'errors.429']],
] as const;

/** What an own service serves when it was asked for it. */
const BY_PURPOSE = [
  ['health', 'health.live'],
  ['readiness', 'health.ready'],
  ['metrics', 'metrics.exposition'],
] as const satisfies readonly (readonly [EndpointPurpose, string])[];

/** Which contracts one would expect flows to cover, from what runs and from what answered to the runtime audit. */
export function expectedContracts(
  containers: readonly ReadContainer[],
  exchanges: readonly ReadExchange[],
): readonly ExpectedContract[] {
  const shown = [
    ...containers.filter(({ oneOff }) => !oneOff).flatMap(shownByContainer),
    ...BY_PURPOSE.flatMap(([purpose, id]) => shownByEndpoint(purpose, id, containers, exchanges)),
  ];
  return [...groupBy(shown, ({ id }) => id).values()].map(([first]) => first);
}

function shownByContainer(container: ReadContainer): ExpectedContract[] {
  const { service, environment, evidence } = container;
  if (knownService(container)?.kind === 'postgres')
    return [{ id: 'db.schema', because: `${service} is a PostgreSQL database`, evidence }];
  if (isWellKnown(container)) return [];
  return BY_VARIABLE.flatMap(([pattern, ids]) => {
    const variable = environment.find(({ name }) => pattern.test(name))?.name;
    return variable === undefined ? [] : ids.map((id) => ({ id, because: `${service} has ${variable}`, evidence }));
  });
}

function shownByEndpoint(
  purpose: EndpointPurpose,
  id: string,
  containers: readonly ReadContainer[],
  exchanges: readonly ReadExchange[],
): ExpectedContract[] {
  return ownServicesAsked(purpose, exchanges, containers).flatMap(({ service, shownBy }) =>
    shownBy === undefined ? [] : [{ id, because: `${service} serves a ${purpose} endpoint`, evidence: shownBy }],
  );
}
