import { checkCases } from '../../testing/check-cases.ts';
import { aProject, at } from '../../testing/declared.ts';
import { projectNameImplicit } from './project-name-implicit.ts';

checkCases(projectNameImplicit, {
  pass: {
    'named in the file': { composeProject: aProject() },
    'named on the command line': { composeProject: aProject({ nameFrom: 'option' }) },
    'named in the environment': { composeProject: aProject({ nameFrom: 'environment' }) },
  },
  fail: {
    'named after its folder': {
      composeProject: aProject({ nameFrom: 'directory' }),
      findings: [{ subject: { project: 'shop', ...at(1, 1) }, message: 'the name comes from the folder' }],
    },
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [], nameFrom: 'directory' }) } },
});
