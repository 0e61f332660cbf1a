import { describe, expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile, aVariable, cited } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { envTemplateStale } from './env-template-stale.ts';

type Service = ReturnType<typeof aService>;
const using = (names: readonly string[], different: Partial<Service> = {}) =>
  aProject({ services: [aService('api', different)], variables: names.map((name) => aVariable(name)) });
const template = (...names: string[]) => [
  anEnvironmentFile(
    'template',
    names.map((name) => anEntry(name, '')),
  ),
];
const content = (environment: string) => ({
  key: environment.toLowerCase(),
  name: `shop_${environment}`,
  external: false,
  environment,
});
const stale = (variable: string) => ({
  subject: { variable, ...at(12), file: '.env.example' },
  message: 'no Compose file that was read uses the variable',
  observed: 'a line in .env.example and no use in compose.yaml, compose.prod.yaml',
});

checkCases(envTemplateStale, {
  pass: {
    'every one is used': { composeProject: using(['TAG']), environmentFiles: template('TAG') },
    'a service inherits it by name': {
      composeProject: using([], { environment: [anEntry('DEBUG', null)] }),
      environmentFiles: template('DEBUG'),
    },
    'secrets and configs are made of them': {
      composeProject: { ...using([]), secrets: [content('DB_PASSWORD')], configs: [content('PAGE')] },
      environmentFiles: template('DB_PASSWORD', 'PAGE'),
    },
    'the template of a file that a service takes lists others': {
      composeProject: using(['TAG'], {
        environmentFiles: [{ path: 'api.env', required: true, found: true, at: at(6) }],
      }),
      environmentFiles: [
        ...template('TAG'),
        { ...anEnvironmentFile('template', [anEntry('LOG_LEVEL', '')]), path: 'api.env.example' },
      ],
    },
    'another environment uses it': {
      composeProject: using([]),
      environmentFiles: template('TAG'),
      environments: [{ name: 'prod', role: 'prod', project: using(['TAG']) }],
    },
    'a switch of Compose itself': {
      composeProject: using(['TAG']),
      environmentFiles: template('TAG', 'COMPOSE_PROJECT_NAME'),
    },
  },
  fail: {
    'one is used nowhere, not in another environment either, whose files are told': {
      composeProject: using(['TAG']),
      environments: [
        { name: 'prod', role: 'prod', project: { ...using([]), files: ['compose.yaml', 'compose.prod.yaml'] } },
      ],
      environmentFiles: template('TAG', 'OLD_HOST'),
      findings: [stale('OLD_HOST')],
    },
  },
  notApplicable: {
    'there is no template': { composeProject: using(['TAG']) },
    'the template is empty': { composeProject: using(['TAG']), environmentFiles: template() },
    'a service takes the whole file': {
      composeProject: using([], { environmentFiles: [{ path: '.env', required: true, found: true, at: at(6) }] }),
      environmentFiles: template('OLD_HOST'),
    },
  },
});

describe('it says why it does not apply', () => {
  const why = (environmentFiles: ReturnType<typeof template>, different: Partial<Service> = {}) =>
    envTemplateStale.evaluate({
      composeProject: cited(using([], different)),
      environmentFiles: environmentFiles.map((file) => cited(file, 'E2')),
      environments: [],
    });
  const whole = { environmentFiles: [{ path: '.env', required: true, found: true, at: at(6) }] };

  test.each<[reason: string, templates: ReturnType<typeof template>, different?: Partial<Service>]>([
    ['there is no template', []],
    ['the template lists no variable', template()],
    ['services take the files of the templates as a whole', template('OLD_HOST'), whole],
  ])('%s', (reason, templates, different) => {
    expect(why(templates, different)).toEqual({ verdict: 'not-applicable', reason });
  });
});
