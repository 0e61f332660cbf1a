import * as z from 'zod';
import { StatedKind } from './service-kind.ts';

const SOURCES = ['passwordEnv', 'passwordFile', 'fromContainer'] as const;

/** How a data store may be read. The password itself never stands here: only where it is to be found. */
const ServiceCredentials = z
  .strictObject({
    user: z.string().min(1).optional(),
    /** Database to read, where the store has several by name. */
    database: z.string().min(1).optional(),
    /** Environment variable of this process that holds the password. */
    passwordEnv: z.string().min(1).optional(),
    /** File that holds the password and nothing else; relative to the current folder. */
    passwordFile: z.string().min(1).optional(),
    /** Consent to use the password that the container itself was started with. */
    fromContainer: z.literal(true).optional(),
  })
  .refine((given) => SOURCES.filter((source) => given[source] !== undefined).length <= 1, {
    error: `takes only one of ${SOURCES.join(', ')}`,
  })
  .refine((given) => [given.user, ...SOURCES.map((source) => given[source])].some((value) => value !== undefined), {
    error: `needs one of ${SOURCES.join(', ')}, or a user without a password`,
  });
export type ServiceCredentials = z.infer<typeof ServiceCredentials>;

const KEY_TYPES = ['string', 'list', 'set', 'zset', 'hash', 'stream'] as const;
const COUNTED: readonly (string | undefined)[] = [undefined, 'list', 'zset', 'stream'];

/**
 * A key that must be there in a Redis database, or with `*` behind its beginning (`job:*`) a family of keys. Nothing but what
 * is named here is looked at; of a family, only how many of the first thousands belong to it and what some of them are.
 */
const ExpectedKey = z
  .strictObject({
    key: z.string().min(1),
    database: z.number().int().min(0).default(0),
    type: z.enum(KEY_TYPES).optional(),
    /** Longest that a list, a sorted set or a stream may be. */
    maxLength: z.number().int().nonnegative().optional(),
    /** Not to be there is no fault. */
    mayBeAbsent: z.boolean().optional(),
  })
  .refine(({ type, maxLength }) => maxLength === undefined || COUNTED.includes(type), {
    error: 'maxLength is for lists, sorted sets (zset) and streams',
  })
  .refine(({ key }) => !key.includes('*') || /^[^*?[\\]/.test(key), {
    error: 'must begin with what the keys have in common, such as job:*',
    path: ['key'],
  })
  .refine(({ key, maxLength }) => maxLength === undefined || !key.includes('*'), {
    error: 'maxLength is for one key, not for a family of them',
  });
export type ExpectedKey = z.infer<typeof ExpectedKey>;

const Columns = z.array(z.string().min(1)).min(1);

/** A table that must be there, `name` or `schema.name`, the columns that it must have, their types and its keys. */
const ExpectedTable = z.union(
  [
    z.string().min(1),
    z.strictObject({
      name: z.string().min(1),
      columns: z.array(z.string().min(1)).default([]),
      /** Types of columns, as in CREATE TABLE: `{ id: serial, name: varchar(50) }`. */
      types: z.record(z.string().min(1), z.string().min(1)).optional(),
      primaryKey: Columns.optional(),
      /** Columns that are unique together, for each such constraint: `[[email], [tenant, name]]`. */
      unique: z.array(Columns).optional(),
      /** What a column refers to: `{ user_id: users.id }`. */
      references: z.record(z.string().min(1), z.string().regex(/^[^.]+(\.[^.]+)?\.[^.]+$/)).optional(),
    }),
  ],
  { error: 'must be the name of a table, or { name, columns, types, primaryKey, unique, references }' },
);
export type ExpectedTable = z.infer<typeof ExpectedTable>;

/** What the settings say of one service, by its Compose name. */
export const ServiceSettings = z.strictObject({
  /** What it is, where that is not told by its image; `none` when nothing is to be taken as known. */
  kind: StatedKind.optional(),
  credentials: ServiceCredentials.optional(),
  expect: z
    .strictObject({
      keys: z.array(ExpectedKey).default([]),
      tables: z.array(ExpectedTable).default([]),
      /** Host names that its certificate must be for; the first handshake asks for the first of them. */
      hostNames: z.array(z.hostname()).max(8).default([]),
    })
    .prefault({}),
});
export type ServiceSettings = z.infer<typeof ServiceSettings>;

/** Consent, for all services, to use the passwords that their containers were started with. */
export const GlobalCredentials = z.literal('from-containers', { error: 'must be from-containers' });
