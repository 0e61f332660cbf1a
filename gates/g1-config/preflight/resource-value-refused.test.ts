import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { resourceValueRefused } from './resource-value-refused.ts';

const MB = 1024 ** 2;
const keys = { mem_limit: at(6), mem_reservation: at(7) };
const using = (different: Parameters<typeof aService>[1]) => projectOf(aService('api', { keys, ...different }));

checkCases(resourceValueRefused, {
  pass: {
    'limits alone': using({}),
    'less reserved than allowed': using({ limits: { memoryBytes: 64 * MB }, reservations: { memoryBytes: 32 * MB } }),
  },
  fail: {
    'too little memory, and more reserved than that': {
      ...using({ limits: { memoryBytes: MB }, reservations: { memoryBytes: 32 * MB } }),
      findings: [
        {
          subject: { service: 'api', ...at(6) },
          message: 'the memory limit is below the least that the engine gives',
        },
        { subject: { service: 'api', ...at(7) }, message: 'more memory is reserved than the limit allows' },
      ],
    },
    'under deploy': {
      ...using({ limits: { memoryBytes: MB }, keys: { deploy: at(9) } }),
      findings: [
        {
          subject: { service: 'api', ...at(9) },
          message: 'the memory limit is below the least that the engine gives',
        },
      ],
    },
    'a limit of the kernel': {
      ...using({ ulimits: [{ name: 'nofile', soft: 20, hard: 10, at: at(12) }] }),
      findings: [
        { subject: { service: 'api', ...at(12) }, message: 'the soft limit of nofile is above its hard limit' },
      ],
    },
  },
  notApplicable: { 'nothing is declared': using({ limits: {} }) },
});
