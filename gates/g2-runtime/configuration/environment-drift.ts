import {
  type ComparedContainer,
  type ComparedVariable,
  environmentDrift as comparedContainers,
} from '../../../src/derive/environment/environment-drift.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck, type FindingDraft } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

const NOT_COMPARED = 'no container runs whose service declares an environment';

export const environmentDrift = defineCheck({
  meta: {
    id: 'environment-drift',
    priority: 'P1',
    title: 'Running containers have the environment that the Compose files declare',
    failureTitle: 'Running containers have another environment than is declared',
    why: 'A value that was changed in the files, a new password for example, has no effect until the container is recreated.',
    fix: 'Recreate the containers with `docker compose up -d`, or take the change back in the files.',
    impact: 'settings that are not in effect',
    effort: 'small',
    references: [
      composeSpec('05-services', 'environment'),
      dockerDocs('compose/how-tos/environment-variables/envvars-precedence', 'Environment variables precedence'),
    ],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate({ composeProject, containers, images }) {
    if (composeProject.diagnostics.some(({ level }) => level === 'error')) {
      return { verdict: 'not-applicable', reason: 'not evaluated: the Compose files have errors' };
    }
    const compared = comparedContainers(composeProject, containers, images);
    const examined = compared.flatMap(({ container, variables }) =>
      variables.filter(isOfSomebody).map(() => ({ evidence: container.evidence })),
    );
    const findings = compared.flatMap((one) =>
      one.variables.flatMap((variable) => findingOf(one, variable, composeProject.evidence)),
    );
    return judgeDeclared(composeProject, examined, findings, NOT_COMPARED);
  },
});

/** Image, client and engine are no part of the configuration that is compared. */
function isOfSomebody({ state }: ComparedVariable): boolean {
  return state !== 'from-image' && state !== 'from-client' && state !== 'from-engine';
}

type Draft = Pick<FindingDraft, 'message' | 'observed' | 'expected' | 'priority'>;

function findingOf(
  { service, container, image }: ComparedContainer,
  variable: ComparedVariable,
  declaredIn: FindingDraft['evidence'][number],
): readonly FindingDraft[] {
  const draft = draftOf(variable);
  if (draft === undefined) return [];
  const subject = { ...containerSubject(container), variable: variable.name, ...(variable.at ?? service.at) };
  const cited = variable.at === undefined && image ? [image.evidence] : [];
  const fix = `Run docker compose up -d ${service.name}, or take the change back in the files.`;
  return [{ subject, ...draft, fix, evidence: [container.evidence, declaredIn, ...cited] }];
}

/** Values are told apart by their fingerprints and are not shown. What hangs on an unset variable may be set elsewhere. */
function draftOf({ state, unset }: ComparedVariable): Draft | undefined {
  const declared = 'the value that the Compose files declare';
  const open = `a value made with ${unset.join(', ')}, which is not set where the Compose files were read`;
  const lower = unset.length > 0 && { priority: 'P2' as const };
  const expected = unset.length > 0 ? open : declared;
  if (state === 'different') {
    return { message: 'its value is another than is declared', observed: 'another value', expected, ...lower };
  }
  if (state === 'missing') {
    return { message: 'the running container does not have it', observed: 'no such variable', expected, ...lower };
  }
  if (state !== 'only-running') return undefined;
  const message = 'only the running container has it';
  const observed = 'a variable that neither the Compose files nor the image sets';
  return { message, observed, expected: unset.length > 0 ? open : 'no such variable', priority: 'P2' };
}
