import { checkCases } from '../../testing/check-cases.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aProject } from '../../testing/declared.ts';
import { composeFilePassedOver } from './compose-file-passed-over.ts';

const message = 'compose.yaml is used; also found: docker-compose.yml';

checkCases(composeFilePassedOver, {
  pass: { 'there is one': { composeProject: aProject() } },
  fail: {
    'there are two': { ...diagnosed('several-files', message, {}, 'warning'), findings: [diagnosedFinding(message)] },
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [] }) } },
});
