import type { PostgresSchema } from '../../model/evidence/postgres-server.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import { type Limits, setLimit } from '../../model/limits/limits.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';
import { keepMissing } from '../keep-missing.ts';
import type { AuditedServer } from './audited-server.ts';
import { moreThanCounted, withRowCounts } from './read-row-counts.ts';
import { type OpenSession, readStatement, readStatements } from './read-statements.ts';
import type { Answer } from './session.ts';
import { ACTIVITY, SESSION_LIMIT, shapeActivity } from './shape-activity.ts';
import { SCHEMA, shapeSchema } from './shape-schema.ts';
import { SERVER_FACTS, shapeServer } from './shape-server.ts';

/** Enough to tell a slow server from one slow answer. */
const ROUND_TRIPS = 5;

/** Reads all facts of a server; that some of them may not be read leaves the others as they are. */
export async function keepFacts(intake: Intake, server: AuditedServer, open: OpenSession): Promise<void> {
  const database = await keepServer(intake, server, open);
  await keepActivity(intake, server, open);
  await keepSchema(intake, server, open, database);
}

/** Returns the name of the database that is read. */
async function keepServer(intake: Intake, server: AuditedServer, open: OpenSession): Promise<string> {
  const { service, container } = server;
  const facts = await readStatements(intake, open, SERVER_FACTS);
  const clocks: Reading<Answer<'clock'>>[] = [];
  for (let trip = 0; trip < ROUND_TRIPS; trip += 1) clocks.push(await readStatement(intake, open, 'clock'));
  const sizes = await readStatement(intake, open, 'database-sizes');
  const version = 'value' in facts ? (facts.value.server.rows[0]?.version_number ?? 0) : 0;
  const name = version >= 170_000 ? 'checkpoints-since-17' : 'checkpoints-before-17';
  const checkpoints = await readStatement(intake, open, name);
  const failed = [facts, checkpoints, ...clocks].find((reading) => 'missing' in reading);
  if (failed && 'missing' in failed) keepMissing(intake, 'postgresServers', container, failed, failed.missing);
  else if ('value' in facts && 'value' in checkpoints) {
    intake.keep('postgresServers', container, facts, (value) =>
      shapeServer(
        { service, container },
        {
          facts: value,
          authentication: open.session.authentication,
          checkpoints: checkpoints.value.rows,
          clocks: clocks.flatMap((clock) => ('value' in clock ? [clock.value] : [])),
          sizes: 'value' in sizes ? sizes.value.rows : [],
        },
      ),
    );
  }
  return 'value' in facts ? (facts.value.server.rows[0]?.database ?? '') : '';
}

async function keepActivity(intake: Intake, { service, container }: AuditedServer, open: OpenSession): Promise<void> {
  const reading = await readStatements(intake, open, ACTIVITY);
  intake.keep('postgresActivity', container, reading, (value) => shapeActivity({ service, container }, value));
  if ('value' in reading && reading.value.sessions.rows.length > SESSION_LIMIT)
    keepMissing(intake, 'postgresActivity', `${container} other sessions`, reading, OVER_LIMIT);
}

async function keepSchema(
  intake: Intake,
  { service, container, tables: expected, counted }: AuditedServer,
  open: OpenSession,
  database: string,
): Promise<void> {
  const reading = await readStatements(intake, open, SCHEMA);
  if ('missing' in reading) return keepMissing(intake, 'postgresSchemas', container, reading, reading.missing);
  const { tables, columns } = reading.value;
  if (tables.rows.length > 0 && columns.rows.length === 0)
    return keepMissing(intake, 'postgresSchemas', container, reading, NO_COLUMNS);
  const shaped = shapeSchema({ service, container, database, expected }, reading.value);
  const elsewhere = tables.rows.filter((table) => table.elsewhere);
  const schema = { ...shaped, tables: await withRowCounts(intake, open, shaped.tables, { counted, elsewhere }) };
  intake.keep(
    'postgresSchemas',
    container,
    reading,
    () => schema,
    (value) => rowsUncounted(value, intake.limits),
  );
  if (schema.cut) keepMissing(intake, 'postgresSchemas', `${container} other tables`, reading, OVER_LIMIT);
}

function rowsUncounted({ tables }: PostgresSchema, limits: Limits): SetLimit[] {
  const why = moreThanCounted(limits);
  const isReached = tables.some(({ rowCount }) => rowCount && 'reason' in rowCount && rowCount.reason === why);
  return isReached ? [setLimit(limits, 'countedRows')] : [];
}

const NO_COLUMNS = { code: 'protocol', message: 'the server tells of tables, and of no column of any' };
const OVER_LIMIT = { code: 'over-limit', message: 'there are more than are read' };
