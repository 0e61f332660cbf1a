import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { healthcheckTrivial } from './healthcheck-trivial.ts';

const tested = (line: string, image = 'shop/api:1.0') =>
  projectOf(aService('api', { image, healthcheck: { test: ['CMD-SHELL', line], disabled: false, at: at(20) } }));
const { healthcheck: _, ...silent } = aService('api');
const found = (message: string) => [{ subject: { service: 'api', ...at(20) }, message }];
const always = found('the test is always true');
const swallowed = found('the test is true even when its command fails');
const process = found('the test looks only whether a process exists');
const deaf = found('curl takes every answer for success, errors too');

checkCases(healthcheckTrivial, {
  pass: {
    'curl -f': tested('curl -f http://localhost:3000/health || exit 1'),
    'curl with other flags': tested('curl -sSfo /dev/null http://localhost:3000/health'),
    'curl whose answer is looked at': tested('curl -s http://localhost:3000/health | grep -q ok'),
    wget: tested('wget -qO- http://localhost:3000/health'),
    'a question to the database': tested('pg_isready -U app', 'postgres:16'),
    'an open port of a service that is no data store': tested('nc -z localhost 3000'),
    'a process and an answer': tested('pgrep node && curl -f http://localhost:3000'),
  },
  fail: {
    'exit 0': { ...tested('exit 0'), findings: always },
    true: { ...tested('/bin/true'), findings: always },
    echo: { ...tested('echo ok'), findings: always },
    'a failure that is swallowed': { ...tested('curl -f http://localhost || true'), findings: swallowed },
    'exit 0 at the end': { ...tested('curl -f http://localhost; exit 0'), findings: swallowed },
    'a process': { ...tested('pgrep -f worker || exit 1'), findings: process },
    'curl without --fail': { ...tested('curl -s http://localhost:3000 || exit 1'), findings: deaf },
    'an open port of a database': {
      ...tested('nc -z localhost 5432', 'postgres:16'),
      findings: found('the test looks only whether a port is open'),
    },
  },
  notApplicable: {
    'no health check': projectOf(silent),
    'only timing, for the health check of the image': projectOf(
      aService('api', { healthcheck: { disabled: false, intervalMs: 5000, at: at(20) } }),
    ),
  },
});
