import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile, aVariable } from '../../testing/compose.ts';
import { aProject, at } from '../../testing/declared.ts';
import { envTemplateIncomplete } from './env-template-incomplete.ts';

const using = (...variables: ReturnType<typeof aVariable>[]) => aProject({ variables });
const template = (...names: string[]) => [
  anEnvironmentFile(
    'template',
    names.map((name) => anEntry(name, '')),
  ),
];
const missing = (variable: string, line = 12) => ({
  subject: { variable, ...at(line, 18) },
  message: 'the variable has no default and is not in the template',
});

checkCases(envTemplateIncomplete, {
  pass: {
    'every one is listed': { composeProject: using(aVariable('TAG')), environmentFiles: template('TAG', 'OLD') },
    'two templates share them': {
      composeProject: using(aVariable('TAG'), aVariable('DB_HOST')),
      environmentFiles: [...template('TAG'), ...template('DB_HOST')],
    },
  },
  fail: {
    'one is absent': {
      composeProject: using(aVariable('TAG'), aVariable('DB_HOST')),
      environmentFiles: template('TAG'),
      findings: [missing('DB_HOST')],
    },
    'a required one is absent': {
      composeProject: using(aVariable('DB_PASSWORD', { operator: 'required' })),
      environmentFiles: template(),
      findings: [missing('DB_PASSWORD')],
    },
    'the variable that a secret is made of is absent': {
      composeProject: aProject({
        secrets: [{ key: 'db', name: 'shop_db', external: false, environment: 'DB_PASSWORD', at: at(12, 18) }],
      }),
      environmentFiles: template('TAG'),
      findings: [missing('DB_PASSWORD')],
    },
    'each is named once, at its first use': {
      composeProject: using(
        aVariable('B', { at: at(4, 18) }),
        aVariable('A', { at: at(6, 18) }),
        aVariable('B', { at: at(9, 18) }),
      ),
      environmentFiles: template('TAG'),
      findings: [missing('B', 4), missing('A', 6)],
    },
  },
  notApplicable: {
    'there is no template': { composeProject: using(aVariable('TAG')) },
    'every variable has a default': {
      composeProject: using(aVariable('TAG', { operator: 'default', fallback: '1.0' })),
      environmentFiles: template('OTHER'),
    },
    'a text that depends on a variable is optional': {
      composeProject: using(aVariable('DEBUG', { operator: 'alternate', fallback: '1' })),
      environmentFiles: template('OTHER'),
    },
  },
});
