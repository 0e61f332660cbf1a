import { checkCases } from '../../testing/check-cases.ts';
import { aVariable } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { secretsRotationGuideMissing } from './secrets-rotation-guide-missing.ts';

const project = aProject({ services: [aService('api')], variables: [aVariable('API_KEY')] });

checkCases(secretsRotationGuideMissing, {
  pass: {
    'a file of its own': {
      composeProject: project,
      documents: [aDocument('docs/operations/SECRETS_ROTATION.md', '# Guide', '## Emergency')],
    },
    'a section with a part of its own': {
      composeProject: project,
      documents: [aDocument('README.md', '## Rotate the keys', '### After a leak')],
    },
  },
  fail: {
    'there is no document at all': {
      composeProject: project,
      findings: [{ subject: { project: 'shop' }, message: 'there is no secrets rotation guide' }],
    },
    'it says nothing of emergencies': {
      composeProject: project,
      documents: [aDocument('docs/rotation.md', '# Key rotation', '## Every year')],
      findings: [
        {
          subject: { file: 'docs/rotation.md', line: 1, column: 1, topic: 'emergency revocation' },
          message: 'it has no heading on emergency revocation',
        },
      ],
    },
    'log rotation is something else': {
      composeProject: project,
      documents: [aDocument('README.md', '# Log rotation', '## Emergency')],
      findings: [{ subject: { project: 'shop' }, message: 'there is no secrets rotation guide' }],
    },
  },
  notApplicable: {
    'it has no credential': { composeProject: aProject({ services: [aService('api')] }) },
    'the project has no service': { composeProject: aProject({ services: [] }) },
  },
});
