import { type DeclaredService, placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

/** Arguments that tell which source an image was built from; a version of something else (`NODE_VERSION`) does not. */
const ARGUMENT =
  /^(?:(?:APP|APPLICATION|BUILD|IMAGE|RELEASE|SERVICE|GIT|GITHUB|VCS|SOURCE|CI)_)?(?:VERSION|REVISION|REV|SHA|SHORT_SHA|COMMIT|COMMIT_SHA|COMMIT_HASH)$|^(?:BUILD|RELEASE)_(?:DATE|TIME|TIMESTAMP|NUMBER|ID)$|^(?:GIT|VCS|SOURCE)_(?:REF|HASH|TAG)$/i;
const LABEL = /[._-](?:version|revision|created|vcs-ref|build-date)$/i;

export const buildProvenanceUndeclared = defineCheck({
  meta: {
    id: 'build-provenance-undeclared',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every build is told which source it is built from',
    failureTitle: 'Builds are not told which version or commit they are built from',
    why: 'Nobody can tell from a running container which source it holds, so a fault cannot be traced to a change.',
    fix: 'Pass `build.args` such as GIT_SHA, VERSION and BUILD_DATE and write them into labels of the image.',
    impact: 'origin of the running code unknown',
    effort: 'small',
    references: [
      composeSpec('build', 'args'),
      composeSpec('build', 'labels'),
      dockerDocs('build/metadata/annotations', 'Annotations'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node:20.11.1
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    build:
      context: .
      args: { GIT_SHA: "\${GIT_SHA:-unknown}" }
`,
        Dockerfile: `FROM node:20.11.1
ARG GIT_SHA
LABEL org.opencontainers.image.revision=$GIT_SHA
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const built = settledServices(composeProject).filter(({ build }) => build !== undefined);
    const findings = built
      .filter((service) => !tellsOrigin(service))
      .map((service) => ({
        subject: placeOf(service, 'build'),
        message: 'no build argument or label tells the version or the commit',
        observed: `build arguments: ${service.build?.arguments.map(({ name }) => name).join(', ') || 'none'}`,
        expected: 'an argument such as GIT_SHA, VERSION or BUILD_DATE',
        snippet: serviceSnippet(service, [
          'build:',
          '  args: { GIT_SHA: "${GIT_SHA:-unknown}", BUILD_DATE: "${BUILD_DATE:-unknown}" }',
          '  labels: { org.opencontainers.image.revision: "${GIT_SHA:-unknown}" }',
        ]),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, built, findings, 'no service is built here');
  },
});

function tellsOrigin({ build }: DeclaredService): boolean {
  const labels = Object.keys(build?.labels ?? {});
  return build?.arguments.some(({ name }) => ARGUMENT.test(name)) === true || labels.some((name) => LABEL.test(name));
}
