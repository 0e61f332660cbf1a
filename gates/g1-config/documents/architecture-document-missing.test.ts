import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { architectureDocumentMissing } from './architecture-document-missing.ts';

const project = aProject({ services: [aService('api')] });

checkCases(architectureDocumentMissing, {
  pass: {
    'a section of the README': {
      composeProject: project,
      documents: [aDocument('README.md', '# Shop', '## Architecture', '### Components', '### Service communication')],
    },
    'the services in a table': {
      composeProject: project,
      documents: [aDocument('ARCHITECTURE.md', '# It', '## Network', '| Service | Port |', '|---|---|', '| a | 1 |')],
    },
  },
  fail: {
    'there is no document at all': {
      composeProject: project,
      findings: [{ subject: { project: 'shop' }, message: 'there is no architecture document' }],
    },
    'it says nothing of the data': {
      composeProject: project,
      documents: [aDocument('docs/architecture.md', '# Architecture', '## Services')],
      findings: [
        {
          subject: { file: 'docs/architecture.md', line: 1, column: 1, topic: 'how data flows' },
          message: 'it has no heading on how data flows',
        },
      ],
    },
  },
  notApplicable: {
    'the project has no service': { composeProject: aProject({ services: [] }) },
  },
});
