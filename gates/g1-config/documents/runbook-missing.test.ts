import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { runbookMissing } from './runbook-missing.ts';

const project = aProject({ services: [aService('api')] });

checkCases(runbookMissing, {
  pass: {
    'problems and solutions in a table': {
      composeProject: project,
      documents: [
        aDocument('README.md', '## Troubleshooting', '| Issue | Cause | Solution |', '|---|---|---|', '| a | b | c |'),
      ],
    },
    'a file of its own': {
      composeProject: project,
      documents: [aDocument('docs/RUNBOOK.md', '# Operations', '## API is down', '### Diagnosis')],
    },
  },
  fail: {
    'there is no document at all': {
      composeProject: project,
      findings: [{ subject: { project: 'shop' }, message: 'there is no runbook' }],
    },
    'it names problems only': {
      composeProject: project,
      documents: [aDocument('runbook.md', '# Runbook', '## Known problems')],
      findings: [
        {
          subject: { file: 'runbook.md', line: 1, column: 1, topic: 'what to do about them' },
          message: 'it has no heading on what to do about them',
        },
      ],
    },
  },
  notApplicable: {
    'the project has no service': { composeProject: aProject({ services: [] }) },
  },
});
