import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { cgroupParentDeclared } from './cgroup-parent-declared.ts';

checkCases(cgroupParentDeclared, {
  pass: { 'the engine chooses': projectOf(aService('api')) },
  fail: {
    'a group of the host': {
      ...projectOf(aService('api', { cgroupParent: '/system.slice', keys: { cgroup_parent: at(7) } }), aService('web')),
      findings: [{ subject: { service: 'api', ...at(7) }, message: 'cgroup_parent is declared' }],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
