import { checkCases } from '../../testing/check-cases.ts';
import { aProject, at } from '../../testing/declared.ts';
import { composeInvalid } from './compose-invalid.ts';

const unknownKey = {
  level: 'error' as const,
  code: 'unknown-key',
  message: 'services.api.port is not a key of Compose',
};

checkCases(composeInvalid, {
  pass: {
    'the loader has nothing to say': { composeProject: aProject() },
    'a warning does not refuse the project': {
      composeProject: aProject({ diagnostics: [{ level: 'warning', code: 'obsolete', message: '`version`' }] }),
    },
    'an error that a check of its own reports': {
      composeProject: aProject({ diagnostics: [{ level: 'error', code: 'image-missing', message: 'service "a"' }] }),
    },
  },
  fail: {
    'each error at its place': {
      composeProject: aProject({
        diagnostics: [
          { ...unknownKey, at: at(7, 9) },
          { ...unknownKey, at: at(19, 9) },
        ],
      }),
      findings: [
        { subject: at(7, 9), message: 'services.api.port is not a key of Compose' },
        { subject: at(19, 9), message: 'services.api.port is not a key of Compose' },
      ],
    },
    'an error without a place is one of the project': {
      composeProject: aProject({ diagnostics: [{ level: 'error', code: 'yaml', message: 'empty compose file' }] }),
      findings: [{ subject: { project: 'shop' }, message: 'empty compose file' }],
    },
    'an error in a project of which no file could be read': {
      composeProject: aProject({ files: [], diagnostics: [unknownKey] }),
      findings: [{ subject: { project: 'shop' }, message: 'services.api.port is not a key of Compose' }],
    },
  },
  notApplicable: { 'no file was read': { composeProject: aProject({ files: [] }) } },
});
