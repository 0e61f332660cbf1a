import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { writableConfigurationMount } from './writable-configuration-mount.ts';

const mounting = (source: string, target: string, readOnly = false) =>
  projectOf(aService('proxy', { mounts: [aMount(target, { type: 'bind', source, readOnly })] }));

checkCases(writableConfigurationMount, {
  pass: {
    'read-only': mounting('./nginx.conf', '/etc/nginx/nginx.conf', true),
    'read-only scripts beside data': projectOf(
      aService('db', {
        mounts: [
          aMount('/docker-entrypoint-initdb.d', { type: 'bind', source: './init', readOnly: true }),
          aMount('/var/lib/postgresql/data', { type: 'bind', source: './data' }),
        ],
      }),
    ),
  },
  fail: {
    'a file': {
      ...mounting('./nginx.conf', '/etc/nginx/nginx.conf'),
      findings: [
        {
          subject: { service: 'proxy', ...at(9) },
          message: './nginx.conf is mounted writable at /etc/nginx/nginx.conf',
        },
      ],
    },
    'a folder of contracts': {
      ...mounting('./contracts', '/app/contracts'),
      findings: [
        { subject: { service: 'proxy', ...at(9) }, message: './contracts is mounted writable at /app/contracts' },
      ],
    },
  },
  notApplicable: {
    'only data is mounted': mounting('./data', '/data'),
    'certificates that the service is issued': mounting('./acme.json', '/acme.json'),
  },
});
