import { checkCases } from '../../testing/check-cases.ts';
import { aProject, at } from '../../testing/declared.ts';
import { composeConstructNotEvaluated } from './compose-construct-not-evaluated.ts';

checkCases(composeConstructNotEvaluated, {
  pass: {
    'everything is resolved': { composeProject: aProject() },
    'several files, everything resolved': { composeProject: aProject({ files: ['compose.yaml', 'prod.yaml'] }) },
  },
  fail: {
    'each construct at its place': {
      composeProject: aProject({
        unsupported: [
          { construct: 'extends', at: at(4) },
          { construct: 'include', at: at(1, 1) },
        ],
      }),
      findings: [
        { subject: at(4), message: 'not evaluated: extends' },
        { subject: at(1, 1), message: 'not evaluated: include' },
      ],
    },
    'a file that was not read tells why, once': {
      composeProject: aProject({
        diagnostics: [
          { level: 'warning', code: 'file-outside-project', message: '../db.yaml was not read', at: at(4) },
        ],
        unsupported: [{ construct: 'include', at: at(4) }],
      }),
      findings: [{ subject: at(4), message: '../db.yaml was not read' }],
    },
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [] }) } },
});
