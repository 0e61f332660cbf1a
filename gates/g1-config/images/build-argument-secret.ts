import { secretFactsText } from '../../../src/derive/secrets/secret-facts-text.ts';
import { secretName } from '../../../src/derive/secrets/secret-snippet.ts';
import { type DeclaredService, declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { isSecretName } from '../../../src/shared/secret-name.ts';

type Argument = NonNullable<DeclaredService['build']>['arguments'][number];

export const buildArgumentSecret = defineCheck({
  meta: {
    id: 'build-argument-secret',
    priority: 'P0',
    title: 'No credential is passed to a build as an argument',
    failureTitle: 'Credentials are passed to builds as arguments',
    why: 'Docker keeps the arguments of a build in the history of the image, where everyone who can pull it can read them.',
    fix: 'Declare the credential under `secrets:` of the file and `build.secrets`, and read it with `RUN --mount=type=secret`.',
    impact: 'credential disclosed with the image',
    effort: 'medium',
    references: [cis('4.10'), composeSpec('build', 'secrets'), dockerDocs('build/building/secrets', 'Build secrets')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build:
      context: .
      args: { NPM_TOKEN: "\${NPM_TOKEN:-}" }
`,
        Dockerfile: 'FROM node:20.11.1',
      },
      good: {
        'compose.yaml': `services:
  api:
    build:
      context: .
      args: { GIT_SHA: "\${GIT_SHA:-unknown}" }
      secrets: [npm_token]
secrets:
  npm_token: { environment: NPM_TOKEN }
`,
        Dockerfile: 'FROM node:20.11.1',
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const builds = declaredServices(composeProject).filter(({ build }) => build !== undefined);
    const findings = builds.flatMap((service) =>
      (service.build?.arguments ?? []).filter(carriesSecret).map((argument) => ({
        subject: { ...placeOf(service, 'build'), variable: argument.name },
        message: 'a credential is passed as a build argument, which the history of the image keeps',
        observed: valueText(argument),
        expected: 'a build secret',
        fix: `Move ${argument.name} from \`build.args\` to \`build.secrets\`, and read it with \`RUN --mount=type=secret\`.`,
        snippet: buildSecretSnippet(service, argument.name),
        evidence: [service.evidence] as const,
      })),
    );
    return judgeDeclared(composeProject, builds, findings, 'no service is built here');
  },
});

/** By its name also without a value: the value then comes from the environment of whoever builds. */
function carriesSecret({ name, value, secrets = [] }: Argument): boolean {
  return secrets.length > 0 || (isSecretName(name) && !/^(true|false|yes|no|on|off|0|1)$/i.test(value ?? ''));
}

function valueText({ value, secrets: [facts] = [] }: Argument): string {
  if (facts) return `a value of ${secretFactsText(facts)}`;
  return value === null || value === '' ? 'no value in the files that were read' : 'a value';
}

function buildSecretSnippet(service: DeclaredService, argument: string): string {
  const name = secretName(argument);
  const declared = ['secrets:', `  ${name}: { environment: ${argument} }`];
  return serviceSnippet(service, ['build:', `  secrets: [${name}]`], declared);
}
