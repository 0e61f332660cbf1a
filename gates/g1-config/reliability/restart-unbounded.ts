import { declaredServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const restartUnbounded = defineCheck({
  meta: {
    id: 'restart-unbounded',
    priority: 'P3',
    title: 'Every restart policy gives up after a number of attempts',
    failureTitle: 'Restart policies never give up',
    why: 'A service that fails at every start is then restarted without end, which looks like running and loads the host.',
    fix: 'Use `restart: on-failure:5`; where the service must come back after a reboot of the host keep `unless-stopped` and raise an alert on restarts.',
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
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject).filter(({ restart = '' }) => restart !== '' && restart !== 'no');
    const findings = services
      .filter(({ restart = '' }) => !/^on-failure:[1-9]\d*$/.test(restart))
      .map(({ name, restart = '', keys, at, evidence }) => ({
        subject: { service: name, ...(keys['restart'] ?? keys['deploy'] ?? at) },
        message: 'the restart policy never gives up',
        observed: restart,
        expected: 'on-failure with a number of attempts, or an alert on restarts',
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service declares that it is restarted');
  },
});
