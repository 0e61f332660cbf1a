import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { rollbackProcedureMissing } from './rollback-procedure-missing.ts';

const project = aProject({ services: [aService('api')] });

checkCases(rollbackProcedureMissing, {
  pass: {
    'a section of another document': {
      composeProject: project,
      documents: [aDocument('docs/deploy.md', '# Deploy', '## How to roll back')],
    },
    'a file of its own': { composeProject: project, documents: [aDocument('docs/ROLLBACK.md', 'Steps')] },
  },
  fail: {
    'there is no document at all': {
      composeProject: project,
      findings: [{ subject: { project: 'shop' }, message: 'there is no rollback procedure' }],
    },
    'it is only mentioned': {
      composeProject: project,
      documents: [aDocument('README.md', '# Shop', 'A rollback is possible.')],
      findings: [{ subject: { project: 'shop' }, message: 'there is no rollback procedure' }],
    },
  },
  notApplicable: {
    'the project has no service': { composeProject: aProject({ services: [] }) },
  },
});
