import { checkCases } from '../../testing/check-cases.ts';
import { aMount } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { documentedVolumeDiffers } from './documented-volume-differs.ts';

const contracts = (readOnly: boolean) => aMount('/app/contracts', { type: 'bind', source: '../contracts', readOnly });
const project = (readOnly = true) =>
  aProject({
    services: [aService('api', { mounts: [aMount('/logs', { source: 'logs' }), contracts(readOnly)] }), aService('db')],
    volumes: [{ key: 'logs', name: 'shop-api-logs', external: false }],
  });
const volumes = (...rows: string[]) => [
  aDocument('README.md', '| Volume | Purpose | Service |', '|---|---|---|', ...rows.map((row) => `| ${row} |`)),
];
const binds = (row: string) => [
  aDocument('README.md', '| Host Path | Container Path | Mode |', '|---|---|---|', `| ${row} |`),
];
const subject = { file: 'README.md', line: 3, column: 3 };

checkCases(documentedVolumeDiffers, {
  pass: {
    'by its key': { composeProject: project(), documents: volumes('logs | Logs | api') },
    'by its name on the engine': { composeProject: project(), documents: volumes('`shop-api-logs` | Logs | api') },
    'a mount that is read-only': {
      composeProject: project(),
      documents: binds('`../contracts` | `/app/contracts` | Read-only'),
    },
    'prose is no name': { composeProject: project(), documents: volumes('logs | a | api', 'all of them | b | -') },
  },
  fail: {
    'a volume that is not declared': {
      composeProject: project(),
      documents: volumes('data | Data | db'),
      findings: [{ subject, message: 'the Compose files have no volume data' }],
    },
    'a volume that another service mounts': {
      composeProject: project(),
      documents: volumes('logs | Logs | db'),
      findings: [{ subject, message: 'db does not mount the volume logs' }],
    },
    'a mount that is writable': {
      composeProject: project(false),
      documents: binds('../contracts | /app/contracts | Read-only'),
      findings: [{ subject, message: '/app/contracts is writable, the document says read-only' }],
    },
    'a mount that is not there': {
      composeProject: project(),
      documents: binds('./data | /data/ | rw'),
      findings: [{ subject, message: 'no service mounts anything on /data/' }],
    },
  },
  notApplicable: {
    'there is no table': { composeProject: project() },
    'a table of something else': {
      composeProject: project(),
      documents: [aDocument('README.md', '| Feature | Volume of work |', '|---|---|', '| a | 1 |')],
    },
  },
});
