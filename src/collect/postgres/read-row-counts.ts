import type { PostgresSchema } from '../../model/evidence/postgres-server.ts';
import type { Intake } from '../../model/intake.ts';
import { type Limits, limitText, setLimit } from '../../model/limits/limits.ts';
import { type CountedTable, countDigest } from './count-rows.ts';
import { COLLECTOR, type OpenSession } from './read-statements.ts';

type Table = PostgresSchema['tables'][number];

/**
 * The tables with the number of their rows where one is expected. A name without a schema means every table that has it.
 * What is known to be large is not counted; that one cannot be counted leaves the others as they are.
 *
 * @param elsewhere tables whose rows lie on other servers: to count them would ask those
 */
export async function withRowCounts(
  intake: Intake,
  open: OpenSession,
  tables: readonly Table[],
  { counted, elsewhere }: { counted: readonly string[]; elsewhere: readonly CountedTable[] },
): Promise<Table[]> {
  const all: Table[] = [];
  for (const table of tables) {
    const { schema, name } = table;
    const isElsewhere = elsewhere.some((one) => one.schema === schema && one.name === name);
    if (!counted.includes(name) && !counted.includes(`${schema}.${name}`)) all.push(table);
    else all.push({ ...table, rowCount: isElsewhere ? ELSEWHERE : await countOf(intake, open, table) });
  }
  return all;
}

const ELSEWHERE = { reason: 'its rows lie on another server' };

/** Why the rows of a table are not counted. */
export function moreThanCounted(limits: Limits): string {
  return `there are more rows than are counted (${limitText(setLimit(limits, 'countedRows'))})`;
}

async function countOf(
  intake: Intake,
  { place, session }: OpenSession,
  table: Table,
): Promise<NonNullable<Table['rowCount']>> {
  const most = intake.limits.countedRows;
  const tooMany = { reason: moreThanCounted(intake.limits) };
  if (table.estimatedRows > most) return tooMany;
  const name = JSON.stringify(`${table.schema}.${table.name}`);
  const action = `${place} read-only transaction that counts the rows of ${name}, sha256 ${countDigest(table, most)}`;
  const reading = await intake.read({ collector: COLLECTOR, action }, () => session.count(table, most));
  if ('missing' in reading) return { reason: reading.missing.message };
  return reading.value === undefined ? tooMany : { rows: reading.value };
}
