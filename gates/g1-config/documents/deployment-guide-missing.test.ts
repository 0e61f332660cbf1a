import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { deploymentGuideMissing } from './deployment-guide-missing.ts';

const project = aProject({ services: [aService('api')] });

checkCases(deploymentGuideMissing, {
  pass: {
    'a document with both headings': {
      composeProject: project,
      documents: [aDocument('docs/DEPLOYMENT_GUIDE.md', '# Going live', '## Requirements', '## Smoke test')],
    },
    'a link to one that is kept elsewhere': {
      composeProject: project,
      documents: [aDocument('README.md', 'See the [deployment guide](https://wiki.example/deploy).')],
    },
  },
  fail: {
    'there is no document at all': {
      composeProject: project,
      findings: [{ subject: { project: 'shop' }, message: 'there is no deployment guide' }],
    },
    'it does not say how to verify the result': {
      composeProject: project,
      documents: [aDocument('docs/deploy.md', '# Deploy', '## Prerequisites')],
      findings: [
        {
          subject: { file: 'docs/deploy.md', line: 1, column: 1, topic: 'how the result is verified' },
          message: 'it has no heading on how the result is verified',
        },
      ],
    },
    'only the change log of deployments is about it': {
      composeProject: project,
      documents: [aDocument('README.md', '# Shop', 'We deploy on Fridays.')],
      findings: [{ subject: { project: 'shop' }, message: 'there is no deployment guide' }],
    },
  },
  notApplicable: {
    'the project has no service': { composeProject: aProject({ services: [] }) },
  },
});
