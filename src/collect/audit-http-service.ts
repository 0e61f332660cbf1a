import type { MissingReason } from '../model/capture.ts';
import type { Container } from '../model/evidence/container.ts';
import type { EvidenceValue } from '../model/evidence/kinds.ts';
import type { ServiceAccess } from '../model/evidence/service-access.ts';
import type { Intake, Reading } from '../model/intake.ts';
import { HttpClient } from './http-client.ts';
import { type Asking, basicAuthorisation } from './http-json.ts';
import { isClosed, keepAccess, LOCKED_OUT, NOT_REACHABLE, notAsked } from './keep-access.ts';
import { keepMissing } from './keep-missing.ts';
import { type Credentials, credentialsFor, usedCredentials } from './service-credentials.ts';
import type { QuestioningOptions } from './service-questioning.ts';
import { authorityOf, routeTo } from './service-route.ts';

type HttpServiceKind = 'rabbitServers' | 'prometheusServers' | 'ollamaServers';

/** A kind of service that tells of itself over HTTP, and how it is asked. */
export interface HttpService<K extends HttpServiceKind, T> {
  readonly kind: K;
  readonly collector: string;
  readonly port: number;
  /** Nobody is answered without a user, so that nobody is asked without one. */
  readonly needsCredentials: boolean;
  /** The paths of its API, each asked once with GET. */
  readonly paths: readonly string[];
  ofContainer(container: Container): Credentials | { reason: string };
  read(asking: Asking, base: string): Promise<{ value: T; bytes: number }>;
  shape(value: T, of: { service: string; container: string }): EvidenceValue<K>;
}

/** Asks one container with GET requests, and keeps what it told and how it was reached. */
export async function auditHttpService<K extends HttpServiceKind, T>(
  whole: Intake,
  container: Container,
  options: QuestioningOptions,
  how: HttpService<K, T>,
): Promise<void> {
  const intake = whole.within('object');
  const { service, name } = container;
  const isConfigured = options.settings.services[service]?.credentials !== undefined;
  const leaveOut = (reading: Reading<unknown>, notRead: MissingReason, known: Partial<ServiceAccess> = {}) => {
    keepAccess(intake, 'serviceAccess', reading, { service, container: name, ...known, notRead });
    if (isConfigured) keepMissing(intake, how.kind, name, reading, notRead);
  };
  const route = routeTo(container, how.port, options);
  if (!route) return leaveOut(await notAsked(intake, how.collector, `the API of ${name}`), NOT_REACHABLE);
  const found = await intake.read(
    { collector: how.collector, action: `find the credentials of ${service}` },
    async () => ({
      value: { credentials: await credentialsFor(container, options, (each) => how.ofContainer(each)) },
      bytes: 0,
    }),
  );
  if ('missing' in found) return keepMissing(intake, how.kind, name, found, found.missing);
  const { credentials } = found.value;
  if (!credentials && how.needsCredentials) return leaveOut(found, LOCKED_OUT, { route });
  const reading = await ask(intake, `http://${authorityOf(route)}`, credentials, options, how);
  if ('missing' in reading && !isConfigured) {
    if (isClosed(route, reading.missing)) return leaveOut(reading, reading.missing, { route });
    if (!credentials && reading.missing.code === 'http.unauthorised') return leaveOut(reading, LOCKED_OUT, { route });
  }
  const used = credentials && { credentials: usedCredentials(credentials) };
  keepAccess(intake, 'serviceAccess', reading, { service, container: name, route, ...used });
  intake.keep(how.kind, name, reading, (value) => how.shape(value, { service, container: name }));
}

async function ask<K extends HttpServiceKind, T>(
  intake: Intake,
  base: string,
  credentials: Credentials | undefined,
  { callMs }: QuestioningOptions,
  how: HttpService<K, T>,
): Promise<Reading<T>> {
  const client = new HttpClient(callMs, intake.signal);
  const authorisation = credentials && basicAuthorisation(credentials.user ?? '', credentials.password ?? '');
  const asking = { client, limits: intake.limits, authorisation };
  const action = how.paths.map((path) => `GET ${base}${path}`).join(', ');
  try {
    return await intake.read({ collector: how.collector, action }, () => how.read(asking, base));
  } finally {
    await client.close();
  }
}
