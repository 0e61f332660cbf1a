/** Tables in which well-known tools write down which migrations were applied, by name in small letters. */
const TOOL_BY_TABLE: Readonly<Record<string, string>> = {
  __diesel_schema_migrations: 'Diesel',
  __drizzle_migrations: 'Drizzle',
  __efmigrationshistory: 'Entity Framework',
  _prisma_migrations: 'Prisma',
  _sqlx_migrations: 'SQLx',
  alembic_version: 'Alembic',
  atlas_schema_revisions: 'Atlas',
  databasechangelog: 'Liquibase',
  django_migrations: 'Django',
  doctrine_migration_versions: 'Doctrine',
  flyway_schema_history: 'Flyway',
  goose_db_version: 'goose',
  knex_migrations: 'Knex',
  kysely_migration: 'Kysely',
  migrations: 'TypeORM or Laravel',
  pgmigrations: 'node-pg-migrate',
  refinery_schema_history: 'Refinery',
  schema_migrations: 'Rails, Ecto, golang-migrate, dbmate or one of its own',
  sequelizemeta: 'Sequelize',
};

/** The tool that keeps its record in a table of this name; undefined for any other table. */
export function migrationTool(table: string): string | undefined {
  const name = table.toLowerCase();
  return Object.hasOwn(TOOL_BY_TABLE, name) ? TOOL_BY_TABLE[name] : undefined;
}
