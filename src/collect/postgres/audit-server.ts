import type { MissingReason } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { PostgresAccess } from '../../model/evidence/postgres-server.ts';
import type { ServiceRoute } from '../../model/evidence/service-access.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import { keepAccess, NOT_REACHABLE } from '../keep-access.ts';
import { isLoopback } from '../published-address.ts';
import { type Credentials, credentialsFor, usedCredentials } from '../service-credentials.ts';
import type { QuestioningOptions } from '../service-questioning.ts';
import { authorityOf, routeTo } from '../service-route.ts';
import { type AuditedServer, auditedServer, keepFactsMissing, leaveOut } from './audited-server.ts';
import { containerCredentials, serverPort } from './container-credentials.ts';
import { keepFacts } from './keep-facts.ts';
import { COLLECTOR } from './read-statements.ts';
import { PostgresSession, type SessionOptions } from './session.ts';

/** Finds out as whom and on which way one server may be read, and reads it. Without credentials nothing is sent to it. */
export async function auditServer(whole: Intake, container: Container, options: QuestioningOptions): Promise<void> {
  const intake = whole.within('object');
  const server = auditedServer(container, options);
  const found = await intake.read(
    { collector: COLLECTOR, action: `find credentials for ${server.service}` },
    async () => ({
      value: { credentials: await credentialsFor(container, options, containerCredentials) },
      bytes: 0,
    }),
  );
  if ('missing' in found) return leaveOut(intake, { ...server, isWanted: true }, found, found.missing);
  const { credentials } = found.value;
  if (!credentials) return leaveOut(intake, server, found, howToAllow(container, options));
  const { user } = credentials;
  const used = { credentials: usedCredentials(credentials) };
  if (user === undefined) return leaveOut(intake, server, found, WITHOUT_USER, used);
  const route = routeTo(container, serverPort(container), options);
  if (!route) return leaveOut(intake, server, found, NOT_REACHABLE, used);
  await readServer(intake, server, route, { credentials: { ...credentials, user }, options });
}

const WITHOUT_USER = { code: 'credentials.unavailable', message: 'the settings name no user for it' };

/** Why nothing was sent to a server, and what to write so that it is read. */
function howToAllow(container: Container, { settings }: QuestioningOptions): { code: string; message: string } {
  const consent = settings.credentials === 'from-containers' ? containerCredentials(container) : undefined;
  if (consent && 'reason' in consent) return { code: 'credentials.needed', message: consent.reason };
  const place = `services.${container.service}.credentials`;
  const message = `no credentials are given; set ${place} to { fromContainer: true } or { user, passwordEnv }`;
  return { code: 'credentials.needed', message };
}

interface Entrance {
  readonly credentials: Credentials & { readonly user: string };
  readonly options: QuestioningOptions;
}

async function readServer(
  intake: Intake,
  server: AuditedServer,
  route: ServiceRoute,
  { credentials, options }: Entrance,
): Promise<void> {
  const { user, password, database = user } = credentials;
  const place = `postgres://${authorityOf(route)}/${encodeURIComponent(database)}`;
  const opened = await openSession(intake, place, {
    host: route.host,
    port: route.port,
    user,
    password,
    database,
    callMs: options.callMs,
    isLocal: options.isLocal || isLoopback(route.host),
    signal: intake.signal,
    now: () => intake.now(),
  });
  const { service, container } = server;
  const known = { service, container, route, credentials: usedCredentials(credentials) };
  if ('missing' in opened) return keepUnopened(intake, server, opened, known);
  keepAccess(intake, 'postgresAccess', opened, known);
  const session = opened.value;
  try {
    await keepFacts(intake, server, { place, session });
  } finally {
    await session.close();
  }
}

function openSession(intake: Intake, place: string, options: SessionOptions): Promise<Reading<PostgresSession>> {
  const action = `${place} connect as ${JSON.stringify(options.user)}`;
  return intake.read({ collector: COLLECTOR, action }, async () => ({
    value: await PostgresSession.open(options),
    bytes: 0,
  }));
}

/** A reading that gave nothing, with the reason. */
type Failed = Reading<unknown> & { readonly missing: MissingReason };

/** That a server is full is an observation; what it would have told is missing all the same. */
function keepUnopened(intake: Intake, server: AuditedServer, opened: Failed, known: PostgresAccess): void {
  const { missing } = opened;
  const isWall = known.route?.via === 'container address' && missing.code === 'not-reachable';
  if (isWall) return leaveOut(intake, server, opened, NOT_REACHABLE, known);
  const isFull = missing.code === 'postgres.full';
  keepAccess(intake, 'postgresAccess', opened, { ...known, ...(isFull && { full: true }) });
  keepFactsMissing(intake, server, opened, missing);
}
