import { checkCases } from '../../testing/check-cases.ts';
import { aPostgresSchema, aTable } from '../../testing/postgres.ts';
import { expectedTableDifferent } from './expected-table-different.ts';

type Expected = ReturnType<typeof aPostgresSchema>['expectedTables'][number];

const subject = { service: 'db', container: 'shop-db-1' };
const jobs = aTable('jobs', {
  unique: [['name', 'id']],
  foreignKeys: [{ columns: ['id'], table: 'users', referenced: ['id'] }],
});
const expecting = (different: Partial<Expected>, cut = false) => ({
  postgresSchemas: [
    aPostgresSchema({ tables: [jobs], expectedTables: [{ name: 'jobs', columns: [], ...different }], cut }),
  ],
});

checkCases(expectedTableDifferent, {
  pass: {
    'types by the names that people use': expecting({ types: { id: 'serial', name: 'VARCHAR (50)' } }),
    'types by the names of the catalogues': expecting({ types: { id: 'integer', name: 'character varying(50)' } }),
    'its keys, in any order of their columns': expecting({ primaryKey: ['id'], unique: [['id', 'name'], ['id']] }),
    'what it refers to': expecting({ references: { id: 'public.users.id' } }),
  },
  fail: {
    'another type, and a column that is not there': {
      ...expecting({ types: { id: 'uuid', email: 'text' } }),
      findings: [
        { subject, message: 'column id of table jobs has another type' },
        { subject, message: 'table jobs has no column email' },
      ],
    },
    'another length is another type': {
      ...expecting({ types: { name: 'varchar(40)' } }),
      findings: [{ subject, message: 'column name of table jobs has another type' }],
    },
    'other keys': {
      ...expecting({ primaryKey: ['id', 'name'], unique: [['name']] }),
      findings: [
        { subject, message: 'table jobs has another primary key' },
        { subject, message: 'nothing makes name of table jobs unique' },
      ],
    },
    'it refers to something else': {
      ...expecting({ references: { id: 'tenants.id' } }),
      findings: [{ subject, message: 'column id of table jobs does not refer to tenants.id' }],
    },
  },
  notApplicable: {
    'nothing is expected of types and keys': expecting({}),
    'the table is not there': expecting({ name: 'orders', primaryKey: ['id'] }),
    'not everything was read': expecting({ primaryKey: ['name'] }, true),
  },
});
