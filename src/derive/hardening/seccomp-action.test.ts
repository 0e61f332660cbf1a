import { expect, test } from 'vitest';
import { seccompDefaultAction } from './seccomp-action.ts';

test.each([
  ['seccomp={"defaultAction":"SCMP_ACT_ALLOW"}', 'SCMP_ACT_ALLOW'],
  ['seccomp:{\n  "defaultErrnoRet": 1,\n  "defaultAction" : "SCMP_ACT_ERRNO"}', 'SCMP_ACT_ERRNO'],
  ['seccomp=unconfined', undefined],
  ['seccomp=/srv/profile.json', undefined],
  ['seccomp={}', undefined],
  ['label={"defaultAction":"SCMP_ACT_ALLOW"}', undefined],
])('%j: %s', (option, action) => {
  expect(seccompDefaultAction(option)).toBe(action);
});
