import { expect, test } from 'vitest';
import { programOf } from './process-program.ts';
import { roleOf } from './process-role.ts';

test.each([
  ['/bin/sh -c node server.js', 'shell'],
  ['/bin/bash /entrypoint.sh', 'shell'],
  ['/sbin/docker-init -- node server.js', 'init'],
  ['npm run start', 'launcher'],
  ['node /usr/local/bin/npm start', 'launcher'],
  ['/usr/bin/python3 /usr/bin/supervisord -n', 'supervisor'],
  ['sleep 60', 'aide'],
  ['node server.js', 'program'],
  ['nginx: master process nginx -g daemon off;', 'program'],
])('%s is a %s', (command, role) => {
  expect(roleOf(programOf(command))).toBe(role);
});
