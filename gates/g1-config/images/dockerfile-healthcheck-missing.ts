import { builtStages } from '../../../src/derive/built-stages.ts';
import { isOneShot } from '../../../src/derive/declared-one-shot.ts';
import { settledServices } from '../../../src/derive/declared-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const dockerfileHealthcheckMissing = defineCheck({
  meta: {
    id: 'dockerfile-healthcheck-missing',
    priority: 'P2',
    title: 'Images of services without a health check of their own declare one',
    failureTitle: 'Neither the service nor its Dockerfile declares a health check',
    why: 'A process that runs and no longer answers then looks as well as one that works.',
    fix: 'Add HEALTHCHECK to the Dockerfile, or `healthcheck:` to the service.',
    impact: 'failure not noticed',
    effort: 'small',
    references: [cis('4.6'), dockerDocs('reference/dockerfile', 'Dockerfile reference, HEALTHCHECK')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: 'FROM node:20.11.1',
      },
      good: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node:20.11.1
HEALTHCHECK CMD wget -q --spider http://127.0.0.1:3000/health
`,
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    const unchecked = settledServices(composeProject)
      .filter((service) => service.healthcheck === undefined && !isOneShot(service, composeProject))
      .map(({ name }) => name);
    const images = dockerfiles.flatMap((file) => {
      const services = file.services.filter((name) => unchecked.includes(name));
      const stages = builtStages(file);
      const [built] = stages;
      const declared = stages.find(({ healthcheck }) => healthcheck !== 'absent')?.healthcheck;
      return services.length === 0 || built === undefined ? [] : [{ ...file, services, built, declared }];
    });
    const findings = images
      .filter(({ declared }) => declared !== 'declared')
      .map(({ services, built, declared, stages, evidence }) => ({
        subject: { ...(services.length === 1 && { service: services[0] ?? '' }), ...built.at },
        message: declared === 'none' ? 'HEALTHCHECK NONE takes the health check away' : 'no HEALTHCHECK is declared',
        observed:
          declared === 'none'
            ? 'HEALTHCHECK NONE'
            : `no HEALTHCHECK in ${countText(stages.length, 'stage')} (the base image may bring one: unverified until G2)`,
        expected: 'a health check in the Dockerfile or in the Compose file',
        fix: `Add HEALTHCHECK CMD with a command that asks ${services.join(', ')} itself, and fails when it does not answer.`,
        evidence: [evidence] as const,
      }));
    return judge(images, findings, 'no service is built here that keeps running and declares no health check itself');
  },
});
