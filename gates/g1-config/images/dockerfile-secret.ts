import { builtStages, type ReadDockerfile } from '../../../src/derive/images/built-stages.ts';
import { type DockerfileSecret, secretsOfInstruction } from '../../../src/derive/secrets/dockerfile-secrets.ts';
import { defineCheck, type FindingDraft, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const dockerfileSecret = defineCheck({
  meta: {
    id: 'dockerfile-secret',
    priority: 'P0',
    title: 'No Dockerfile sets, expects or copies a credential',
    failureTitle: 'Dockerfiles set, expect or copy credentials',
    why: 'Whoever can pull the image can read the credential from its layers or its history, also after a later layer deletes it.',
    fix: 'Use `RUN --mount=type=secret` while building and environment or Compose secrets at run time; then replace the credential.',
    impact: 'credential disclosed with the image',
    effort: 'medium',
    references: [
      cis('4.10'),
      dockerDocs('build/building/secrets', 'Build secrets'),
      owaspDocker('rule-12---utilize-docker-secrets-for-sensitive-data-management', 'rule 12, secrets'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node:20.11.1
ENV DB_PASSWORD=hunter2
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node:20.11.1
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci
`,
      },
    },
  },
  needs: ['dockerfiles'],
  evaluate({ dockerfiles }) {
    return judge(dockerfiles, dockerfiles.flatMap(findingsOf), 'no service is built from a Dockerfile that was found');
  },
});

function findingsOf(file: ReadDockerfile): readonly FindingDraft[] {
  const shipped = builtStages(file);
  return file.stages.flatMap((stage) =>
    stage.instructions
      .flatMap((instruction) => secretsOfInstruction(instruction, file))
      .map((secret) => findingOf(secret, shipped.includes(stage), file)),
  );
}

function findingOf(secret: DockerfileSecret, isShipped: boolean, { evidence }: ReadDockerfile): FindingDraft {
  const { at, variable, message, observed, isWritten } = secret;
  return {
    subject: { ...(variable !== undefined && { variable }), ...at },
    message: isShipped ? message : `${message}, in a stage that is not part of the image`,
    observed,
    expected: 'a build secret, or a value that is given at run time',
    // What is only in the cache of the builder reaches fewer people than what everyone pulls.
    ...(isShipped ? !isWritten && { priority: 'P1' as const } : { priority: 'P2' as const }),
    evidence: [evidence],
  };
}
