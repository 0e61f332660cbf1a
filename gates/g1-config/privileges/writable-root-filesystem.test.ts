import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { writableRootFilesystem } from './writable-root-filesystem.ts';

const finding = { subject: { service: 'api', ...at(3) }, message: 'the root filesystem is not declared read-only' };

checkCases(writableRootFilesystem, {
  pass: { 'read-only': projectOf(aService('api', { readOnly: true })) },
  fail: {
    'nothing is said': { ...projectOf(aService('api', { readOnly: false })), findings: [finding] },
    'it is declared writable': {
      ...projectOf(aService('api', { readOnly: false, keys: { read_only: at(7) } }), aService('web')),
      findings: [{ ...finding, subject: { service: 'api', ...at(7) } }],
    },
  },
  notApplicable: {
    'no service is declared': projectOf(),
    'the service may inherit the key': {
      composeProject: aProject({
        services: [aService('api', { readOnly: false, keys: { extends: at(4) } })],
        unsupported: [{ construct: 'extends', at: at(4) }],
      }),
    },
  },
});
