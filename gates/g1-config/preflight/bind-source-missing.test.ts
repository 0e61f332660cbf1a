import type { HostFile } from '../../../src/model/evidence/host-file.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { bindSourceMissing } from './bind-source-missing.ts';

const binding = (source: string, target: string, kind: HostFile['kind'], createHostPath?: boolean) => ({
  ...projectOf(
    aService('web', {
      mounts: [aMount(target, { type: 'bind', source, ...(createHostPath !== undefined && { createHostPath }) })],
    }),
  ),
  hostFiles: [{ path: source, kind, purpose: 'bind' as const }],
});
const subject = { service: 'web', ...at(9) };

checkCases(bindSourceMissing, {
  pass: {
    'a file': binding('./nginx.conf', '/etc/nginx/nginx.conf', 'file', true),
    'a folder': binding('./data', '/data', 'directory', true),
  },
  fail: {
    'a file becomes a folder': {
      ...binding('./nginx.conf', '/etc/nginx/nginx.conf', 'absent', true),
      findings: [
        { subject, message: './nginx.conf does not exist, and Docker creates a folder where a file is expected' },
      ],
    },
    'a folder is created': {
      ...binding('./conf.d', '/etc/nginx/conf.d', 'absent', true),
      findings: [
        {
          subject,
          message: './conf.d does not exist, and Docker creates it as an empty folder of root',
          priority: 'P3',
        },
      ],
    },
    'Docker is told not to create it': {
      ...binding('./data', '/data', 'absent', false),
      findings: [{ subject, message: './data does not exist, and Docker is told not to create it', priority: 'P0' }],
    },
    'the long form says nothing': {
      ...binding('./data', '/data', 'absent'),
      findings: [
        {
          subject,
          message:
            './data does not exist: the container is refused, or finds an empty folder, depending on the version of Compose',
        },
      ],
    },
  },
  notApplicable: {
    'nothing is bound': projectOf(aService('web', { mounts: [aMount('/data')] })),
    'the socket of an engine, which is there where one runs': binding(
      '/var/run/docker.sock',
      '/run/docker.sock',
      'absent',
      true,
    ),
    'it was not looked for': projectOf(
      aService('web', { mounts: [aMount('/keys', { type: 'bind', source: '~/.ssh' })] }),
    ),
  },
});
