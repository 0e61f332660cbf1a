import { initialisationOf } from '../../../src/derive/dependencies/initialisation.ts';
import { usesService } from '../../../src/derive/dependencies/service-reference.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, type Reference } from '../../../src/model/reference.ts';
import { isWellKnown, knownService } from '../../../src/services/identify-service.ts';

const SCRIPTS: Reference = {
  label: 'PostgreSQL image, initialization scripts',
  url: 'https://github.com/docker-library/docs/blob/master/postgres/README.md#initialization-scripts',
};

/** Stores that hold nothing of use until somebody has made tables or collections in them. */
const WITH_SCHEMA = new Set(['postgres', 'mysql', 'mariadb', 'mongo']);

export const initialisationMissing = defineCheck({
  meta: {
    id: 'initialisation-missing',
    priority: 'P2',
    title: 'Every database is initialised by what the project declares',
    failureTitle: 'Nothing that the project declares initialises its databases',
    why: 'On a new host the database is empty, and its clients fail until somebody remembers what has to be run by hand.',
    fix: 'Add a service that migrates the database and ends, and let its clients wait for `service_completed_successfully`; or mount scripts at /docker-entrypoint-initdb.d.',
    impact: 'set-up of a new host by hand',
    effort: 'medium',
    references: [composeSpec('05-services', 'depends_on'), SCRIPTS],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
  api:
    image: shop/api:1.0
    depends_on: [db]
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    volumes: ['./schema:/docker-entrypoint-initdb.d:ro']
  api:
    image: shop/api:1.0
    depends_on: [db]
`,
        'schema/01-tables.sql': 'CREATE TABLE orders (id integer);\n',
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    const services = declaredServices(composeProject);
    const stores = services.filter(
      (store) =>
        WITH_SCHEMA.has(knownService(store)?.kind ?? '') &&
        services.some((client) => !isWellKnown(client) && usesService(client, store)),
    );
    const findings = stores
      .filter((store) => initialisationOf(store, services, dockerfiles) === undefined)
      .map((store) => ({
        subject: { service: store.name, ...store.at },
        message: 'nothing in the Compose files and Dockerfiles initialises the database',
        observed:
          'no scripts for it and no client that migrates it (one may do so in its own code: unverified until G2)',
        expected: 'a service, a command or scripts that initialise it',
        ...(knownService(store)?.protocol !== 'mongodb' && {
          snippet: serviceSnippet(store, ['volumes: ["./initdb:/docker-entrypoint-initdb.d:ro"]']),
        }),
        evidence: [store.evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      stores,
      findings,
      'no service of the project uses a known database that needs a schema',
    );
  },
});
