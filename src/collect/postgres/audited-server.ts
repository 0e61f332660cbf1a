import type { MissingReason } from '../../model/capture.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { EvidenceKind } from '../../model/evidence/kinds.ts';
import type { PostgresAccess } from '../../model/evidence/postgres-server.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import type { ExpectedTable } from '../../model/service-settings.ts';
import { keepAccess } from '../keep-access.ts';
import { keepMissing } from '../keep-missing.ts';
import type { QuestioningOptions } from '../service-questioning.ts';

const FACTS: readonly EvidenceKind[] = ['postgresServers', 'postgresActivity', 'postgresSchemas'];

/** One server that is audited: how it is called, and what the settings want of it. */
export interface AuditedServer {
  readonly service: string;
  readonly container: string;
  readonly tables: readonly ExpectedTable[];
  /** Names of the tables whose rows are counted. */
  readonly counted: readonly string[];
  /** The settings want it to be read: what cannot be read is then missing, and not merely left out. */
  readonly isWanted: boolean;
}

export function auditedServer(
  { service, name }: Pick<Container, 'service' | 'name'>,
  { settings, tablesToCount }: Pick<QuestioningOptions, 'settings' | 'tablesToCount'>,
): AuditedServer {
  const own = settings.services[service];
  const [tables, counted] = [own?.expect.tables ?? [], tablesToCount?.get(service) ?? []];
  const isWanted = own?.credentials !== undefined || tables.length > 0 || counted.length > 0;
  return { service, container: name, tables, counted, isWanted };
}

/** Keeps every fact of a server as missing, so that nothing passes in its place. */
export function keepFactsMissing(
  intake: Intake,
  { container }: AuditedServer,
  reading: Reading<unknown>,
  missing: MissingReason,
): void {
  for (const kind of FACTS) keepMissing(intake, kind, container, reading, missing);
}

/** A server that is not read: missing where the settings want it, otherwise only told. */
export function leaveOut(
  intake: Intake,
  server: AuditedServer,
  reading: Reading<unknown>,
  notRead: MissingReason,
  known: Pick<PostgresAccess, 'route' | 'credentials'> = {},
): void {
  const { service, container } = server;
  keepAccess(intake, 'postgresAccess', reading, { service, container, ...known, notRead });
  if (server.isWanted) keepFactsMissing(intake, server, reading, notRead);
}
