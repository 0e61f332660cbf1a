import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { setupGuideMissing } from './setup-guide-missing.ts';

const project = aProject({ services: [aService('api')] });

checkCases(setupGuideMissing, {
  pass: {
    'a section of the README': {
      composeProject: project,
      documents: [aDocument('README.md', '# Shop', '## Getting Started')],
    },
    'a file of its own': { composeProject: project, documents: [aDocument('docs/SETUP.md', 'How to')] },
  },
  fail: {
    'there is no document at all': {
      composeProject: project,
      findings: [{ subject: { project: 'shop' }, message: 'there is no set-up guide' }],
    },
    'there is a README about something else': {
      composeProject: project,
      documents: [aDocument('README.md', '# Shop', '## Licence')],
      findings: [{ subject: { project: 'shop' }, message: 'there is no set-up guide' }],
    },
  },
  notApplicable: {
    'the project has no service': { composeProject: aProject({ services: [] }) },
  },
});
