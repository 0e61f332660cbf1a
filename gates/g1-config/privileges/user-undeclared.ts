import { type DockerfileUser, dockerfileUser } from '../../../src/derive/images/dockerfile-user.ts';
import { isNonRootImage } from '../../../src/derive/images/non-root-image.ts';
import { type DeclaredService, placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const userUndeclared = defineCheck({
  meta: {
    id: 'user-undeclared',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every service, its Dockerfile or its image is known to name a user',
    failureTitle: 'Neither services nor their Dockerfiles declare the user they run as',
    why: 'The image it starts from then decides, and an image without USER runs as root.',
    fix: 'End the Dockerfile with an unprivileged `USER`, or add `user:` with ids, for example `user: "1000:1000"`.',
    impact: 'processes may run as root',
    effort: 'medium',
    references: [cis('4.1'), composeSpec('05-services', 'user'), owaspDocker('rule-2---set-a-user', 'rule 2, user')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: ./api
`,
        'api/Dockerfile': `FROM node:22-slim
CMD ["node", "server.js"]
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    build: ./api
`,
        'api/Dockerfile': `FROM node:22-slim
USER node
CMD ["node", "server.js"]
`,
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    const services = settledServices(composeProject).map((service) => {
      const built = service.build && dockerfileUser(service, dockerfiles);
      return { service, built, evidence: built?.evidence ?? service.evidence };
    });
    const findings = services
      .filter(({ service, built }) => (service.user ?? '') === '' && built?.user === undefined)
      .filter(({ service, built }) => !isNonRootImage(built?.base ?? service.image ?? ''))
      .map(({ service, built, evidence }) => ({
        ...(built ? unsetInDockerfile(service, built) : unsetInCompose(service)),
        expected: 'an unprivileged user',
        snippet: serviceSnippet(service, ['user: "1000:1000" # ids that own the files it writes']),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});

function unsetInDockerfile({ name }: DeclaredService, { base, at }: DockerfileUser) {
  const decides = base === 'scratch' ? 'so it is root' : `${base} may set one: unverified until G2`;
  return {
    subject: { service: name, ...at },
    message: `no user is declared, and its Dockerfile sets none (${decides})`,
    observed: 'no user, and no USER in the stage that is built',
  };
}

/** A pulled image often brings its own user, which only the engine can tell. */
function unsetInCompose(service: DeclaredService) {
  return {
    subject: placeOf(service, 'user'),
    message: 'no user is declared (the image may set one: unverified until G2)',
    observed: 'no user',
    priority: 'P2' as const,
  };
}
