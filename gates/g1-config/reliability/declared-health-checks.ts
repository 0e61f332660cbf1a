import { builtHealthcheck } from '../../../src/derive/images/built-healthcheck.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import type { DeclaredService } from '../../../src/derive/services/declared-services.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Healthcheck = NonNullable<DeclaredService['healthcheck']>;

export const declaredHealthChecks = defineExhibit({
  meta: { id: 'declared-health-checks', title: 'Health checks that the Compose files declare' },
  needs: ['composeProject', 'dockerfiles'],
  present({ composeProject, dockerfiles }) {
    const services = activeServices(composeProject).toSorted((a, b) => compareText(a.name, b.name));
    if (services.length === 0) return { notApplicable: 'no service is active' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Test' },
        { title: 'Interval' },
        { title: 'Timeout' },
        { title: 'Start period' },
        { title: 'Retries' },
      ],
      rows: services.map((service) => ({
        cells: [service.name, ...cellsOf(service, builtHealthcheck(service, dockerfiles))],
        evidence: [composeProject.evidence, ...dockerfiles.map(({ evidence }) => evidence)],
      })),
      note: 'Where a key is not declared the default of the engine is shown in brackets.',
    };
  },
});

function cellsOf({ healthcheck }: DeclaredService, built: ReturnType<typeof builtHealthcheck>): string[] {
  if (healthcheck?.disabled) return ['disabled', ...NO_TIMING];
  if (healthcheck === undefined) return [built === 'declared' ? 'that of its Dockerfile' : 'none', ...NO_TIMING];
  return [testText(healthcheck), ...timingOf(healthcheck)];
}

const NO_TIMING = ['', '', '', ''];

function testText({ test = [] }: Healthcheck): string {
  const [first = '', ...words] = test;
  if (test.length === 0) return 'that of its image';
  const command = (first === 'CMD' || first === 'CMD-SHELL' ? words : test).join(' ');
  return command.includes('`') ? command : `\`${command}\``;
}

/** https://docs.docker.com/reference/dockerfile/#healthcheck */
function timingOf({ intervalMs, timeoutMs, startPeriodMs, retries }: Healthcheck): string[] {
  return [
    intervalMs === undefined ? '(30 s)' : `${intervalMs / 1000} s`,
    timeoutMs === undefined ? '(30 s)' : `${timeoutMs / 1000} s`,
    startPeriodMs === undefined ? '(0 s)' : `${startPeriodMs / 1000} s`,
    retries === undefined ? '(3)' : `${retries}`,
  ];
}
