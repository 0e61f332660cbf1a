import { builtStages, type ReadDockerfile, type ReadStage } from '../../../src/derive/built-stages.ts';
import type { DeclaredProject } from '../../../src/derive/declared-services.ts';
import { isSuperuser } from '../../../src/derive/superuser.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const dockerfileUserRoot = defineCheck({
  meta: {
    id: 'dockerfile-user-root',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every image that is built here is given an unprivileged user',
    failureTitle: 'Images that are built here are given no unprivileged user',
    why: 'A fault in the application then gives an attacker root in the container, one step from root on the host.',
    fix: 'End the Dockerfile with `USER` and an unprivileged user, after what has to be done as root.',
    impact: 'processes run as root',
    effort: 'small',
    references: [
      cis('4.1'),
      dockerDocs('build/building/best-practices', 'Building best practices, USER'),
      owaspDocker('rule-2---set-a-user', 'rule 2, user'),
    ],
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
USER node
`,
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    const images = dockerfiles.flatMap((file) => {
      const stages = builtStages(file);
      const decides = stages.find(({ user }) => user !== undefined) ?? stages.at(-1);
      // A variable without a known value may stand for any user.
      return decides === undefined || decides.user?.includes('$') === true ? [] : [{ ...file, decides }];
    });
    const findings = images
      .filter(({ decides }) => mayBeRoot(decides))
      .filter((file) => !isGivenByCompose(file, composeProject))
      .map(({ decides, services, evidence }) => ({
        subject: { ...(services.length === 1 && { service: services[0] ?? '' }), ...placeOfUser(decides) },
        message: decides.user === undefined ? 'no USER is set' : `USER is ${decides.user}`,
        observed:
          decides.user === undefined
            ? `no USER on top of ${decides.base} (it may set one: unverified until G2)`
            : `USER ${decides.user}`,
        expected: 'an unprivileged user',
        fix: 'Add USER with an unprivileged user, for example USER 1000:1000, before CMD or ENTRYPOINT.',
        evidence: [evidence] as const,
      }));
    return judge(images, findings, 'no Dockerfile was found of which the user can be told');
  },
});

function mayBeRoot({ user, base }: ReadStage): boolean {
  return user === undefined ? !/nonroot|unprivileged|rootless/i.test(base) : isSuperuser(user);
}

/** `user` of a service counts instead of what the image says. */
function isGivenByCompose({ services }: ReadDockerfile, project: DeclaredProject): boolean {
  return services.every((name) => {
    const user = project.services.find((service) => service.name === name)?.user ?? '';
    return user !== '' && !isSuperuser(user);
  });
}

function placeOfUser({ instructions, at }: ReadStage): ReadStage['at'] {
  return instructions.findLast(({ name }) => name === 'USER')?.at ?? at;
}
