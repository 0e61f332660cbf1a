import { checkCases } from '../../testing/check-cases.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aProject } from '../../testing/declared.ts';
import { interpolationInvalid } from './interpolation-invalid.ts';

const message = 'services.web.command[0]: invalid interpolation format';

checkCases(interpolationInvalid, {
  pass: { 'every variable can be read': { composeProject: aProject() } },
  fail: {
    'a form of the shell': { ...diagnosed('interpolation', message), findings: [diagnosedFinding(message)] },
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [] }) } },
});
