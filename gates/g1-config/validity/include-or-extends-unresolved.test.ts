import { checkCases } from '../../testing/check-cases.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aProject } from '../../testing/declared.ts';
import { includeOrExtendsUnresolved } from './include-or-extends-unresolved.ts';

const failing = (code: string) => ({ ...diagnosed(code, code), findings: [diagnosedFinding(code)] });

checkCases(includeOrExtendsUnresolved, {
  pass: {
    'every file was found': { composeProject: aProject() },
    'a circle of services is another matter': diagnosed('dependency-cycle', 'api -> db -> api'),
  },
  fail: {
    'an included file is missing': failing('include-missing'),
    'an extended file is missing': failing('extends-missing'),
    'files include each other': failing('include-cycle'),
    'services extend each other': failing('extends-cycle'),
    'both declare the same': failing('include-conflict'),
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [] }) } },
});
