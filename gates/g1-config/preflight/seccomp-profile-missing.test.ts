import type { HostFile } from '../../../src/model/evidence/host-file.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { seccompProfileMissing } from './seccomp-profile-missing.ts';

const having = (option: string, kind: HostFile['kind']) => ({
  ...projectOf(aService('web', { securityOpt: [option], keys: { security_opt: at(6) } })),
  hostFiles: [{ path: './seccomp.json', kind, purpose: 'seccomp-profile' as const }],
});
const finding = {
  subject: { service: 'web', ...at(6) },
  message: 'the seccomp profile ./seccomp.json is not there',
};

checkCases(seccompProfileMissing, {
  pass: { 'the file is there': having('seccomp=./seccomp.json', 'file') },
  fail: {
    'there is nothing': { ...having('seccomp:./seccomp.json', 'absent'), findings: [finding] },
    'there is a folder': { ...having('seccomp=./seccomp.json', 'directory'), findings: [finding] },
  },
  notApplicable: {
    'no profile is named': having('no-new-privileges:true', 'absent'),
    'it is switched off': having('seccomp=unconfined', 'absent'),
    'the file was not looked for': having('seccomp=/etc/profile.json', 'absent'),
  },
});
