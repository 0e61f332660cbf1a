import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { initialisationMissing } from './initialisation-missing.ts';

type Service = ReturnType<typeof aService>;
const db = (different: Partial<Service> = {}) => aService('db', { image: 'postgres:16', ...different });
const client = (name: string, image = 'shop/api:1.0') => aService(name, { image, dependsOn: [aDependency('db')] });

checkCases(initialisationMissing, {
  pass: {
    'scripts in a mount': projectOf(db({ mounts: [aMount('/docker-entrypoint-initdb.d')] }), client('api')),
    'a service that migrates': projectOf(db(), client('api'), client('migrate')),
  },
  fail: {
    'a client only': {
      ...projectOf(db(), client('api')),
      findings: [
        {
          subject: { service: 'db', ...at(3) },
          message: 'nothing in the Compose files and Dockerfiles initialises the database',
        },
      ],
    },
  },
  notApplicable: {
    'no database': projectOf(aService('api')),
    'a store without schema': projectOf(db({ image: 'redis:7' }), client('api')),
    'nobody of the project uses it': projectOf(db(), aService('api')),
    'only a product uses it, which knows its own schema': projectOf(db(), client('admin', 'dpage/pgadmin4:8')),
  },
});
