import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { completedConditionUnmeetable } from './completed-condition-unmeetable.ts';

const api = aService('api', { dependsOn: [aDependency('migrate', 'service_completed_successfully')] });
const { restart: _, ...once } = aService('migrate');
const on = (restart: string) => projectOf(api, { ...once, restart });
const finding = {
  subject: { service: 'api', ...at(10) },
  message: 'waits for migrate to complete, which is started again after each exit',
};

checkCases(completedConditionUnmeetable, {
  pass: {
    'the job is started once': projectOf(api, once),
    'the job is not started again': on('no'),
    'the job is started again until it succeeds': on('on-failure:3'),
  },
  fail: {
    'always started again': { ...on('always'), findings: [finding] },
    'started again unless it is stopped': { ...on('unless-stopped'), findings: [finding] },
  },
  notApplicable: {
    'nobody waits': projectOf(aService('migrate', { restart: 'always' })),
    'it waits for the start': projectOf(
      aService('api', { dependsOn: [aDependency('migrate')] }),
      aService('migrate', { restart: 'always' }),
    ),
  },
});
