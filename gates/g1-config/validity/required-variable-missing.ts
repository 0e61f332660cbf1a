import { missingVariables } from '../../../src/derive/environment/missing-variables.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const requiredVariableMissing = defineCheck({
  meta: {
    id: 'required-variable-missing',
    priority: 'P0',
    title: 'Every variable that the Compose files require is set',
    failureTitle: 'Variables that the Compose files require are not set',
    why: 'Compose refuses the whole project while a variable in the form ${NAME:?message} has no value.',
    fix: 'Set the variable in `.env`, in a file given with `--env-file`, or in the shell.',
    impact: 'nothing can be started',
    effort: 'small',
    references: [composeSpec('12-interpolation', 'interpolation')],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: "nginx:\${TAG:?TAG must be set}"
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: "nginx:\${TAG:?TAG must be set}"
`,
        '.env': `TAG=1.27
`,
      },
    },
    blocksNext: true,
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const { name: project, variables, evidence } = composeProject;
    const examined = variables
      .filter(({ operator }) => operator.startsWith('required'))
      .map((use) => ({ use, evidence }));
    const findings = missingVariables(composeProject)
      .filter(({ isInactive }) => !isInactive)
      .map(({ diagnostic: { message, at }, service, name }) => ({
        subject: at
          ? { ...(service !== undefined && { service }), ...(name && { variable: name }), ...at }
          : { project },
        message: name === undefined ? message : 'the variable is required and has no value',
        observed: 'no value when the files were read',
        expected: 'a value from the environment or an environment file',
        ...(name && { fix: `Set ${name} in .env, in a file given with --env-file, or in the shell.` }),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, examined, findings, 'the Compose files require no variable');
  },
});
