import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dependsOnMissing } from './depends-on-missing.ts';

type Service = ReturnType<typeof aService>;
const url = anEntry('DATABASE_URL', 'postgres://db/shop');
const db = aService('db');
const api = (different: Partial<Service> = {}) => aService('api', { environment: [url], ...different });
const migrate = aService('migrate', { dependsOn: [aDependency('db')] });
const finding = (variable = 'DATABASE_URL') => ({
  subject: { service: 'api', variable, ...at(12) },
  message: 'the value names db, on which the service declares no dependency',
});

checkCases(dependsOnMissing, {
  pass: {
    'it depends on it': projectOf(db, api({ dependsOn: [aDependency('db')] })),
    'it depends on it through another': projectOf(db, migrate, api({ dependsOn: [aDependency('migrate')] })),
  },
  fail: {
    'a URL': { ...projectOf(db, api()), findings: [finding()] },
    'a host': {
      ...projectOf(db, api({ environment: [anEntry('DB_HOST', 'db')] })),
      findings: [finding('DB_HOST')],
    },
    'two values that name one service are one finding': {
      ...projectOf(db, api({ environment: [url, anEntry('DB_HOST', 'db')] })),
      findings: [finding()],
    },
  },
  notApplicable: {
    'no value names a service': projectOf(db, api({ environment: [anEntry('DB_HOST', 'db.example')] })),
    'the other one depends on it': projectOf({ ...db, dependsOn: [aDependency('api')] }, api()),
    'a URL for browsers': projectOf(db, api({ environment: [anEntry('PUBLIC_URL', 'http://db:80')] })),
    'where to send traces': projectOf(
      db,
      api({ environment: [anEntry('OTEL_EXPORTER_OTLP_ENDPOINT', 'http://db:80')] }),
    ),
    'a service of another profile': projectOf({ ...db, profiles: ['debug'] }, api()),
  },
});
