import { checkCases } from '../../testing/check-cases.ts';
import { aDocument } from '../../testing/documents.ts';
import { aContainer, aVolume } from '../../testing/evidence.ts';
import { documentedVolumeDiffersFromRunning } from './documented-volume-differs-from-running.ts';

const listed = [aDocument('README.md', '| Volume | Service |', '|---|---|', '| pgdata | db |')];
const readOnly = [
  aDocument('README.md', '| Host path | Container path | Mode |', '|---|---|---|', '| ./contracts | /contracts | ro |'),
];
const volumes = [aVolume('shop_pgdata', { labels: { 'com.docker.compose.volume': 'pgdata' } })];
const mounting = (type: string, source: string, target: string, isReadOnly = false) =>
  aContainer('db', { mounts: [{ type, source, target, readOnly: isReadOnly }] });
const finding = (message: string) => ({ subject: { file: 'README.md', line: 3, column: 3 }, message });

checkCases(documentedVolumeDiffersFromRunning, {
  pass: {
    'the volume is mounted there': {
      documents: listed,
      volumes,
      containers: [mounting('volume', 'shop_pgdata', '/var/lib/postgresql/data')],
    },
    'the mount is read-only': {
      documents: readOnly,
      volumes: [],
      containers: [mounting('bind', '/srv/contracts', '/contracts', true)],
    },
  },
  fail: {
    'no such volume': {
      documents: listed,
      volumes: [aVolume('shop_data')],
      containers: [aContainer('db')],
      findings: [finding('the engine has no volume pgdata of this project')],
    },
    'mounted elsewhere': {
      documents: listed,
      volumes,
      containers: [aContainer('db')],
      findings: [finding('the running db does not mount the volume pgdata')],
    },
    writable: {
      documents: readOnly,
      volumes: [],
      containers: [mounting('bind', '/srv/contracts', '/contracts')],
      findings: [finding('/contracts can be written in the running db, the document says read-only')],
    },
    'not mounted at all': {
      documents: readOnly,
      volumes: [],
      containers: [aContainer('db')],
      findings: [finding('no running container mounts anything on /contracts')],
    },
  },
  notApplicable: {
    'no document lists any': { documents: [aDocument('README.md', '# Shop')], volumes, containers: [aContainer('db')] },
    'nothing runs': { documents: listed, volumes, containers: [] },
  },
});
