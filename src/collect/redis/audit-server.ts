import type { MissingReason } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { ServiceAccess, ServiceRoute } from '../../model/evidence/service-access.ts';
import { type Intake, ReadFailure, type Reading } from '../../model/intake.ts';
import { isClosed, keepAccess, LOCKED_OUT, NOT_REACHABLE, notAsked } from '../keep-access.ts';
import { keepMissing } from '../keep-missing.ts';
import { type Credentials, credentialsFor, usedCredentials } from '../service-credentials.ts';
import type { QuestioningOptions } from '../service-questioning.ts';
import { authorityOf, routeTo } from '../service-route.ts';
import { assertSaid } from './answer-parts.ts';
import { type AuditedServer, auditedServer, COLLECTOR, keepFactsMissing } from './audited-server.ts';
import { containerCredentials } from './container-credentials.ts';
import { keepFacts } from './keep-facts.ts';
import { prepareConnection, type RedisConnection } from './redis-connection.ts';
import { isBusy } from './redis-failure.ts';
import { portOf } from './server-command.ts';

/** Refusals of a command because nobody has logged in. */
const LOCKED: readonly string[] = ['redis.noauth', 'redis.no-permission'];

type Knock = NonNullable<ServiceAccess['anonymous']>;

/** Finds the way to one server, knocks without a password, logs in where there is one, and reads the facts. */
export async function auditServer(whole: Intake, container: Container, options: QuestioningOptions): Promise<void> {
  const intake = whole.within('object');
  const server = auditedServer(container, options.settings);
  const port = portOf(container);
  const route = port === 0 ? undefined : routeTo(container, port, options);
  if (!route) {
    const nothing = await notAsked(intake, COLLECTOR, `the Redis server of ${container.name}`);
    return leaveOut(intake, server, nothing, port === 0 ? ONLY_TLS : NOT_REACHABLE);
  }
  const connection = await prepareConnection({
    route,
    callMs: options.callMs,
    limits: intake.limits,
    signal: intake.signal,
  });
  try {
    const find = () => credentialsFor(container, options, containerCredentials);
    await askServer(intake, server, { route, connection, find });
  } finally {
    connection.close();
  }
}

const ONLY_TLS = { code: 'not-reachable', message: 'it listens with TLS only, which is not spoken here' };
interface Way {
  readonly route: ServiceRoute;
  readonly connection: RedisConnection;
  readonly find: () => Promise<Credentials | undefined>;
}

async function askServer(intake: Intake, server: AuditedServer, { route, connection, find }: Way): Promise<void> {
  const place = `redis://${authorityOf(route)}`;
  const read = <T>(action: string, perform: () => Promise<T>): Promise<Reading<T>> =>
    intake.read({ collector: COLLECTOR, action }, async () => ({ value: await perform(), bytes: 0 }));
  const met = await read(`${place} PING`, () => knock(connection));
  if ('missing' in met) return keepUnmet(intake, server, route, met, met.missing);
  const known = { route, anonymous: met.value };
  const { service, container } = server;
  const found = await read(`find the credentials of ${service}`, find);
  if ('missing' in found) {
    keepAccess(intake, 'redisAccess', met, { service, container, ...known });
    return keepFactsMissing(intake, server, found, found.missing);
  }
  if (found.value === undefined && met.value === 'refused') return leaveOut(intake, server, met, LOCKED_OUT, known);
  const credentials = found.value;
  keepAccess(intake, 'redisAccess', met, {
    service,
    container,
    ...known,
    ...(credentials && { credentials: usedCredentials(credentials) }),
  });
  if (credentials) {
    const entered = await read(`${place} AUTH`, () => connection.logIn(credentials));
    if ('missing' in entered) return keepFactsMissing(intake, server, entered, entered.missing);
  }
  await keepFacts(intake, server, place, connection);
}

/** What becomes of a PING before any password was given. @throws ReadFailure when nobody is there to refuse it */
async function knock(connection: RedisConnection): Promise<Knock> {
  await connection.connect();
  try {
    assertSaid('PONG', await connection.ask('PING'));
    return 'answered';
  } catch (error) {
    if (isBusy(error)) return 'answered';
    if (error instanceof ReadFailure && LOCKED.includes(error.code)) return 'refused';
    throw error;
  }
}

/** A server that nobody could talk to is missing, unless nobody asked for it and its address is simply closed. */
function keepUnmet(
  intake: Intake,
  server: AuditedServer,
  route: ServiceRoute,
  reading: Reading<unknown>,
  missing: MissingReason,
): void {
  if (!server.isConfigured && isClosed(route, missing)) return leaveOut(intake, server, reading, missing, { route });
  keepMissing(intake, 'redisAccess', server.container, reading, missing);
  keepFactsMissing(intake, server, reading, missing);
}

/** A server that is not read: missing where the settings name it, otherwise only told. */
function leaveOut(
  intake: Intake,
  server: AuditedServer,
  reading: Reading<unknown>,
  notRead: MissingReason,
  known: Pick<ServiceAccess, 'route' | 'anonymous'> = {},
): void {
  const { service, container } = server;
  keepAccess(intake, 'redisAccess', reading, { service, container, ...known, notRead });
  if (server.isConfigured) keepFactsMissing(intake, server, reading, notRead);
}
