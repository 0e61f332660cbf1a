import type { Expectation } from '../../model/evidence/expectations.ts';
import type { DeepReadonly, MissingPiece } from '../../model/evidence/kinds.ts';
import { countText } from '../../shared/count-text.ts';
import { groupBy } from '../../shared/group-by.ts';
import { postgresClient } from '../stores/postgres-client.ts';
import { type ExpectedOf, type Observation, type Observed, type ReadContainer, reasonFor } from './observed.ts';
import { observedRows } from './observed-rows.ts';

/** What every service has open, each by the addresses of its containers; another client of a server is none of them. */
export function connectionsOf(ours: readonly ReadContainer[], { postgresActivity }: ExpectedOf): Observation {
  const { pieces, missing } = postgresActivity;
  if (pieces.length === 0 || missing.length > 0) return { reason: reasonFor(missing, '') };
  return [...groupBy(ours, (one) => one.service)].flatMap(([service, containers]) =>
    pieces.map(({ container, sessions, evidence }) => {
      const own = sessions.filter(({ address }) => postgresClient(address, containers, []).kind === 'container');
      const value = own.reduce((sum, { total }) => sum + total, 0);
      return { subject: service, evidence, value, text: `${countText(value, 'connection')} to ${container}` };
    }),
  );
}

/** What was observed by asking the service itself: how fast it answers, its models, the rows and entries that it holds. */
export function observedByAsking(
  { service, measure, of = '' }: DeepReadonly<Expectation>,
  consulted: ExpectedOf,
): Observation {
  if (measure === 'latency') {
    const asked = consulted.httpExchanges.pieces.filter((one) => one.service === service && pathOf(one.url) === of);
    const [first] = asked;
    if (!first) return { reason: reasonFor(consulted.httpExchanges.missing, of) };
    return asked.map(({ container, durationMs, outcome, evidence }) =>
      outcome.kind === 'response'
        ? { subject: container, evidence, value: durationMs, text: `${Math.round(durationMs)} ms` }
        : { subject: container, evidence, text: `no answer (${outcome.code})` },
    );
  }
  if (measure === 'models')
    return found(
      consulted.ollamaServers.pieces.filter((one) => one.service === service),
      consulted.ollamaServers.missing,
      service,
      ({ container, models, evidence }) => {
        const names = models.map(({ name }) => name);
        return { subject: container, evidence, names, text: names.join(', ') || 'no model' };
      },
    );
  return measure === 'rows' ? rowsOf(service, of, consulted.postgresSchemas) : queueOf(service, of, consulted);
}

function rowsOf(
  service: string | undefined,
  table: string,
  { pieces, missing }: ExpectedOf['postgresSchemas'],
): Observation {
  const schemas = pieces.filter((one) => one.service === service);
  const observed = schemas.map((schema) => observedRows(schema, table));
  const unknown = observed.find((one) => 'reason' in one);
  if (unknown) return unknown;
  return schemas.length === 0
    ? { reason: reasonFor(missing, service ?? '') }
    : observed.flatMap((one) => ('reason' in one ? [] : one));
}

function queueOf(service: string | undefined, of: string, { redisKeys, rabbitServers }: ExpectedOf): Observation {
  const keys = redisKeys.pieces.filter((one) => one.service === service && one.key === of);
  const queues = rabbitServers.pieces
    .filter((one) => one.service === service)
    .flatMap((one) => one.queues.filter(({ name }) => name === of).map((queue) => ({ ...queue, ...one, name: of })));
  const inRabbit = queues.map(({ container, ready, unacknowledged, evidence }) => {
    const value = ready + unacknowledged;
    return { subject: container, evidence, value, text: countText(value, 'message') };
  });
  if (keys.length === 0 && inRabbit.length === 0)
    return { reason: reasonFor([...redisKeys.missing, ...rabbitServers.missing], of) };
  const inRedis = keys.map(({ container, type, length, family, evidence }) => {
    // A key that is not there is as long as an empty one.
    const value = type === 'none' ? 0 : (length ?? (family?.complete ? family.met : undefined));
    const text = value === undefined ? `a ${type}, which has no length` : countText(value, 'entry', 'entries');
    return { subject: container, evidence, text, ...(value !== undefined && { value }) };
  });
  return [...inRedis, ...inRabbit];
}

function found<T>(
  pieces: readonly T[],
  missing: readonly MissingPiece[],
  subject: string | undefined,
  observed: (piece: T) => Observed,
): Observation {
  return pieces.length === 0 ? { reason: reasonFor(missing, subject ?? '') } : pieces.map(observed);
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}
