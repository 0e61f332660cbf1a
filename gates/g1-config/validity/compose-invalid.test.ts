import { checkCases } from '../../testing/check-cases.ts';
import { aProject, at } from '../../testing/evidence.ts';
import { composeInvalid } from './compose-invalid.ts';

const undefinedNetwork = {
  level: 'error' as const,
  code: 'undefined-reference',
  message: 'network "data" is not declared',
};

checkCases(composeInvalid, {
  pass: {
    'the loader has nothing to say': { composeProject: aProject() },
    'a warning does not refuse the project': {
      composeProject: aProject({ diagnostics: [{ level: 'warning', code: 'obsolete', message: '`version`' }] }),
    },
  },
  fail: {
    'each error at its place': {
      composeProject: aProject({
        diagnostics: [
          { ...undefinedNetwork, at: at(7, 9) },
          { ...undefinedNetwork, at: at(19, 9) },
        ],
      }),
      findings: [
        { subject: at(7, 9), message: 'network "data" is not declared' },
        { subject: at(19, 9), message: 'network "data" is not declared' },
      ],
    },
    'an error without a place is one of the project': {
      composeProject: aProject({ diagnostics: [{ level: 'error', code: 'yaml', message: 'empty compose file' }] }),
      findings: [{ subject: { project: 'shop' }, message: 'empty compose file' }],
    },
    'an error in a project of which no file could be read': {
      composeProject: aProject({ files: [], diagnostics: [undefinedNetwork] }),
      findings: [{ subject: { project: 'shop' }, message: 'network "data" is not declared' }],
    },
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [] }) } },
});
