import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { cpuLimitUndeclared } from './cpu-limit-undeclared.ts';

const limited = (limits: ReturnType<typeof aService>['limits'], keys = {}) => aService('api', { limits, keys });
const finding = { subject: { service: 'api', ...at(3) }, message: 'no CPU limit is declared' };

checkCases(cpuLimitUndeclared, {
  pass: { 'a limit': projectOf(limited({ cpus: 0.5 })) },
  fail: {
    'no limit': { ...projectOf(limited({})), findings: [finding] },
    'other limits only': { ...projectOf(limited({ pids: 1 })), findings: [finding] },
    'a number that stands for none': { ...projectOf(limited({ cpus: 0 })), findings: [finding] },
    'a deploy section without it': {
      ...projectOf(limited({}, { deploy: at(9) })),
      findings: [{ ...finding, subject: { service: 'api', ...at(9) } }],
    },
  },
  notApplicable: {
    'no service is declared': projectOf(),
    'the service may inherit a limit': {
      composeProject: aProject({
        services: [limited({}, { extends: at(4) })],
        unsupported: [{ construct: 'extends', at: at(4) }],
      }),
    },
  },
});
