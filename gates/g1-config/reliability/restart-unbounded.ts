import { watchesRestarts } from '../../../src/derive/monitoring/alert-topic.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const restartUnbounded = defineCheck({
  meta: {
    id: 'restart-unbounded',
    priority: 'P3',
    title: 'Restarts are watched by an alert, or end after a number of attempts',
    failureTitle: 'Services are restarted without end, and no alert watches it',
    why: 'A service that fails at every start is then restarted without end, which looks like running and loads the host.',
    fix: 'Keep `unless-stopped`, which brings services back after a reboot, and add an alert on restarts; use `on-failure:5` where that is not needed.',
    impact: 'endless restarts unnoticed',
    effort: 'small',
    references: [
      cis('5.15'),
      composeSpec('05-services', 'restart'),
      dockerDocs('engine/containers/start-containers-automatically', 'Start containers automatically'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    restart: always
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    restart: on-failure:5
`,
      },
    },
  },
  needs: ['composeProject', 'alertRuleFiles'],
  evaluate({ composeProject, alertRuleFiles }) {
    const services = declaredServices(composeProject).filter(({ restart = '' }) => restart !== '' && restart !== 'no');
    const endless = services.filter(({ restart = '' }) => !/^on-failure:[1-9]\d*$/.test(restart));
    const isWatched = alertRuleFiles.some(({ rules }) => rules.some(watchesRestarts));
    const policies = [...groupBy(endless, ({ restart = '' }) => restart)];
    const finding = {
      subject: { project: composeProject.name },
      message: `${countText(endless.length, 'service')} restarted without end, and no alert rule watches restarts`,
      observed: policies.map(([policy, { length }]) => `\`${policy}\` for ${countText(length, 'service')}`).join(', '),
      expected: 'an alert on restarts, or `on-failure` with a number of attempts',
      evidence: [composeProject.evidence, ...alertRuleFiles.map(({ evidence }) => evidence)] as const,
    };
    const findings = isWatched || endless.length === 0 ? [] : [finding];
    return judgeDeclared(composeProject, services, findings, 'no service declares that it is restarted');
  },
});
