import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { livenessUsedAsReadiness } from './liveness-used-as-readiness.ts';

type Condition = Parameters<typeof aDependency>[1];
const asking = (...paths: string[]) => {
  const line = paths.map((path) => `curl -f http://localhost:3000${path}`).join(' && ');
  return aService('api', { healthcheck: { test: ['CMD-SHELL', line], disabled: false, at: at(20) } });
};
const waiting = (name: string, condition: Condition = 'service_healthy') =>
  aService(name, { dependsOn: [aDependency('api', condition)] });
const finding = (who: string) => [
  { subject: { service: 'api', ...at(20) }, message: `its health check asks for liveness, and ${who} for it` },
];

checkCases(livenessUsedAsReadiness, {
  pass: {
    readiness: projectOf(asking('/health/ready'), waiting('ui')),
    'a path that may be either': projectOf(asking('/health'), waiting('ui')),
    'both at once': projectOf(asking('/livez', '/readyz'), waiting('ui')),
    'a word that only starts alike': projectOf(asking('/liveblog'), waiting('ui')),
  },
  fail: {
    liveness: { ...projectOf(asking('/livez'), waiting('ui')), findings: finding('ui waits') },
    'liveness, for several': {
      ...projectOf(asking('/health/live?full=1'), waiting('ui'), waiting('worker')),
      findings: finding('ui, worker wait'),
    },
  },
  notApplicable: {
    'nobody waits for it': projectOf(asking('/livez'), waiting('ui', 'service_started')),
    'no HTTP path is asked': projectOf(aService('api'), waiting('ui')),
  },
});
