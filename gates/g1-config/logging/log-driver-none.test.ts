import { expect } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { logDriverNone } from './log-driver-none.ts';

const logging = (driver: string) =>
  projectOf(aService('api', { logging: { driver, options: {} }, keys: { logging: at(9) } }));
const { logging: _, ...undeclared } = aService('api');

checkCases(logDriverNone, {
  pass: { 'another driver': logging('local'), 'the driver of the engine': projectOf(undeclared) },
  fail: {
    none: {
      ...logging('none'),
      findings: [
        {
          subject: { service: 'api', ...at(9) },
          message: 'the logging driver none keeps nothing',
          observed: 'driver none',
          expected: 'a driver that keeps the log',
          // A driver that keeps everything for ever would be the next finding.
          snippet: expect.stringMatching(/^services:\n {2}api:\n.*json-file.*max-size/s) as string,
        },
      ],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
